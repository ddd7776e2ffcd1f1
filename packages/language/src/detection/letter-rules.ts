/** What letters and endings of a word say for a language or against it, in nats. */
export type LetterRule = { language: string; pattern: RegExp; nats: number };

const rule = (language: string, pattern: RegExp, nats: number): LetterRule => ({ language, pattern, nats });

const cyrillic: readonly LetterRule[] = [
  rule("ru", /[іїєґўѓќѕђћљњџјәғқңөұүһ]/u, -5),
  rule("ru", /[ыэё]/u, 1),
  rule("uk", /[ыэёъўѓќѕђћљњџјәғқңөұүһ]/u, -5),
  rule("uk", /[їєґ]/u, 2),
  // More than half of its words have one of its own letters.
  rule("uk", /^[^іїєґ]+$/u, -1),
  rule("uk", /і/u, 1),
  rule("bg", /[ыэёіїєґўѓќѕђћљњџјәғқңөұүһ]/u, -5),
  rule("bg", /ъ[^еёюя]/u, 1),
  rule("be", /[ищъїєґѓќѕђћљњџј]/u, -5),
  rule("be", /ў/u, 4),
  rule("mk", /[ыэёйщъьюяіїєґўђћәғқңөұүһ]/u, -5),
  rule("mk", /[ѓќѕ]/u, 3),
  rule("sr", /[ыэёйщъьюяіїєґўѓќѕәғқңөұүһ]/u, -5),
  rule("sr", /[ђћ]/u, 3),
  rule("kk", /[әғқұһ]/u, 4),
  rule("kk", /[ңөүі]/u, 1),
  rule("kk", /[їєґўѓќѕђћљњџј]/u, -5),
  rule("ky", /[әғқұһіїєґўѓќѕђћљњџј]/u, -5),
  rule("ky", /[ңөү]/u, 3),
  rule("mn", /[әғқұһңіїєґўѓќѕђћљњџј]/u, -5),
  rule("mn", /[өү]/u, 3),
];

const arabic: readonly LetterRule[] = [
  rule("ar", /[پچژگکیٹڈڑںےہھۆێەڕڵڤښځڼ]/u, -3),
  rule("ar", /^(?:[وفبك]?ال|لل|ولل)/u, 2.5),
  rule("ar", /[ةىأإ]/u, 1.5),
  rule("fa", /[ٹڈڑںےہھۆێەڕڵڤښځڼة]/u, -3),
  rule("fa", /[پچژگ]/u, 1.5),
  rule("fa", /[کی]/u, 1),
  rule("fa", /(?:ها|های|هایی|ترین|می\u200c.+)$/u, 1),
  rule("ur", /[كيىةۆێەڕڵڤښځڼ]/u, -3),
  rule("ur", /[ٹڈڑںےہھ]/u, 3),
  rule("ur", /[پچگکی]/u, 0.5),
  rule("ps", /[ښځڼډړږېۍ]/u, 4),
  rule("ckb", /[ۆێەڕڵڤ]/u, 3),
  rule("sd", /[ٻڄڀٺٽڦڃڇڏڌڍڊڙڳڱڻ]/u, 4),
  rule("ug", /[ۇۈېەڭۋ]/u, 3),
];

const devanagari: readonly LetterRule[] = [
  rule("hi", /[\u093c\u0958-\u095f]/u, 2),
  rule("hi", /(?:ों|ें|ाएँ|ियों|ने|ना|ता|ती|ते)$/u, 0.7),
  rule("hi", /^(?:में|है|हैं|और|के|की|का|से|को|पर|लिए|यह|नहीं|क्या|कैसे)$/u, 2),
  rule("ne", /.{2}(?:को|का|की|मा|ले|लाई|बाट|सँग|हरू|हरु|हरूको|हरूमा|देखि|सम्म|द्वारा)$/u, 1.5),
  rule("ne", /(?:छ|छन्|छैन|एको|एका|इने|नुपर्छ|नेछ|गर्ने|गर्न|हुने|हुन्|भएको)$/u, 2),
  rule("ne", /^(?:र|तथा|वा|यो|त्यो|लागि|कसरी|किन|कहाँ|पनि|साथै|गरी|हो)$/u, 1.5),
  rule("mr", /ळ/u, 2.5),
  rule("mr", /(?:च्या|चा|ची|चे|साठी|मध्ये|ण्यासाठी|तील|ांना|णे|ला|ात)$/u, 1.2),
  rule("mr", /^(?:आणि|आहे|आहेत|व|हे|ही|कसे|काय|नाही)$/u, 2),
];

/** Characters that only one of the two writings has. */
const han: readonly LetterRule[] = [
  rule(
    "zh",
    /[这们吗么为你说对时开过还没让从发头问题义乡书买东业专严预议计认设谁调资费责财贫质务动环县权应个众济实关总经图气铁广价单检验变劳处读卖圆围压样觉听選為這們嗎麼說對時開過還沒讓從發頭請]/u,
    3,
  ),
  rule("ja", /[々働込畑円図対発売読気駅県総経済権関鉄広応価単検験変歳択沢辺実様聴覚労処囲圧]/u, 3),
  rule("ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u, 2),
  // Korean is hardly written in Han alone any more.
  rule("ko", /\p{Script=Han}/u, -2),
];

export const letterRules: Readonly<Record<string, readonly LetterRule[]>> = {
  Cyrillic: cyrillic,
  Arabic: arabic,
  Devanagari: devanagari,
  Han: han,
};
