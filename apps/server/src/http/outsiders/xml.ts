/** What XML 1.0 can not hold in any form. */
// oxlint-disable-next-line no-control-regex -- these are what is removed
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for an element or an attribute in quotes. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(notXml, "")
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
