export class XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[] = [];
  text = "";

  constructor(name: string, attributes: Record<string, string>) {
    this.name = name;
    this.attributes = attributes;
  }

  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }
}

// oxlint-disable-next-line no-control-regex -- XML 1.0 forbids them
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const token =
  /<\?xml [^?]*\?>|<\/(?<closed>[\w:-]+)>|<(?<opened>[\w:-]+)(?<attributes>(?:\s+[\w:-]+="[^"<]*")*)\s*(?<empty>\/)?>|(?<text>[^<]+)/y;
const reference = /&(?:#(\d+)|(amp|lt|gt|quot|apos));|&/g;
const characters: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * A strict reader of the XML that we write: elements, attributes in double quotes, text. Throws on whatever an XML
 * processor would refuse, so that a test notices a text that was not escaped.
 */
export function parseXml(xml: string): XmlElement {
  if (forbidden.test(xml)) throw new Error("a character that XML can not hold");
  const top = new XmlElement("", {});
  const open: XmlElement[] = [top];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const groups = token.exec(xml)?.groups;
    const parent = open.at(-1);
    if (!groups || !parent) throw new Error(`not well-formed: ${xml.slice(at, at + 80)}`);
    take(groups, parent, open);
  }
  const [root] = top.children;
  if (open.length !== 1 || !root || top.children.length !== 1) throw new Error("not one whole element");
  return root;
}

function take(groups: Record<string, string | undefined>, parent: XmlElement, open: XmlElement[]): void {
  const { closed, opened, attributes = "", empty, text } = groups;
  if (text !== undefined) parent.text += unescape(text);
  if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`${closed} was not open`);
  if (opened === undefined) return;
  const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
    name,
    unescape(value),
  ]);
  const element = new XmlElement(opened, Object.fromEntries(pairs) as Record<string, string>);
  parent.children.push(element);
  if (empty === undefined) open.push(element);
}

function unescape(text: string): string {
  return text.replace(reference, (all, code: string | undefined, name: string | undefined) => {
    if (code !== undefined) return String.fromCodePoint(Number(code));
    if (name === undefined) throw new Error(`${all} is not escaped in ${text.slice(0, 80)}`);
    return characters[name] ?? "";
  });
}
