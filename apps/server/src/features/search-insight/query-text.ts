import { fold } from "@plaza/language";
import { cleanLine } from "../../platform/text/plain-text.ts";
import { mayKeepText } from "./search-insight.policy.ts";

/** Longer text is pasted, and nobody else will send the same. */
const lengthMax = 100;

/** One spelling for what readers type alike; null when there is nothing that may be kept. */
export function toQueryText(typed: string): string | null {
  const line = cleanLine(typed);
  if (!mayKeepText(line)) return null;
  const text = [...fold(line)].slice(0, lengthMax).join("").trim();
  return text !== "" && mayKeepText(text) ? text : null;
}

const languages = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Primary subtag of a language that exists: each value is a row a day, so none may be invented. */
export function toLanguage(tag: string | null): string {
  const language = tag?.toLowerCase().split("-", 1)[0] ?? "";
  return /^[a-z]{2,3}$/.test(language) && languages.of(language) !== undefined ? language : "und";
}
