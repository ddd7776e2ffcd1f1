const topics = [
  ["participatory-budgeting", "a vote on the budget of the neighbourhoods"],
  ["public-consultation", "what was heard before the plan was decided"],
  ["open-contracting", "who was paid for roads and schools"],
  ["right-to-information", "how requests for records are answered"],
  ["open-data", "data that anybody may use again"],
  ["deliberation", "a panel drawn by lot"],
] as const;
const kinds = ["guide", "report", "article", "tool", "dataset"] as const;
const towns = [
  "Porto Alegre",
  "Reykjavík",
  "Kigali",
  "Grenoble",
  "Rosario",
  "Taipei",
  "Ulaanbaatar",
  "Tbilisi",
] as const;
const countries = ["BR", "IS", "RW", "FR", "AR", "TW", "MN", "GE"] as const;
const words = ["Budget en ligne", "Presupuesto abierto", "Open budget"] as const;
const languages = ["fr", "es", "en"] as const;
const sentence =
  "The council published the figures in February, the neighbourhoods met in March, and whoever lives in the town could propose and vote until May. ";

const pick = <Items extends readonly [unknown, ...unknown[]]>(items: Items, random: () => number): Items[number] =>
  items[Math.floor(random() * items.length)] ?? items[0];

/** JSON lines of records that are all different; every tenth is a translation of the one before. */
export function generateRecords(count: number, round: number, random: () => number): string {
  return Array.from({ length: count }, (_, position) => `${JSON.stringify(record(position, round, random))}\n`).join(
    "",
  );
}

function record(position: number, round: number, random: () => number): object {
  const id = (of: number) => `crash-${round}-${of}`;
  const [topic, about] = pick(topics, random);
  const town = pick(towns, random);
  const isTranslation = position % 10 === 9;
  return {
    id: id(position),
    kind: pick(kinds, random),
    title: `${pick(words, random)}, ${town}, volume ${round}.${position}: ${about}`,
    // The record before is in English.
    lang: isTranslation ? pick(["fr", "es"], random) : position % 10 === 8 ? "en" : pick(languages, random),
    summary: `From ${town}: ${about}, with figures of ${1990 + Math.floor(random() * 35)}.`,
    body: sentence.repeat(1 + Math.floor(random() * 40)),
    creators: [`Office ${Math.floor(random() * 300)} of ${town}`],
    publisher: `City of ${town}`,
    year: 1990 + Math.floor(random() * 35),
    place: pick(countries, random),
    topics: [topic],
    url: `https://example.org/${round}/${position}`,
    ...(isTranslation ? { translationOf: id(position - 1) } : {}),
  };
}
