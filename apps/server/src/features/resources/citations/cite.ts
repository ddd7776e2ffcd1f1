// oxlint-disable-next-line typescript/triple-slash-reference -- packages that compile this source need the declarations
/// <reference path="./libraries.d.ts" />
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import bundledLocales from "@citation-js/plugin-csl/lib/locales.json" with { type: "json" };
import bundledStyles from "@citation-js/plugin-csl/lib/styles.json" with { type: "json" };
import type { Locale } from "@plaza/types/locales";
import { citationStyles, type CitationStyle } from "@plaza/types/resources";
import CSL, { type CitationEngine, type StyleNode } from "citeproc";
import { reachablePart } from "./reachable-style.ts";
import { type CitableRow, type CslItem, toCsl } from "./to-csl.ts";

export type Citation = { style: CitationStyle; text: string };

const cslLocales: Record<Locale, keyof typeof bundledLocales> = { en: "en-US", es: "es-ES", fr: "fr-FR" };

/** Making three takes about 2 ms of CPU, a quarter of what a page may use; 1 KB each. */
const keptMax = 5_000;
const kept = new Map<string, Citation[]>();

/** Plain text in the reader's language; kept by content, so that a changed resource is cited anew. */
export function citeInEveryStyle(row: CitableRow, locale: Locale): Citation[] {
  // Words are written in capitals or not by the language of the title, not by that of the text behind it.
  const item: CslItem = { ...toCsl(row), language: row.titleLanguage };
  const key = createHash("sha256").update(locale).update(JSON.stringify(item)).digest("base64");
  const citations = kept.get(key) ?? citationStyles.map((style) => ({ style, text: cite(item, style, locale) }));
  keep(key, citations);
  return citations;
}

/** The least recently used goes first. */
function keep(key: string, citations: Citation[]): void {
  kept.delete(key);
  kept.set(key, citations);
  const [oldest] = kept.keys();
  if (kept.size > keptMax && oldest !== undefined) kept.delete(oldest);
}

/** APA leaves out a publisher that is the author already. */
function cite(item: CslItem, style: CitationStyle, locale: Locale): string {
  const isOwnPublisher = style === "apa" && item.author?.length === 1 && item.author[0]?.literal === item.publisher;
  const { publisher: _, ...unpublished } = item;
  const text = engineOf(style, locale)(mapTexts(isOwnPublisher ? unpublished : item, hideAngles));
  return showAngles(text).replace(/\s+/gu, " ").trim();
}

type Format = (item: CslItem) => string;
const engines = new Map<string, Format>();

function engineOf(style: CitationStyle, locale: Locale): Format {
  const key = `${style} ${locale}`;
  const engine = engines.get(key) ?? createEngine(style, locale);
  engines.set(key, engine);
  return engine;
}

function createEngine(style: CitationStyle, locale: Locale): Format {
  let current: CslItem | undefined;
  let count = 0;
  const system = {
    retrieveLocale: (tag: string) => Object.entries(bundledLocales).find(([name]) => name === tag)?.[1],
    retrieveItem: (id: string) => ({ ...current, id }),
  };
  const engine = new CSL.Engine(system, readStyle(style), cslLocales[locale], true);
  engine.setOutputFormat("text");
  return (item) => {
    current = item;
    // An engine reads an id once: a new one makes it look again.
    count += 1;
    engine.updateItems([`item-${count}`], true);
    return bibliographyOf(engine);
  };
}

function bibliographyOf(engine: CitationEngine): string {
  const made = engine.makeBibliography();
  return made === false ? "" : made[1].join(" ");
}

const styles = new Map<CitationStyle, StyleNode>();

function readStyle(style: CitationStyle): StyleNode {
  const known = styles.get(style);
  if (known) return known;
  const xml =
    style === "chicago"
      ? readFileSync(new URL("./chicago-author-date.csl", import.meta.url), "utf8")
      : bundledStyles[style];
  const node = reachablePart(CSL.parseXml(xml));
  styles.set(style, node);
  return node;
}

/** CSL takes `<i>` in a title for italics; here it is what the title says. Private-use characters stand in for it. */
const hideAngles = (text: string): string => text.replaceAll("<", "\uE000").replaceAll(">", "\uE001");
const showAngles = (text: string): string => text.replaceAll("\uE000", "<").replaceAll("\uE001", ">");

function mapTexts(item: CslItem, change: (text: string) => string): CslItem {
  return {
    ...item,
    title: change(item.title),
    ...(item.author ? { author: item.author.map(({ literal }) => ({ literal: change(literal) })) } : {}),
    ...(item.publisher === undefined ? {} : { publisher: change(item.publisher) }),
    ...(item.edition === undefined ? {} : { edition: change(item.edition) }),
  };
}
