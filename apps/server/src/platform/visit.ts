/** One request, as far as signing in needs it: the cookies that came, and those that go back. */
export type Visit = {
  headers: Headers;
  /** A whole Set-Cookie value. */
  setCookie: (cookie: string) => void;
  /** The network that asks, for limits: kept nowhere but as a keyed hash. Null when unknown. */
  source: string | null;
};
