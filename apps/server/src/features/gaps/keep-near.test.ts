import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SearchHit } from "@plaza/search";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { keepNear } from "./keep-near.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
});
afterAll(() => plaza.stop());

/** A question of that title, as search would have found it by whatever word. */
async function hitOf(title: string, language: string): Promise<SearchHit> {
  const author = await createMember(plaza.db);
  const { id } = await plaza.db.question.create({
    data: { title, language, authorId: author.memberId },
    select: { id: true },
  });
  await plaza.db.post.create({
    data: {
      kind: "question",
      questionId: id,
      authorId: author.memberId,
      text: title,
      html: `<p>${title}</p>`,
      rendererVersion: 1,
      language,
      textHash: title,
    },
  });
  return { type: "question", id, language, score: 9, fields: ["title"], words: [] };
}

const isNear = async (text: string, language: string, hit: SearchHit): Promise<boolean> =>
  ((await keepNear(plaza.db, [{ sought: { text, language }, hits: [hit] }]))[0] ?? []).length > 0;

describe("what is offered while a question is typed", () => {
  it.each([
    ["How do small towns start participatory budgeting?", "en"],
    ["¿Cómo organizar un presupuesto participativo en un municipio pequeño?", "es"],
    ["Comment lancer un budget participatif dans une petite commune ?", "fr"],
    ["Como fazer orçamento participativo numa cidade pequena?", "pt"],
  ])("is about it, in whatever language: %s", async (text, language) => {
    const hit = await hitOf("A handbook of participatory budgeting", "en");
    expect(await isNear(text, language, hit)).toBe(true);
    expect(await isNear(text, language, await hitOf("La charte du budget participatif", "fr"))).toBe(true);
  });

  it.each([
    ["Opening hours of the cattle market", "en", "A social audit of a clinic"],
    ["Opening hours of the cattle market", "en", "Open contracting"],
    ["Three budget numbers on a village board", "en", "Privacy impact assessment for three third-party websites"],
    ["Menus de la cantine scolaire", "fr", "Open education data"],
    ["Horarios de la feria de ganado", "es", "Horario de atención de la biblioteca"],
  ])("is nothing that shares a stray word with it: %s (%s), %s", async (text, language, title) => {
    expect(await isNear(text, language, await hitOf(title, "en"))).toBe(false);
  });

  it("is read in one statement for many questions", async () => {
    const hits = [await hitOf("Budget for all", "en"), await hitOf("School canteen menus", "en")];
    const sought = [
      { text: "A budget", language: "en" },
      { text: "Menus of the canteen", language: "en" },
    ];
    const before = plaza.countStatements();
    const near = await keepNear(
      plaza.db,
      sought.map((one) => ({ sought: one, hits })),
    );
    expect(plaza.countStatements() - before).toBe(1);
    expect(near.map((some) => some.map(({ id }) => id))).toEqual(hits.map(({ id }) => [id]));
  });
});
