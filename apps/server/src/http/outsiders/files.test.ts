import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { testRecords } from "../../testing/test-records.ts";

let plaza: TestApp;

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
});
afterAll(() => plaza.stop());

describe("the root", () => {
  it.each([
    ["es-MX,es;q=0.9,en;q=0.8", "/es/"],
    ["fr", "/fr/"],
    ["de", "/en/"],
  ])("leads a reader of %s to %s", async (header, location) => {
    const response = await plaza.get("/", { "accept-language": header });
    expect([response.status, response.headers.get("location"), response.headers.get("vary")]).toEqual([
      302,
      location,
      "Accept-Language",
    ]);
  });

  it("never looks at the address of the reader", async () => {
    const response = await plaza.get("/", { "x-forwarded-for": "190.12.1.1", "cf-ipcountry": "PE" });
    expect(response.headers.get("location")).toBe("/en/");
  });
});

describe("a citation to download", () => {
  it.each([
    ["bib", "application/x-bibtex; charset=utf-8"],
    ["ris", "application/x-research-info-systems; charset=utf-8"],
    ["json", "application/vnd.citationstyles.csl+json; charset=utf-8"],
  ])("is a file that reference managers read: %s", async (format, mediaType) => {
    const id = await plaza.idOf("pb-guide-en");
    const response = await plaza.get(`/library/${id}/citation.${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(mediaType);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="plaza-${id}.${format}"`);
    const [item] = new Cite(await response.text()).data;
    expect(item).toMatchObject({
      type: "report",
      title: "Participatory budgeting: a guide for small towns",
      publisher: "Town Lab",
      DOI: "10.1000/xyz_1",
      URL: "https://example.org/pb/guide?lang=en&v=1",
      issued: { "date-parts": [[2021]] },
    });
  });

  it("is there for a withdrawn resource, which others may have cited", async () => {
    expect((await plaza.get(`/library/${await plaza.idOf("withdrawn-report")}/citation.bib`)).status).toBe(200);
  });

  it("is not there for a draft, an unknown id or an unknown format", async () => {
    const id = await plaza.idOf("pb-guide-en");
    const paths = [
      `/library/${await plaza.idOf("draft-report")}/citation.bib`,
      "/library/999999/citation.bib",
      "/library/0/citation.bib",
      `/library/${id}/citation.doc`,
      `/library/${id}/citation.bib.exe`,
    ];
    const answers = await Promise.all(paths.map((path) => plaza.get(path)));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404));
  });
});

describe("a map", () => {
  it("is an image for any page to keep", async () => {
    const response = await plaza.get("/maps/PE.svg?theme=dark", { "accept-encoding": "gzip" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/svg+xml");
    expect(response.headers.get("cache-control")).toBe("public, max-age=604800");
    expect(response.headers.get("content-encoding")).toBe("gzip");
  });

  it.each(["/maps/XX.svg", "/maps/PE.svg?theme=pink"])("is not there: %s", async (path) => {
    expect((await plaza.get(path)).status).toBe(404);
  });
});

describe("a stored file", () => {
  const bytes = Buffer.from("<script>alert(document.domain)</script>");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const path = `/files/${sha256}/${encodeURIComponent("Rapport été.html")}`;

  beforeAll(async () => {
    await plaza.files.put(Readable.from([bytes]));
    const resourceId = await plaza.idOf("open-data-law");
    await plaza.db.resourceLink.create({
      data: {
        resourceId,
        position: 5,
        fileName: "Rapport été.html",
        mediaType: "text/html",
        byteSize: bytes.length,
        sha256,
      },
    });
  });

  it("is handed out as a file and nothing else", async () => {
    const response = await plaza.get(path);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/html",
      "content-length": String(bytes.length),
      "content-disposition": "attachment; filename=\"Rapport_ete.html\"; filename*=UTF-8''Rapport%20%C3%A9t%C3%A9.html",
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      etag: `"${sha256}"`,
    });
  });

  it("is measured without being sent, and not sent again", async () => {
    const head = await plaza.app.request(path, { method: "HEAD", headers: { host: "localhost:3000" } });
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([
      200,
      String(bytes.length),
      "",
    ]);
    expect((await plaza.get(path, { "if-none-match": `"${sha256}"` })).status).toBe(304);
  });

  it("has one name", async () => {
    expect((await plaza.get(`/files/${sha256}/setup.exe`)).status).toBe(404);
  });

  it.each(["0".repeat(64), "..%2F..%2Fetc", "A".repeat(64), "short"])("is not found by %s", async (hash) => {
    expect((await plaza.get(`/files/${hash}/${encodeURIComponent("Rapport été.html")}`)).status).toBe(404);
  });

  it("goes when its resource is no longer published", async () => {
    const id = await plaza.idOf("open-data-law");
    await plaza.db.resource.update({ where: { id }, data: { state: "draft" } });
    expect((await plaza.get(path)).status).toBe(404);
    await plaza.db.resource.update({ where: { id }, data: { state: "published" } });
  });

  it("is missed when the row is there and the bytes are not", async () => {
    const gone = "e".repeat(64);
    const resourceId = await plaza.idOf("open-data-law");
    await plaza.db.resourceLink.create({ data: { resourceId, position: 6, fileName: "gone.pdf", sha256: gone } });
    expect((await plaza.get(`/files/${gone}/gone.pdf`)).status).toBe(404);
  });
});
