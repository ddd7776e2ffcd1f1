import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handleMax, isHandle, makeHandle, skeletonOf, withSuffix } from "./handles.ts";

describe("a handle", () => {
  it.each([
    ["Ana Ñandú", "ana-nandu"],
    ["  Łukasz Żółć-Straße ", "lukasz-zolc-strasse"],
    ["O’Brien, María José", "obrien-maria-jose"],
    ["Ünal İpek", "unal-ipek"],
    ["x".repeat(10_000), "x".repeat(handleMax)],
  ])("of %j is %s", (name, handle) => expect(makeHandle(name)).toBe(handle));

  it.each(["สมชาย ใจดี", "李明", "Олена", "12345", "🌍", "", "\u0000"])(
    "of a name without Latin letters is random: %j",
    (name) => {
      expect(makeHandle(name)).toMatch(/^m-[a-z2-9]{6}$/);
      expect(makeHandle(name)).not.toBe(makeHandle(name));
    },
  );

  it.each(["Admin", "Plaza", "Demo Staff", "Staff", "new", "Adrnin", "Supp0rt", "Dem0 Staff"])(
    "does not speak for the site: %s",
    (name) => expect(makeHandle(name)).toMatch(/-[a-z2-9]{6}$/),
  );

  it("can be part of an address, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const handle = makeHandle(name);
        expect([isHandle(handle), isHandle(withSuffix(handle))]).toEqual([true, true]);
      }),
    );
  });
});

describe("look-alikes", () => {
  it.each([
    ["paul", "pau1"],
    ["modern", "rnodern"],
    ["bob", "b0b"],
    ["will", "vvill"],
    ["iris", "lris"],
  ])("%s and %s are one", (one, other) => expect(skeletonOf(one)).toBe(skeletonOf(other)));

  it("does not join what is told apart easily", () => {
    expect(new Set(["ana", "anna", "hana", "ana-2"].map(skeletonOf)).size).toBe(4);
  });

  const folder = process.env["PLAZA_TEST_DATA"];
  it.skipIf(folder === undefined)(
    "of other scripts never make a free handle (skipped: PLAZA_TEST_DATA is not set)",
    () => {
      const pairs = readFileSync(`${folder}/hostile/unicode-confusables/confusables/assets/confusables.txt`, "utf8")
        .split("\n")
        .flatMap((line) => {
          const [, from, to] = /^([0-9A-F]+)\s*;\s*([0-9A-F ]+?)\s*;/.exec(line) ?? [];
          if (from === undefined || to === undefined) return [];
          const text = (codes: string) =>
            String.fromCodePoint(...codes.split(" ").map((code) => Number.parseInt(code, 16)));
          return [[text(from), text(to)] as const];
        });
      const latin = pairs.filter(([, to]) => /^[a-z\d]+$/i.test(to));
      expect(latin.length).toBeGreaterThan(1_000);
      // It is left out of the handle, or becomes the letter that it looks like, so that the handle counts as taken.
      const apart = latin.filter(([from, to]) => {
        const handle = makeHandle(`vik${from}tor`);
        const isLeftOut = handle === "vik-tor" || handle === "viktor";
        return !isLeftOut && skeletonOf(handle) !== skeletonOf(makeHandle(`vik${to}tor`));
      });
      // Looks like f to Unicode's list, and is an old s.
      expect(apart.map(([from]) => from)).toEqual(["ſ"]);
    },
  );
});
