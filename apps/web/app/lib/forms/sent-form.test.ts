import { describe, expect, it } from "vitest";
import { formNameOf, readForm, valuesOf } from "./sent-form.ts";

const formOf = (...pairs: [string, string | File][]): FormData => {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
};

describe("a form that was sent", () => {
  it("gives texts with plain line ends, and lists in their order", () => {
    const form = readForm(formOf(["about", "one\r\ntwo"], ["topic", "b"], ["topic", "a"]));
    expect(form.text("about")).toBe("one\ntwo");
    expect(form.all("topic")).toEqual(["b", "a"]);
    expect(form.text("missing")).toBe("");
    expect(form.all("missing")).toEqual([]);
  });

  it("tells what was left empty from what was typed", () => {
    const form = readForm(formOf(["note", "  "], ["name", "José"], ["listed", "on"]));
    expect(form.optional("note")).toBeUndefined();
    expect(form.optional("name")).toBe("José");
    expect([form.has("listed"), form.has("paused")]).toEqual([true, false]);
  });

  it.each([
    ["3", 3],
    [" 2.5 ", 2.5],
    ["", undefined],
    ["three", undefined],
    ["1e999", undefined],
  ] as const)("reads the number in %j as %j", (typed, value) => {
    expect(readForm(formOf(["capacity", typed])).number("capacity")).toBe(value);
  });

  it("gives a chosen file, and null for the empty one that browsers send", () => {
    const photo = new File(["x"], "photo.jpg", { type: "image/jpeg" });
    expect(readForm(formOf(["photo", photo])).file("photo")?.name).toBe("photo.jpg");
    expect(readForm(formOf(["photo", new File([], "")])).file("photo")).toBeNull();
    expect(readForm(formOf(["photo", "a text"])).file("photo")).toBeNull();
  });

  it.each(["", "not JSON", "null", "7"])("takes %j for an empty object", (written) => {
    expect(readForm(formOf(["response", written])).json("response")).toEqual({});
  });

  it("has the same key when sent twice, and another once something was changed", () => {
    const keyOf = (name: string, key = "k1") => readForm(formOf(["formKey", key], ["name", name])).key;
    expect(keyOf("Ana")).toBe(keyOf("Ana"));
    expect(keyOf("Ana")).not.toBe(keyOf("Anna"));
    expect(keyOf("Ana")).not.toBe(keyOf("Ana", "k2"));
    expect(keyOf("a".repeat(10_000), "k".repeat(10_000)).length).toBeLessThan(100);
  });
});

describe("what is shown again", () => {
  it("leaves out what is secret and what is ours", () => {
    const data = formOf(
      ["form", "profile"],
      ["formKey", "k"],
      ["name", "Ana"],
      ["topic", "a"],
      ["topic", "b"],
      ["current-password", "secret"],
      ["code", "123456"],
    );
    expect(valuesOf(data)).toEqual({ name: ["Ana"], topic: ["a", "b"] });
    expect(formNameOf(data)).toBe("profile");
    expect(formNameOf(new FormData())).toBeNull();
  });
});
