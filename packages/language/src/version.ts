import { chains } from "./chains.ts";
import { wordsOf } from "./segment.ts";

/** Raised whenever a stemmer, the folding or the segmentation changes; a test that pins their results asks for it. */
const revision = 3;

/** FNV-1a, 32 bits. */
const hashOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
};

/** Segmentation comes with the platform: another ICU may cut these elsewhere. */
const unspacedSample =
  "งบประมาณแบบมีส่วนร่วม ງົບປະມານແບບມີສ່ວນຮ່ວມ ថវិកាដែលមានការចូលរួម ပြည်သူ့ပါဝင်မှု 公民参与式预算编制 市民参加型予算と情報公開";

const stemmerName = (stemmer: (typeof chains)[string]["stemmer"]): string | null =>
  typeof stemmer === "function" ? stemmer.name : stemmer;

const chainLists = (): string =>
  JSON.stringify(
    Object.entries(chains).map(([language, chain]) => [
      language,
      { ...chain, stemmer: stemmerName(chain.stemmer), respell: chain.respell?.name },
    ]),
  );

/** Changes whenever the same text would give other terms: an index built by another version is built anew. */
export const analyserVersion = [
  revision,
  hashOf(chainLists()),
  hashOf([...wordsOf(unspacedSample)].map(({ text }) => text).join("|")),
].join("-");
