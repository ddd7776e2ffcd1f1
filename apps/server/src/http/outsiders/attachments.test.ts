import type { AttachmentView } from "@plaza/types/posts";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";

let plaza: TestApp;
let cookie: string;

const signIn = async (): Promise<string> => {
  const { accountId } = await createMember(plaza.db, { isListed: true });
  const { api } = await plaza.deps.accounts.auth();
  const body = { accountId };
  const { headers } = await api.openSession({ body, headers: new Headers(), returnHeaders: true });
  return headers
    .getSetCookie()
    .map((one) => one.split(";")[0] ?? "")
    .join("; ");
};

beforeAll(async () => {
  plaza = await startTestApp();
  cookie = await signIn();
});
afterAll(() => plaza.stop());

const origin = "http://localhost:3000";
const upload = async (name: string, body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = { cookie }) =>
  plaza.app.request(`/api/attachments?name=${encodeURIComponent(name)}`, {
    method: "POST",
    body,
    headers: { host: "localhost:3000", origin, "content-type": "application/octet-stream", ...headers },
  });
const slowWords = "words that come slowly";
/** Its length is told as browsers do; its bytes come when it is told to end, or never. */
function slowUpload(headers: Record<string, string>) {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const request = {
    method: "POST",
    body: readable,
    duplex: "half",
    headers: {
      host: "localhost:3000",
      origin,
      "content-type": "application/octet-stream",
      "content-length": String(slowWords.length),
      ...headers,
    },
  } as const;
  const response = plaza.app.request("/api/attachments?name=slow.txt", request);
  return {
    response,
    end: async () => {
      await writer.write(bytesOf(slowWords));
      await writer.close();
    },
    giveUp: (error: Error) => writer.abort(error),
  };
}
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("a file for a post, over HTTP", () => {
  it("arrives, and is handed out as a file and nothing else, to whom it belongs", async () => {
    const response = await upload("Rapport été.pdf", bytesOf("%PDF-1.7 <script>alert(1)</script>"));
    expect(response.status).toBe(200);
    const file = (await response.json()) as AttachmentView;
    const got = await plaza.get(file.url, { cookie });
    expect(got.status).toBe(200);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": "attachment; filename=\"Rapport_ete.pdf\"; filename*=UTF-8''Rapport%20%C3%A9t%C3%A9.pdf",
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      vary: "Cookie",
    });
    expect(got.headers.get("cache-control")).toContain("private");
    expect((await plaza.get(file.url)).status).toBe(404);
    expect((await plaza.get(file.url.replace("attachment-", "attachment-9"), { cookie })).status).toBe(404);
  });

  it("is refused in words from whoever is signed out, from other sites, and when it is too large or of another kind", async () => {
    expect((await upload("a.pdf", bytesOf("%PDF-1"), {})).status).toBe(401);
    expect((await upload("a.pdf", bytesOf("%PDF-1"), { cookie, origin: "https://evil.example" })).status).toBe(403);
    const evil = await upload("a.exe", bytesOf("MZ"));
    expect([evil.status, await evil.json()]).toEqual([422, { reason: "attachment.type_refused" }]);
    const large = await upload("a.txt", new Uint8Array(25 * 1024 * 1024 + 1).fill(97));
    expect([large.status, await large.json()]).toEqual([422, { reason: "attachment.too_large" }]);
    expect((await upload("a.txt", new Uint8Array(27 * 1024 * 1024).fill(97))).status).toBe(413);
    expect((await upload("", bytesOf("text"))).status).toBe(422);
  });

  it("of slow connections of one member keep nobody else waiting, and arrive in the end", async () => {
    const slow = Array.from({ length: 6 }, () => slowUpload({ cookie }));
    const other = await upload("a.txt", bytesOf("words"), { cookie: await signIn() });
    expect(other.status).toBe(200);
    const statuses = slow.map(async ({ response, end }) => {
      await end();
      return (await response).status;
    });
    expect(await Promise.all(statuses)).toEqual(slow.map(() => 200));
  });

  it("that is given up is no fault, and leaves its turn to the next", async () => {
    const fault = vi.spyOn(plaza.deps.log, "error");
    const leaver = { cookie: await signIn() };
    for (let time = 0; time < 3; time += 1) {
      const { response, giveUp } = slowUpload(leaver);
      await giveUp(new DOMException("The connection was closed", "AbortError"));
      expect((await response).status).toBe(400);
    }
    expect((await upload("a.txt", bytesOf("words"), leaver)).status).toBe(200);
    expect(fault).not.toHaveBeenCalled();
    fault.mockRestore();
  });
});
