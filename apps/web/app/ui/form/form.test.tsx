import { describe, expect, it } from "vitest";
import type { FormResult } from "../../lib/forms/form-problem.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { renderHtml } from "../../test/render.tsx";
import { TextField } from "../text-field.tsx";
import { DoneNotice } from "./done-notice.tsx";
import { FileField } from "./file-field.tsx";
import { Form } from "./form.tsx";
import { RadioList } from "./radio-list.tsx";
import { SelectField } from "./select-field.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { SwitchField } from "./switch-field.tsx";
import { TextArea } from "./text-area.tsx";

const choices = ["a", "b"].map((value) => ({ value, label: value.toUpperCase() }));

function Profile({ name = null }: { name?: string | null }) {
  const form = useFormResult(name);
  return (
    <Form state={form} hasFiles>
      <TextField label="Name" {...form.field("name", "stored name")} />
      <TextArea label="About" {...form.field("about", "stored text")} />
      <SelectField label="Role" options={choices} emptyLabel="None" {...form.field("role", "b")} />
      <RadioList legend="Level" options={choices} {...form.field("level", "a")} />
      <SwitchField label="Listed" name="listed" id={form.id("listed")} isOn={form.isOn("listed", true)} />
      <FileField label="Photo" name="photo" id={form.id("photo")} error={form.error("photo")} />
      <SubmitButton>Save</SubmitButton>
    </Form>
  );
}

const refused: FormResult = {
  form: null,
  values: { name: ["<b>typed</b>"], about: ["typed text"], role: ["a"], level: ["b"] },
  fieldProblems: {
    name: { kind: "too_long", limit: 3, words: "Write at most 3 characters" },
    photo: { kind: "reason", reason: "photo.too_large", words: "This picture is too large." },
  },
  formProblem: { kind: "reason", reason: "account.too_many_attempts", words: "That was tried too often." },
};

describe("a form", () => {
  it("shows what is stored, and posts to its own page", async () => {
    const html = await renderHtml(<Profile />);
    expect(html).toMatch(/<form[^>]*method="post"/);
    expect(html).toMatch(/<form[^>]*enc[tT]ype="multipart\/form-data"/);
    expect(html).toMatch(/<input type="hidden" name="formKey" value="[0-9a-f]{32}"/);
    expect(html).toContain('value="stored name"');
    expect(html).toContain("stored text</textarea>");
    expect(html).toMatch(/<option value="b" selected="">/);
    expect(html).toMatch(
      /<input type="radio"[^>]*checked=""[^>]*value="a"|<input type="radio"[^>]*value="a"[^>]*checked=""/,
    );
    expect(html).toMatch(/<input[^>]*type="checkbox"[^>]*checked=""/);
    expect(html).not.toContain('role="alert"');
  });

  it("comes back with what was typed, its errors in words, each beside its field and in the summary", async () => {
    const html = await renderHtml(<Profile />, { answer: refused });
    expect(html).toContain("&lt;b&gt;typed&lt;/b&gt;");
    expect(html).toContain("typed text</textarea>");
    expect(html).toMatch(/<option value="a" selected="">/);
    expect(html).not.toMatch(/<input[^>]*type="checkbox"[^>]*checked=""/);
    expect(html).toMatch(/<p id="name-error"[^>]*>Write at most 3 characters/);
    expect(html).toContain('<a href="#name">Write at most 3 characters</a>');
    expect(html).toContain('<a href="#photo">This picture is too large.</a>');
    expect(html).toContain("That was tried too often.");
    expect(html).toMatch(/role="alert"[^>]*autofocus=""/i);
  });

  it("keeps apart from another form of the page", async () => {
    const own = await renderHtml(<Profile name="mine" />, { answer: { ...refused, form: "mine" } });
    expect(own).toContain('<input type="hidden" name="form" value="mine"/>');
    expect(own).toContain('<a href="#mine-name">');
    expect(await renderHtml(<Profile name="mine" />, { answer: refused })).not.toContain('role="alert"');
  });
});

describe("the word that something was done", () => {
  it("stands only on the page that the form led to", async () => {
    const notice = <DoneNotice when="saved">Saved</DoneNotice>;
    expect(await renderHtml(notice, { path: "/en/me?done=saved" })).toContain("Saved");
    expect(await renderHtml(notice, { path: "/en/me?done=other" })).toBe("");
    expect(await renderHtml(notice, { path: "/en/me" })).toBe("");
  });
});
