/** One request, as far as signing in needs it: the cookies that came, and those that go back. */
export type Visit = {
  headers: Headers;
  /** A whole Set-Cookie value. */
  setCookie: (cookie: string) => void;
};
