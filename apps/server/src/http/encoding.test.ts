import { describe, expect, it } from "vitest";
import { accepts } from "./encoding.ts";

describe("the encoding of an answer", () => {
  it.each([
    [undefined, "identity"],
    ["", "identity"],
    ["gzip", "gzip"],
    ["gzip, deflate, br, zstd", "br"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.0, gzip;q=0", "identity"],
    ["BR", "br"],
    ["gzip;q=0.5, br;q=0.1", "br"],
    ["deflate, zstd", "identity"],
    ["identity", "identity"],
    [",;q=,,=;gzip", "identity"],
  ])("for %j is %s", (header, encoding) => {
    expect(accepts(header)).toBe(encoding);
  });
});
