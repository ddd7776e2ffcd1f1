import { globSync, readFileSync } from "node:fs";
import { basename, relative } from "node:path";
import { describe, expect, it } from "vitest";

const app = new URL("../", import.meta.url).pathname;
const types = new URL("../../../../packages/types/src/", import.meta.url).pathname;

const isByValue = (names: string) => names.split(",").some((name) => name.trim() !== "" && !/^\s*type\s/.test(name));

/** Files of the types package that a module takes more than types from. */
const takenByValue = (source: string): string[] =>
  [...source.matchAll(/^import (?!type)\{([^}]*)\} from "@plaza\/types\/([^"]+)"/gm)]
    .filter(([, names = ""]) => isByValue(names))
    .map(([, , file = ""]) => file);

describe("what goes to the browser", () => {
  it("holds no schemas: zod alone would weigh 24 KB", () => {
    const withSchemas = globSync(`${types}**/*.ts`)
      .filter((file) => readFileSync(file, "utf8").includes('from "zod"'))
      .map((file) => relative(types, file).replace(/\.ts$/, ""));
    expect(withSchemas.length).toBeGreaterThan(0);
    // A test may: nothing of it goes to a browser.
    const sent = globSync(`${app}**/*.{ts,tsx}`).filter((file) => !file.includes(".test."));
    const takers = sent.flatMap((file) =>
      takenByValue(readFileSync(file, "utf8"))
        .filter((taken) => withSchemas.includes(taken))
        .map((taken) => `${basename(file)} takes from ${taken}`),
    );
    expect(takers).toEqual([]);
  });

  it("is told apart from types", () => {
    expect(takenByValue('import { type A, b } from "@plaza/types/inputs/search";')).toEqual(["inputs/search"]);
    expect(
      takenByValue(
        'import { type A } from "@plaza/types/inputs/search";\nimport type { B } from "@plaza/types/inputs/search";',
      ),
    ).toEqual([]);
  });
});
