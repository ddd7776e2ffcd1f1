import { detectLanguage } from "./detection/detect-language.ts";

/** Keys of a keyboard with Latin letters, row by row: without and with shift. */
const latinKeys = [
  "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./",
  '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?',
].join("");

/** What the same keys write under another layout. */
const layouts: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  ru: ["ё1234567890-=йцукенгшщзхъ\\фывапролджэячсмитьбю.", 'Ё!"№;%:?*()_+ЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,'],
  uk: ["'1234567890-=йцукенгшщзхїґфівапролджєячсмитьбю.", '₴!"№;%:?*()_+ЙЦУКЕНГШЩЗХЇҐФІВАПРОЛДЖЄЯЧСМИТЬБЮ,'],
  el: ["`1234567890-=;ςερτυθιοπ[]\\ασδφγηξκλ΄'ζχψωβνμ,./", '~!@#$%^&*()_+:΅ΕΡΤΥΘΙΟΠ{}|ΑΣΔΦΓΗΞΚΛ¨"ΖΧΨΩΒΝΜ<>?'],
  // The key of "b" writes lam and alef, which stand here as one sign.
  ar: ["ذ1234567890-=ضصثقفغعهخحجد\\شسيبلاتنمكطئءؤرﻻىةوزظ", 'ّ!@#$%^&*)(_+ًٌَُﻹإ‘÷×؛<>|ٍِ][ﻷأـ،/:"~ْ{}ﻵآ’,.؟'],
  th: ["_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ", '%+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ'],
  he: [";1234567890-=/'קראטוןםפ][\\שדגכעיחלךף,זסבהנמצתץ.", '~!@#$%^&*)(_+QWERTYUIOP}{|ASDFGHJKL:"ZXCVBNM><?'],
};

const lamAlef: Readonly<Record<string, string>> = { ﻻ: "لا", ﻷ: "لأ", ﻹ: "لإ", ﻵ: "لآ" };
const writtenLamAlef = /ل[اأإآ]/gu;
const asKey: Readonly<Record<string, string>> = { لا: "ﻻ", لأ: "ﻷ", لإ: "ﻹ", لآ: "ﻵ" };

type Layout = { language: string; toOther: ReadonlyMap<string, string>; toLatin: ReadonlyMap<string, string> };

const readLayout = ([language, keys]: [string, readonly [string, string]]): Layout => {
  const toOther = new Map<string, string>();
  const toLatin = new Map<string, string>();
  const written = [...keys.join("")];
  for (const [index, latin] of [...latinKeys].entries()) {
    const other = written[index] ?? latin;
    toOther.set(latin, lamAlef[other] ?? other);
    if (!toLatin.has(other)) toLatin.set(other, latin);
  }
  return { language, toOther, toLatin };
};

const layoutsRead = Object.entries(layouts).map(readLayout);

const typed = (text: string, keys: ReadonlyMap<string, string>): string =>
  [...text].map((sign) => keys.get(sign) ?? sign).join("");

/** A mark at the beginning of a word, or a sign inside one, is nothing that somebody meant to type. */
const isWritable = (text: string): boolean =>
  !/(?:^|\s)\p{M}|[\p{L}\p{M}][^\p{L}\p{M}\p{N}\s'’-]+[\p{L}\p{M}]/u.test(text);

/** A query is a few words; a pasted text was not typed under a wrong layout. */
const retypedMax = 200;

export type Retyped = { text: string; language: string };

/**
 * What a text becomes when its keys are read under another keyboard layout. All that can be written is given, whether
 * it makes sense or not: whoever knows the words that exist chooses.
 */
export const retypeFromLayout = (text: string): Retyped[] => {
  if (text.length > retypedMax || !/\p{L}/u.test(text)) return [];
  const isLatin = /^[\x20-\x7e]*$/u.test(text);
  const candidates = layoutsRead.map(({ language, toOther, toLatin }): Retyped => {
    if (isLatin) return { text: typed(text, toOther), language };
    const keys = text.replace(writtenLamAlef, (pair) => (toLatin.has("ﻻ") ? (asKey[pair] ?? pair) : pair));
    const latin = typed(keys, toLatin);
    return {
      text: latin,
      language: /^[\x20-\x7e]*$/u.test(latin) ? detectLanguage(latin, { prior: "en" }).language : "und",
    };
  });
  const seen = new Set([text]);
  return candidates.filter((candidate) => {
    const isNew = !seen.has(candidate.text) && candidate.language !== "und" && isWritable(candidate.text);
    seen.add(candidate.text);
    return isNew;
  });
};
