import type { Figure } from "../figures.ts";
import { queryOf } from "./asking.ts";
import { withIndex } from "./engine.ts";
import { readLibrary } from "./library.ts";
import type { Options } from "./options.ts";

const noLetters = /[^\p{L}\p{M}\p{N}]+/gu;
const sameTitle = (a: string, b: string): boolean => keyOf(a) === keyOf(b);
const keyOf = (title: string): string => title.normalize("NFKC").toLowerCase().replace(noLetters, " ").trim();

const shownMax = 20;

/** Every resource with a title, asked for by that title in its language: it, or one of the same title, stands on top. */
export const measureSelf = async ({ engine }: Options, dataFolder: string): Promise<Figure[]> => {
  const documents = readLibrary(dataFolder);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const titled = documents.filter(({ title }) => title.trim() !== "");
  const missed: string[] = [];
  await withIndex(engine, documents, async (index) => {
    for (const { id, title, language } of titled) {
      const { hits } = await index.search(queryOf(title, language, 10));
      const top = byId.get(hits[0]?.id ?? 0);
      if (top !== undefined && sameTitle(top.title, title)) continue;
      const rank = hits.findIndex((hit) => hit.id === id) + 1;
      const place = rank === 0 ? "not among the first ten" : `at ${rank}`;
      missed.push(`  ${id} (${language}) ${place}: "${title}"; on top: "${top?.title ?? "nothing"}"`);
    }
  });
  if (missed.length > 0)
    process.stdout.write(
      `\nResources that do not find themselves: ${missed.length}\n${missed.slice(0, shownMax).join("\n")}\n`,
    );
  return [
    {
      what: `resources of ${titled.length} not found on top by their own title`,
      value: missed.length,
      unit: "",
      budget: 0,
    },
  ];
};
