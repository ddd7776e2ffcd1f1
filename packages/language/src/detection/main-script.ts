import { lettersOf, type Script, scriptsOf } from "../scripts.ts";

/** A character of these writings says what several letters say in others. */
const characterWeight: Partial<Record<Script, number>> = { Latin: 1, Han: 4, Hiragana: 4, Katakana: 4, Hangul: 4 };
/** Latin names stand in texts of all writings, so that other letters say more than Latin ones. */
const otherWeight = 2;

const chinese: ReadonlySet<Script> = new Set(["Han", "Hiragana", "Katakana"]);

const weightsOf = (text: string, scripts: readonly Script[]): Map<Script, number> => {
  const weights = new Map<Script, number>();
  for (const script of scripts) {
    const shown = chinese.has(script) ? "Han" : script;
    const weight = lettersOf(text, script) * (characterWeight[script] ?? otherWeight);
    weights.set(shown, (weights.get(shown) ?? 0) + weight);
  }
  return weights;
};

/** The writing that most of a text is in, null when it has no letters; kana with or without Han are one: Han. */
export const mainScript = (text: string): Script | null => {
  const scripts = scriptsOf(text);
  if (scripts.length === 1 && scripts[0] === "Latin") return "Latin";
  const [heaviest] = [...weightsOf(text, scripts)].toSorted((one, other) => other[1] - one[1]);
  return heaviest?.[0] ?? null;
};
