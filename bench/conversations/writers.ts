import type { Plaza } from "@plaza/e2e/plaza";

/** Those of the demo that a visitor can be, one after the other. */
const kinds = ["official", "practitioner", "expert", "steward", "staff"];

export type Writer = (path: string, input: object) => Promise<unknown>;

/** As many writers, each with a session of her own. */
export const signInWriters = (plaza: Plaza, count: number): Promise<Writer[]> =>
  Promise.all(
    Array.from({ length: count }, (_, position) => signIn(plaza, kinds[position % kinds.length] ?? "expert")),
  );

async function signIn({ url }: Plaza, kind: string): Promise<Writer> {
  const send = (path: string, input: object, cookie = "") =>
    fetch(`${url}/api/trpc/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url, cookie },
      body: JSON.stringify(input),
    });
  const answer = await send("accounts.signInAs", { kind, locale: "en", returnTo: "/en" });
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";", 1)[0])
    .join("; ");
  if (!answer.ok || cookie === "") throw new Error(`Nobody could sign in: ${answer.status}.`);
  return async (path, input) => {
    const response = await send(path, input, cookie);
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${JSON.stringify(body)}`);
    return body;
  };
}
