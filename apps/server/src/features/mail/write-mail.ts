import type { Locale } from "@plaza/types/locales";
import { cleanLine } from "../../platform/text/plain-text.ts";
import type { MailContents, MailDictionary, MailFrame, MailKind, MailWords, WrittenText } from "./mail-kinds.ts";
import { frameEn, wordsEn } from "./words/en.ts";
import { frameEs, wordsEs } from "./words/es.ts";
import { frameFr, wordsFr } from "./words/fr.ts";

const dictionaries: Record<Locale, MailDictionary> = { en: wordsEn, es: wordsEs, fr: wordsFr };
const frames: Record<Locale, MailFrame> = { en: frameEn, es: frameEs, fr: frameFr };

/** Stands for PUBLIC_URL in a mail that waits: rows know paths, so that writers need not know the address. */
const originMark = "{origin}";

export const withOrigin = (text: string, publicUrl: string): string => text.replaceAll(originMark, publicUrl);

export type WrittenMail = { subject: string; text: string; html: string };

export type MailContent = { [Kind in MailKind]: { kind: Kind; contents: MailContents[Kind] } }[MailKind];

export function writeMail(content: MailContent, locale: Locale): WrittenMail {
  const words = wordsOf(content, locale);
  const path = "path" in content.contents ? content.contents.path : null;
  const link = path === null || words.button === undefined ? null : { label: words.button, url: originMark + path };
  return {
    subject: cleanLine(words.subject),
    text: toText(words, link, frames[locale]),
    html: toHtml(words, link, locale),
  };
}

function wordsOf<Kind extends MailKind>(
  { kind, contents }: { kind: Kind; contents: MailContents[Kind] },
  locale: Locale,
): MailWords {
  return dictionaries[locale][kind](contents);
}

type Link = { label: string; url: string } | null;

const toText = ({ paragraphs, after = [], links = [] }: MailWords, link: Link, frame: MailFrame): string =>
  [
    ...paragraphs.map((part) => (typeof part === "string" ? part : quoted(part.text))),
    ...(link ? [`${link.label}: ${link.url}`] : []),
    ...after,
    ...links.map(({ label, path }) => `${label}: ${originMark}${path}`),
    `--\n${frame.sentBy}`,
  ].join("\n\n");

const quoted = (text: string): string => neutral(text).replaceAll(/^/gm, "> ");

/** What somebody wrote never turns into an address of ours. */
const neutral = (text: string): string => text.replaceAll(originMark, "{ origin }");

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const lined = (text: string): string => escaped(text).replaceAll("\n", "<br>");

const paragraph = (part: string | WrittenText): string =>
  typeof part === "string"
    ? `<p dir="auto">${lined(part)}</p>`
    : `<blockquote lang="${escaped(part.lang)}" dir="auto" style="margin:0;padding-left:12px;padding-right:12px;color:#444444">${lined(neutral(part.text))}</blockquote>`;

/** Inline styles, because mail programs take no others; no image and nothing from elsewhere. */
function toHtml({ subject, paragraphs, after = [], links = [] }: MailWords, link: Link, locale: Locale): string {
  const frame = frames[locale];
  const button = link
    ? [
        `<p><a href="${escaped(link.url)}" style="display:inline-block;padding:12px 20px;background:#1d4f91;color:#ffffff;text-decoration:none;border-radius:6px">${escaped(link.label)}</a></p>`,
        `<p>${escaped(frame.copyAddress)}<br>${escaped(link.url)}</p>`,
      ]
    : [];
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em">`,
    ...paragraphs.map(paragraph),
    ...button,
    ...after.map(paragraph),
    ...links.map(({ label, path }) => `<p><a href="${escaped(originMark + path)}">${escaped(label)}</a></p>`),
    `<hr><p style="color:#555555;font-size:14px">${escaped(frame.sentBy)}</p></body></html>`,
  ].join("\n");
}
