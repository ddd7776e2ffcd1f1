declare module "snowball-stemmers" {
  export type Stemmer = { stem(word: string): string };
  export function newStemmer(algorithm: string): Stemmer;
  const library: { newStemmer: typeof newStemmer };
  export default library;
}

declare module "stopword" {
  type Words = string[];
  export const afr: Words,
    ara: Words,
    ben: Words,
    bre: Words,
    bul: Words,
    cat: Words,
    ces: Words,
    dan: Words,
    deu: Words;
  export const ell: Words,
    eng: Words,
    epo: Words,
    est: Words,
    eus: Words,
    fas: Words,
    fin: Words,
    fra: Words,
    gle: Words;
  export const glg: Words,
    guj: Words,
    hau: Words,
    heb: Words,
    hin: Words,
    hrv: Words,
    hun: Words,
    hye: Words,
    ind: Words;
  export const ita: Words,
    jpn: Words,
    kor: Words,
    kur: Words,
    lav: Words,
    lit: Words,
    mar: Words,
    msa: Words,
    mya: Words;
  export const nld: Words, nob: Words, panGu: Words, pol: Words, por: Words, ron: Words, rus: Words, slk: Words;
  export const slv: Words,
    som: Words,
    sot: Words,
    spa: Words,
    swa: Words,
    swe: Words,
    tgl: Words,
    tha: Words,
    tur: Words;
  export const ukr: Words, urd: Words, vie: Words, yor: Words, zho: Words, zul: Words;
}
