import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import { defaultPostingLimits, type PostingLimits } from "./platform/posting-limits.ts";
import { defaultSearchLimits, type SearchLimits } from "./platform/search-limits.ts";

type Mode = "demo" | "production";

export type Config = {
  host: string;
  port: number;
  /** Origin without a trailing slash, as people type it. */
  publicUrl: string;
  mode: Mode;
  /** Vite in the same process, no kept pages. */
  development: boolean;
  dataFolder: string;
  /** Undefined: the embedded database. */
  databaseUrl: string | undefined;
  /** Undefined: the embedded search engine alone. */
  meilisearch: { url: string; apiKey: string | undefined } | undefined;
  /** Signs cookies; undefined in a demo, which makes one for itself. */
  secret: string | undefined;
  /** Undefined: mail stays in the outbox. */
  mail: { smtpUrl: string; from: string } | undefined;
  /** Undefined: nobody signs in through another site. */
  oidc: { issuer: string; clientId: string; clientSecret: string } | undefined;
  metricsToken: string | undefined;
  /** Addresses and networks whose X-Forwarded-For is believed. */
  trustedProxies: string[];
  logLevel: (typeof logLevels)[number];
  /** How much one member may write. */
  postingLimits: PostingLimits;
  searchLimits: SearchLimits;
  /** Settings of later versions that are set and have no effect yet. */
  unused: string[];
};

const logLevels = ["fatal", "error", "warn", "info", "debug"] as const;

/** Named in the design, read by no feature yet: said at start, so that nobody relies on them. */
const laterSettings = ["S3_ENDPOINT", "S3_BUCKET", "S3_REGION", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"];

/** What cannot be guessed, as hexadecimal or base64 of at least 24 random bytes. */
const secretMin = 32;

/** Every wrong setting at once, in words. */
export class ConfigError extends Error {
  constructor(problems: string[]) {
    super(problems.join("\n"));
  }
}

const urlWith = (protocols: string[], words: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), words);

/** An address, or a network such as 10.0.0.0/8. */
function isNetwork(written: string): boolean {
  const [address = "", prefix, ...rest] = written.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}

/** A whole number, 0 for no limit. */
const limit = (name: string, usual: number, max: number) =>
  z.coerce
    .number(`${name} must be a number`)
    .int(`${name} must be a whole number`)
    .min(0, `${name} must be 0 or more`)
    .max(max, `${name} must be at most ${max}`)
    .default(usual);

const settings = z.object({
  HOST: z
    .string()
    .default("127.0.0.1")
    .refine(
      (host) => isIP(host) !== 0 || host === "localhost",
      "HOST must be an IP address or localhost, such as 127.0.0.1",
    ),
  PORT: z.coerce
    .number("PORT must be a number")
    .int("PORT must be a whole number")
    .min(0, "PORT must be 0 to 65535")
    .max(65_535, "PORT must be 0 to 65535")
    .default(3000),
  PUBLIC_URL: urlWith(["http:", "https:"], "PUBLIC_URL must be an address such as https://plaza.example.org")
    .refine(
      (value) => !URL.canParse(value) || new URL(value).pathname === "/",
      "PUBLIC_URL must have no path: Plaza lives at the root of its host",
    )
    .optional(),
  PLAZA_MODE: z.enum(["demo", "production"], "PLAZA_MODE must be demo or production").optional(),
  PLAZA_DEV: z.string().optional(),
  DATA_DIR: z.string().min(1, "DATA_DIR must be a folder").default(".data"),
  DATABASE_URL: urlWith(
    ["postgres:", "postgresql:"],
    "DATABASE_URL must be an address such as postgresql://plaza:password@host:5432/plaza",
  ).optional(),
  MEILISEARCH_URL: urlWith(
    ["http:", "https:"],
    "MEILISEARCH_URL must be an address such as http://search.example.org:7700",
  )
    .refine(
      (value) => !URL.canParse(value) || /^[^?#@]*$/.test(value),
      "MEILISEARCH_URL must be an address alone: the key belongs into MEILISEARCH_API_KEY",
    )
    .optional(),
  MEILISEARCH_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, "MEILISEARCH_API_KEY must be letters, digits and signs without spaces")
    .optional(),
  SECRET: z
    .string()
    .min(secretMin, `SECRET must have at least ${secretMin} characters, such as "openssl rand -hex 32" prints`)
    .optional(),
  SMTP_URL: urlWith(
    ["smtp:", "smtps:"],
    "SMTP_URL must be an address such as smtps://user:password@mail.example.org",
  ).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n<>]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'MAIL_FROM must be an address such as "Plaza <plaza@example.org>"')
    .optional(),
  OIDC_ISSUER: urlWith(
    ["https:", "http:"],
    "OIDC_ISSUER must be an address such as https://login.example.org",
  ).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  METRICS_TOKEN: z.string().min(16, "METRICS_TOKEN must have at least 16 characters").optional(),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine(
      (networks) => networks.every(isNetwork),
      "TRUSTED_PROXIES must be addresses or networks with commas between, such as 10.0.0.0/8",
    ),
  POST_SECONDS_BETWEEN: limit("POST_SECONDS_BETWEEN", defaultPostingLimits.secondsBetween, 3_600),
  POST_SAME_TEXT_MINUTES: limit("POST_SAME_TEXT_MINUTES", defaultPostingLimits.sameTextMinutes, 1_440),
  POST_FIRST_DAY_THREADS: limit("POST_FIRST_DAY_THREADS", defaultPostingLimits.firstDayThreads, 1_000),
  POST_FIRST_DAY_REPLIES: limit("POST_FIRST_DAY_REPLIES", defaultPostingLimits.firstDayReplies, 1_000),
  SEARCHES_PER_MINUTE: limit("SEARCHES_PER_MINUTE", defaultSearchLimits.perBrowser, 100_000),
  API_SEARCHES_PER_MINUTE: limit("API_SEARCHES_PER_MINUTE", defaultSearchLimits.perProgram, 100_000),
  LOG_LEVEL: z.enum(logLevels, `LOG_LEVEL must be one of ${logLevels.join(", ")}`).optional(),
});

/** What accounts need to know of it. */
export const accountSettings = ({ mode, publicUrl, mail, oidc }: Config, secret: string) => ({
  mode,
  publicUrl,
  secret,
  canMail: mail !== undefined || mode === "demo",
  provider: oidc ?? null,
});

const isLoopback = (host: string) => /^(?:localhost|\[?::1\]?|127\.\d+\.\d+\.\d+)$/.test(host);

/** The only reader of the environment. An empty value counts as not set. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const isGiven = ([, value]: [string, string | undefined]) => value !== undefined && value.trim() !== "";
  const given = Object.fromEntries(Object.entries(environment).filter(isGiven));
  const parsed = settings.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message));
  const values = parsed.data;
  if (values.MEILISEARCH_API_KEY !== undefined && values.MEILISEARCH_URL === undefined)
    throw new ConfigError(["MEILISEARCH_API_KEY is set without MEILISEARCH_URL: set the address too, or neither"]);
  const problems = [...mailProblems(values), ...oidcProblems(values)];
  if (problems.length > 0) throw new ConfigError(problems);
  const publicUrl = values.PUBLIC_URL ? new URL(values.PUBLIC_URL).origin : `http://localhost:${values.PORT}`;
  const mode = modeOf(values, publicUrl);
  return {
    host: values.HOST,
    port: values.PORT,
    publicUrl,
    mode,
    development: values.PLAZA_DEV === "1",
    dataFolder: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    meilisearch: values.MEILISEARCH_URL
      ? { url: values.MEILISEARCH_URL, apiKey: values.MEILISEARCH_API_KEY }
      : undefined,
    secret: values.SECRET,
    mail: mailOf(values),
    oidc: oidcOf(values),
    metricsToken: values.METRICS_TOKEN,
    trustedProxies: values.TRUSTED_PROXIES,
    logLevel: values.LOG_LEVEL ?? (mode === "demo" ? "warn" : "info"),
    postingLimits: postingLimitsOf(values),
    searchLimits: { perBrowser: values.SEARCHES_PER_MINUTE, perProgram: values.API_SEARCHES_PER_MINUTE },
    unused: laterSettings.filter((name) => name in given),
  };
}

type Values = z.output<typeof settings>;

const postingLimitsOf = (values: Values): PostingLimits => ({
  secondsBetween: values.POST_SECONDS_BETWEEN,
  sameTextMinutes: values.POST_SAME_TEXT_MINUTES,
  firstDayThreads: values.POST_FIRST_DAY_THREADS,
  firstDayReplies: values.POST_FIRST_DAY_REPLIES,
});

const mailProblems = ({ SMTP_URL, MAIL_FROM }: Values): string[] =>
  (SMTP_URL === undefined) === (MAIL_FROM === undefined)
    ? []
    : [
        `${SMTP_URL === undefined ? "MAIL_FROM" : "SMTP_URL"} is set without the other: mail needs SMTP_URL and MAIL_FROM`,
      ];

function mailOf({ SMTP_URL: smtpUrl, MAIL_FROM: from }: Values): Config["mail"] {
  return smtpUrl === undefined || from === undefined ? undefined : { smtpUrl, from };
}

function oidcProblems({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }: Values): string[] {
  const given = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].filter((value) => value !== undefined).length;
  if (given === 1 || given === 2)
    return ["OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are set together, or none"];
  if (OIDC_ISSUER === undefined || OIDC_ISSUER.startsWith("https:") || isLoopback(new URL(OIDC_ISSUER).hostname))
    return [];
  return ["OIDC_ISSUER must begin with https: whoever listens on the way could sign in as anybody"];
}

function oidcOf({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
}: Values): Config["oidc"] {
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  return { issuer: issuer.replace(/\/$/, ""), clientId, clientSecret };
}

function modeOf(values: Values, publicUrl: string): Mode {
  // A name of the network in front of loopback would be a demo for everybody, its mails and its staff included.
  const isDemoPossible =
    isLoopback(values.HOST) && isLoopback(new URL(publicUrl).hostname) && publicUrl.startsWith("http:");
  if (values.PLAZA_MODE === "demo" && !isDemoPossible)
    throw new ConfigError([
      "PLAZA_MODE=demo works on this machine only: set HOST to 127.0.0.1 and leave PUBLIC_URL away, or use PLAZA_MODE=production",
    ]);
  return values.PLAZA_MODE ?? (isDemoPossible && !values.DATABASE_URL ? "demo" : "production");
}
