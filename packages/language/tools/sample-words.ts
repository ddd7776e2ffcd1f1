/** Everyday words of languages of which no labels, or only lemmas, are at hand; written for this purpose. */
export const sampleWords: Readonly<Record<string, string>> = {
  sw: `watu mtu mji miji kijiji vijiji serikali nchi taifa mataifa jamii umma mwananchi wananchi haki sheria bunge mbunge
    bajeti fedha pesa kodi mradi miradi elimu shule mwalimu walimu mwanafunzi wanafunzi afya hospitali maji barabara
    usafiri mazingira hali hewa kilimo mkulima wakulima chakula njaa umaskini maskini usawa jinsia wanawake mwanamke
    wanaume vijana kijana watoto mtoto wazee kazi ajira biashara uchumi maendeleo endelevu ushirikishwaji ushiriki
    ushirikiano uwazi uwajibikaji rushwa ufisadi uongozi kiongozi viongozi uchaguzi kura mgombea chama vyama siasa
    demokrasia amani usalama vita mkutano mikutano maoni maamuzi uamuzi mpango mipango takwimu habari taarifa kitabu
    vitabu lugha kiswahili kusoma kuandika kujifunza kufundisha kufanya kupata kutoa kutumia kujenga kuongeza kupunguza
    kuimarisha kuhakikisha kushiriki kusaidia kulinda kufikia kuendeleza kuwezesha anafanya wanafanya inatumika yanafaa
    zinazohitajika iliyopo waliopo unaofaa wanaoishi nyumba chumba mlango dirisha meza kiti viti gari magari ndege meli
    bahari ziwa mto mito mlima milima msitu misitu mnyama wanyama samaki mti miti ua maua jua mwezi nyota siku wiki
    mwaka miaka asubuhi mchana jioni usiku leo kesho jana sasa baadaye mapema haraka polepole vizuri vibaya kubwa mkubwa
    ndogo mdogo nzuri mzuri mbaya mpya mpya zamani refu fupi nyeupe nyeusi nyekundu moja mbili tatu nne tano sita saba
    nane tisa kumi mia elfu swali maswali jibu majibu jinsi gani nini nani wapi lini kwanini kiasi idadi asilimia
    kiwango viwango ubora huduma bidhaa soko masoko bei gharama mapato matumizi akiba mkopo benki kampuni shirika
    mashirika taasisi idara wizara waziri rais katibu mkuu halmashauri manispaa wilaya mkoa mikoa kata tarafa eneo maeneo
    ardhi mali umiliki urithi utamaduni sanaa michezo muziki dini kanisa msikiti imani upendo furaha huzuni hasira`,
  ru: `людей людям городов города городе городом села селе страны стране странах народа общества граждан гражданам права
    прав правом закона законов законы бюджета бюджете бюджеты участия участию участие денег налогов проекта проектов школы
    школах учителей учеников здоровья больницы воды дороги дорог транспорта среды климата равенства бедности женщин мужчин
    детей молодёжи работы работе экономики развития развитию устойчивого прозрачности подотчётности коррупции власти
    властей правительства выборов выборах голосования партии политики демократии мира безопасности войны совета советов
    собрания решения решений планов данных данными открытых открытые открытый открытого информации книги языка русского
    читать писать учиться делать получать использовать строить увеличить уменьшить обеспечить помогать защищать достичь
    поддержки дома окна стола моря реки горы леса животных рыбы дерева солнца месяца дней недели годов года лет утра вечера
    сегодня завтра вчера сейчас больших малых хорошо плохо новых старых первого второго вопросов вопросы ответы ответов
    количества уровня качества услуг рынка цены расходов доходов банка предприятий организаций учреждений министерства
    президента области районов местного местных самоуправления земли собственности культуры спорта отчётов городского
    государственных муниципальных общественных общественного который которые которых является можно нужно`,
  uk: `люди людина місто міста село держава країна народ суспільство громада громадянин громадяни право права закон
    бюджет участь гроші податки проєкт освіта школа вчитель учень здоров лікарня вода дорога транспорт довкілля клімат
    рівність бідність жінки чоловіки діти молодь праця робота економіка розвиток сталий прозорість підзвітність корупція
    влада уряд вибори голос партія політика демократія мир безпека війна рада нарада думка рішення план дані відкриті
    відкритий інформація книга мова українська читати писати вчитися робити отримати використовувати будувати збільшити
    зменшити забезпечити допомагати захищати досягти підтримка будинок двері вікно стіл море озеро річка гора ліс тварина
    риба дерево квітка сонце місяць зірка день тиждень рік ранок вечір ніч сьогодні завтра вчора тепер великий малий добрий
    поганий новий старий довгий короткий білий чорний червоний один два три чотири пять шість сім вісім девять десять
    питання відповідь кількість рівень якість послуга послуги ринок ціна витрати доходи банк підприємство організація
    установа міністерство міністр президент область район місцевий місцеве самоврядування земля власність культура спорт`,
};
