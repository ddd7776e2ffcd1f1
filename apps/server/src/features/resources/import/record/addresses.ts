import { resourceLimits } from "@plaza/types/resources";

/** A web address as the source wrote it, when a browser can follow it; null otherwise. */
export function webAddress(text: string): string | null {
  const url = URL.parse(text);
  // Escaping makes other scripts longer.
  if (url === null || Math.max(text.length, url.href.length) > resourceLimits.urlMax || /\s/.test(text)) return null;
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  // A name or password inside an address is a secret or a trick.
  if (!isWeb || url.username !== "" || url.password !== "" || url.hostname === "") return null;
  // "https:example.org" is an address to a browser that knows it is one, and a path to the rest.
  return /^https?:\/\/[^/]/i.test(text) ? text : url.href;
}

const tracking = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid)$/i;

/** One form for addresses that lead to the same page: host in lower case, no tracking, no empty query, no slash at the end. */
export function normaliseAddress(address: string): string {
  const url = new URL(address);
  for (const name of Array.from(url.searchParams.keys())) if (tracking.test(name)) url.searchParams.delete(name);
  // Assigning drops the lone "#" or "?" that an empty part leaves behind.
  if (url.hash === "" || url.hash.startsWith("#:~:")) url.hash = "";
  if (url.search === "") url.search = "";
  const endsWithSlash = url.pathname.length > 1 && url.href.endsWith("/") && url.search === "" && url.hash === "";
  return endsWithSlash ? url.href.slice(0, -1) : url.href;
}

/** The same page behind either scheme. */
export const addressVariants = (normalised: string): [string, string] => {
  const rest = normalised.replace(/^https?:/, "");
  return [`http:${rest}`, `https:${rest}`];
};
