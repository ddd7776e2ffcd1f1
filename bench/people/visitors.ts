import type { Plaza } from "@plaza/e2e/plaza";

export type Visitor = { name: string; cookie?: string };

/** Somebody without an account, and a member of twenty networks. */
export const listVisitors = async (plaza: Plaza): Promise<Visitor[]> => [
  { name: "signed out" },
  { name: "signed in", cookie: await signIn(plaza) },
];

/** As a practitioner of the demo. */
async function signIn({ url }: Plaza): Promise<string> {
  const response = await fetch(`${url}/api/trpc/accounts.signInAs`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ kind: "practitioner", locale: "en", returnTo: "/en" }),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(";", 1)[0])
    .join("; ");
  if (!response.ok || cookie === "") throw new Error(`Nobody could sign in: ${response.status}.`);
  return cookie;
}
