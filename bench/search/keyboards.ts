/** Keys of a US keyboard, row by row, then the same with shift. */
const usKeys =
  "` 1 2 3 4 5 6 7 8 9 0 - = q w e r t y u i o p [ ] \\ a s d f g h j k l ; ' z x c v b n m , . / " +
  '~ ! @ # $ % ^ & * ( ) _ + Q W E R T Y U I O P { } | A S D F G H J K L : " Z X C V B N M < > ?';

/** What the same keys give on the usual keyboard of each language; a dot on its own key stays a dot. */
const keysOf: Readonly<Record<string, string>> = {
  ru:
    "ё 1 2 3 4 5 6 7 8 9 0 - = й ц у к е н г ш щ з х ъ \\ ф ы в а п р о л д ж э я ч с м и т ь б ю . " +
    'Ё ! " № ; % : ? * ( ) _ + Й Ц У К Е Н Г Ш Щ З Х Ъ / Ф Ы В А П Р О Л Д Ж Э Я Ч С М И Т Ь Б Ю ,',
  ar:
    "ذ 1 2 3 4 5 6 7 8 9 0 - = ض ص ث ق ف غ ع ه خ ح ج د \\ ش س ي ب ل ا ت ن م ك ط ئ ء ؤ ر لا ى ة و ز ظ " +
    '\u0651 ! @ # $ % ^ & * ) ( _ + \u064e \u064b \u064f \u064c لإ إ ‘ ÷ × ؛ < > | \u0650 \u064d ] [ لأ أ ـ ، / : " ~ \u0652 } { لآ آ ’ , . ؟',
  th:
    "_ ๅ / - ภ ถ \u0e38 \u0e36 ค ต จ ข ช ๆ ไ \u0e33 พ ะ \u0e31 \u0e35 ร น ย บ ล ฃ " +
    "ฟ ห ก ด เ \u0e49 \u0e48 า ส ว ง ผ ป แ อ \u0e34 \u0e37 ท ม ใ ฝ " +
    '% + ๑ ๒ ๓ ๔ \u0e39 ฿ ๕ ๖ ๗ ๘ ๙ ๐ " ฎ ฑ ธ \u0e4d \u0e4a ณ ฯ ญ ฐ , ฅ ' +
    "ฤ ฆ ฏ โ ฌ \u0e47 \u0e4b ษ ศ ซ . ( ) ฉ ฮ \u0e3a \u0e4c ? ฒ ฬ ฦ",
};

const pairsOf = (language: string): [string, string][] => {
  const keys = (keysOf[language] ?? "").split(" ");
  return usKeys.split(" ").map((key, position) => [key, keys[position] ?? key]);
};

const retype = (text: string, table: ReadonlyMap<string, string>): string => {
  let typed = "";
  for (let at = 0; at < text.length;) {
    // Lam-alef is one key and two letters.
    const two = text.slice(at, at + 2);
    const length = two.length === 2 && table.has(two) ? 2 : 1;
    const written = text.slice(at, at + length);
    typed += table.get(written) ?? written;
    at += length;
  }
  return typed;
};

const tables = new Map<string, ReadonlyMap<string, string>>();

const tableOf = (name: string, build: () => [string, string][]): ReadonlyMap<string, string> => {
  const known = tables.get(name) ?? new Map(build());
  tables.set(name, known);
  return known;
};

/** A text of the language, its keys struck while the keyboard is set to English. */
export const onLatinKeyboard = (text: string, language: string): string =>
  retype(
    text,
    tableOf(`from ${language}`, () =>
      pairsOf(language)
        .map(([key, letter]): [string, string] => [letter, key])
        .toReversed(),
    ),
  );

/** A text in Latin letters, its keys struck while the keyboard is set to the language. */
export const onKeyboardOf = (text: string, language: string): string =>
  retype(
    text,
    tableOf(`to ${language}`, () => pairsOf(language)),
  );
