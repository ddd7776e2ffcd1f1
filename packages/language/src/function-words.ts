const words = (list: string): string[] => list.split(" ");

/**
 * What the library's lists lack: question words, pronouns and the forms of "be", "have", "do", "can".
 * A question then looks for what it asks about.
 */
export const functionWords = {
  en: words(
    "what when where which who whom whose why how do does did is are was were can could should would will shall may might has have had been being it its i me my we us our you your they them their this that these those there of in on at by to from with as for and or not no than then",
  ),
  es: words(
    "qué quién quiénes cuál cuáles cuánto cuánta cuántos cuántas cuándo dónde cómo por es son era eran fue fueron ser sido siendo está están estaba estaban estar ha han había habían haber hay he hace hacer tiene tienen tener puede pueden este esta estos estas esto esa esos esas aquel aquella aquellos unos unas les e u entre todo toda todos todas mucho mucha muchos muchas otra otros otras nosotros ustedes usted ellos ellas yo así también tan si sí mis tus según tras ante bajo hacia cada",
  ),
  fr: words(
    "comment combien quand pourquoi où quoi lequel laquelle lesquels lesquelles duquel auquel dont comme si donc or ni car plus moins très aussi alors ainsi entre sous vers chez lors dès depuis pendant tous tout toute toutes peut peuvent fait font elles nos vos leurs cela ça aujourd hui afin tandis lorsque puisque quelque quelques chaque parmi durant",
  ),
  pt: words(
    "quem qual quais quanto quanta quantos quantas quando onde como porque por que é são era eram foi foram ser sido sendo está estão estava estar há tem têm tinha ter pode podem fazer faz este esta estes estas esse essa esses essas isso isto aquele aquela cada todo toda todos todas muito muita muitos muitas outro outra outros outras sobre entre desde até após sem sob",
  ),
  ne: words(
    "र तथा वा को का की मा ले लाई बाट सँग लागि यो त्यो यी ती यस त्यस हो छ छन् थियो हुन् हुन्छ गर्न गर्ने गरी गरेको भएको भने पनि नै के कसरी किन कहाँ कहिले कुन कति म हामी तपाईं उनी उनीहरू आफ्नो सबै हरेक केही अनि तर यदि जुन जो",
  ),
  km: words(
    "និង ឬ នៃ ក្នុង ដែល ជា មាន បាន ដោយ ពី នៅ ទៅ នេះ នោះ របស់ សម្រាប់ ដើម្បី ក៏ តាម លើ ជាមួយ ទាំង គឺ ត្រូវ អ្វី ហើយ តើ ដូច ឱ្យ អោយ ប៉ុន្តែ ប្រសិនបើ មិន នឹង យើង គេ ខ្ញុំ អ្នក",
  ),
  lo: words(
    "ແລະ ຫຼື ຂອງ ໃນ ທີ່ ເປັນ ມີ ໄດ້ ໂດຍ ຈາກ ຢູ່ ໄປ ນີ້ ນັ້ນ ສຳລັບ ເພື່ອ ກໍ່ ກໍ ຕາມ ກັບ ທັງ ແມ່ນ ຕ້ອງ ຫຍັງ ໃຫ້ ແຕ່ ຖ້າ ບໍ່ ຈະ ແນວໃດ ໃຜ ພວກເຮົາ ຂ້ອຍ ເຂົາ ກ່ຽວກັບ",
  ),
  ar: words("لماذا"),
  de: words("wieviel wieviele"),
  hi: words("क्या कहाँ कब कैसे क्यों कितना कितने कितनी कौनसा"),
  id: words(
    "manakah dimana dimanakah kemana kemanakah darimana siapakah berapakah bagaimanakah kapankah mengapakah kenapakah",
  ),
  it: words("quali"),
  ja: words("何 誰 どこ いつ なぜ どう"),
  nl: words("waar wanneer waarom welke welk hoeveel"),
  ru: words("почему зачем сколько чей"),
  sw: words("nani wapi lini vipi"),
  th: words("ใคร ที่ไหน เท่าไร เท่าไหร่ เท่าใด กี่ อย่างไร ยังไง ทำไม เมื่อไหร่ เมื่อไร เมื่อใด ใด ไหน ไหม หรือไม่ อะไร"),
  tr: words("nedir kaç kimdir nelerdir"),
  vi: words("ai ở đâu nào bao nhiêu sao thế khi mấy"),
} as const;
