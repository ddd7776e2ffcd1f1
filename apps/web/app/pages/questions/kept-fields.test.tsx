import { describe, expect, it } from "vitest";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { readForm } from "../../lib/forms/sent-form.ts";
import { loadWords } from "../../lib/words.ts";
import { renderHtml } from "../../test/render.tsx";
import { AskFields } from "../../features/questions/writing/ask-fields.tsx";
import { EvidenceFields } from "../../features/questions/writing/evidence-fields.tsx";
import { keptFields } from "../../features/posts/kept-fields.ts";

await loadWords("asking", "writing", "conversations");

const choices = { topics: [], countries: [], place: null };

function AskForm() {
  return <AskFields form={useFormResult()} choices={choices} known={{}} composer={null} similar={null} />;
}

function EvidenceForm() {
  return <EvidenceFields form={useFormResult()} />;
}

describe("a draft that is kept without script", () => {
  it.each([
    ["a question", <AskForm key="ask" />, ["tried", "topic", "topic2", "place"]],
    [
      "an answer",
      <EvidenceForm key="evidence" />,
      ["evidenceResource", "evidenceLocatorKind", "evidenceLocator", "evidencePractice", "evidencePlace"],
    ],
  ])("of %s holds every field of its form", async (_of, fields, expected) => {
    const html = await renderHtml(fields);
    const sent = [...html.matchAll(/<(?:input|select|textarea)[^<>]* name="(\w+)"/g)].map(([, name = ""]) => name);
    const form = new FormData();
    for (const name of new Set(sent)) form.append(name, `typed in ${name}`);
    form.delete("title");
    const typed = Object.fromEntries(expected.map((name) => [name, `typed in ${name}`]));
    expect(keptFields(readForm(form))).toEqual(typed);
    expect([...form.keys()].toSorted()).toEqual(expected.toSorted());
  });

  it("keeps the place of an empty row, and leaves out what was left empty", () => {
    const form = new FormData();
    for (const [name, value] of [
      ["evidenceLocator", ""],
      ["evidenceLocator", "4"],
      ["tried", ""],
      ["topics", "budgets"],
    ] as const)
      form.append(name, value);
    expect(keptFields(readForm(form))).toEqual({ evidenceLocator: ["", "4"], topics: "budgets" });
  });
});
