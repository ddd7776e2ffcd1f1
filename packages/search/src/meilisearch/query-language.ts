import { detectLanguage } from "@plaza/language";

type Circumstances = { reader: string; held: readonly string[] };

/** The language that a query is most likely written in: the reader's, unless its words or letters say otherwise. */
export const guessQueryLanguage = (text: string, { reader, held }: Circumstances): string => {
  const among = [...new Set([reader, ...held])].filter((language) => language !== "und");
  const { language } = detectLanguage(text, { prior: reader, among });
  return language === "und" ? reader : language;
};
