import { randomBytes } from "node:crypto";
import { z } from "zod";

/** As its operator describes it. */
export type ProviderSettings = { issuer: string; clientId: string; clientSecret: string };

const discoverySchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
});
type Endpoints = z.output<typeof discoverySchema>;

const claimsSchema = z.object({
  sub: z.string().min(1).max(200),
  nonce: z.string(),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
  name: z.string().optional(),
});
export type Claims = z.output<typeof claimsSchema>;

/** Loaded by those servers alone that have a provider. */
const library = () => import("better-auth/oauth2");

const answerMilliseconds = 10_000;
const knownMilliseconds = 3_600_000;
const scopes = ["openid", "email", "profile"];

export type Started = { url: string; codeVerifier: string; nonce: string };
export type Returned = { code: string; codeVerifier: string; nonce: string };

/** The authorization code flow with PKCE, at one provider. */
export class OpenIdProvider {
  readonly #settings: ProviderSettings;
  readonly #redirectURI: string;
  #known: { endpoints: Endpoints; until: number } | null = null;

  constructor(settings: ProviderSettings, publicUrl: string) {
    this.#settings = settings;
    this.#redirectURI = `${publicUrl}/api/auth/callback`;
  }

  async start(state: string): Promise<Started> {
    const { authorization_endpoint: authorizationEndpoint } = await this.#endpoints();
    const [codeVerifier, nonce] = [randomBytes(32).toString("base64url"), randomBytes(16).toString("base64url")];
    const { createAuthorizationURL } = await library();
    const url = await createAuthorizationURL({
      id: "provider",
      options: this.#settings,
      authorizationEndpoint,
      redirectURI: this.#redirectURI,
      state,
      codeVerifier,
      nonce,
      scopes,
    });
    return { url: url.href, codeVerifier, nonce };
  }

  /** Who the provider says she is; throws when anything about it is wrong. */
  async finish({ code, codeVerifier, nonce }: Returned): Promise<Claims> {
    const { issuer, token_endpoint: tokenEndpoint, jwks_uri: jwks } = await this.#endpoints();
    const { validateAuthorizationCode, validateToken } = await library();
    const { idToken } = await inTime(
      validateAuthorizationCode({
        code,
        codeVerifier,
        redirectURI: this.#redirectURI,
        options: this.#settings,
        tokenEndpoint,
      }),
    );
    if (idToken === undefined) throw new Error("the provider gave no ID token");
    const { payload } = await inTime(validateToken(idToken, jwks, { audience: this.#settings.clientId, issuer }));
    const claims = claimsSchema.parse(payload);
    if (claims.nonce !== nonce) throw new Error("the ID token is of another sign-in");
    return claims;
  }

  async #endpoints(): Promise<Endpoints> {
    if (this.#known && this.#known.until > Date.now()) return this.#known.endpoints;
    const { issuer } = this.#settings;
    const response = await fetch(`${issuer}/.well-known/openid-configuration`, {
      redirect: "error",
      signal: AbortSignal.timeout(answerMilliseconds),
    });
    const endpoints = discoverySchema.parse(await response.json());
    if (endpoints.issuer.replace(/\/$/, "") !== issuer) throw new Error("the provider calls itself by another name");
    this.#known = { endpoints, until: Date.now() + knownMilliseconds };
    return endpoints;
  }
}

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the provider did not answer in time")), answerMilliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
