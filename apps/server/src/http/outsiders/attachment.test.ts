import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attachment } from "./attachment.ts";

describe("the name of a download", () => {
  it.each([
    ["report.pdf", 'attachment; filename="report.pdf"'],
    ["Rapport été.pdf", "attachment; filename=\"Rapport_ete.pdf\"; filename*=UTF-8''Rapport%20%C3%A9t%C3%A9.pdf"],
    ["目次.pdf", "attachment; filename=\"_.pdf\"; filename*=UTF-8''%E7%9B%AE%E6%AC%A1.pdf"],
    ["..\\..\\evil.exe", "attachment; filename=\"__.._evil.exe\"; filename*=UTF-8''..%5C..%5Cevil.exe"],
    ['a"; filename="b', "attachment; filename=\"a_filename_b\"; filename*=UTF-8''a%22%3B%20filename%3D%22b"],
    [
      "x\r\nSet-Cookie: a=b",
      "attachment; filename=\"x_Set-Cookie_a_b\"; filename*=UTF-8''x%0D%0ASet-Cookie%3A%20a%3Db",
    ],
    ["", 'attachment; filename="file"'],
  ])("of %j", (name, header) => {
    expect(attachment(name)).toBe(header);
  });

  it("is a header whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        expect(attachment(name)).toMatch(
          /^attachment; filename="[A-Za-z0-9._-]+"(; filename\*=UTF-8''[A-Za-z0-9._~%-]+)?$/,
        );
      }),
    );
  });
});
