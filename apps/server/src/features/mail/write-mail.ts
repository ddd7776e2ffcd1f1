import type { Locale } from "@plaza/types/locales";
import { cleanLine } from "../../platform/plain-text.ts";
import type { MailContents, MailDictionary, MailFrame, MailKind, MailWords } from "./mail-kinds.ts";
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

const toText = ({ paragraphs, after = [] }: MailWords, link: Link, frame: MailFrame): string =>
  [...paragraphs, ...(link ? [`${link.label}: ${link.url}`] : []), ...after, `--\n${frame.sentBy}`].join("\n\n");

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const paragraph = (text: string): string => `<p dir="auto">${escaped(text).replaceAll("\n", "<br>")}</p>`;

/** Inline styles, because mail programs take no others; no image and nothing from elsewhere. */
function toHtml({ subject, paragraphs, after = [] }: MailWords, link: Link, locale: Locale): string {
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
    `<hr><p style="color:#555555;font-size:14px">${escaped(frame.sentBy)}</p></body></html>`,
  ].join("\n");
}
