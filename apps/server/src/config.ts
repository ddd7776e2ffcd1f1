import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";

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
  metricsToken: string | undefined;
  /** Addresses and networks whose X-Forwarded-For is believed. */
  trustedProxies: string[];
  logLevel: (typeof logLevels)[number];
  /** Settings of later versions that are set and have no effect yet. */
  unused: string[];
};

const logLevels = ["fatal", "error", "warn", "info", "debug"] as const;

/** Named in the design, read by no feature yet: said at start, so that nobody relies on them. */
const laterSettings = [
  "SMTP_URL",
  "MAIL_FROM",
  "SECRET",
  "S3_ENDPOINT",
  "S3_BUCKET",
  "S3_REGION",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
  "OIDC_ISSUER",
  "OIDC_CLIENT_ID",
  "OIDC_CLIENT_SECRET",
];

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
  METRICS_TOKEN: z.string().min(16, "METRICS_TOKEN must have at least 16 characters").optional(),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine(
      (networks) => networks.every(isNetwork),
      "TRUSTED_PROXIES must be addresses or networks with commas between, such as 10.0.0.0/8",
    ),
  LOG_LEVEL: z.enum(logLevels, `LOG_LEVEL must be one of ${logLevels.join(", ")}`).optional(),
});

const isLoopback = (host: string) => host === "localhost" || host === "::1" || host.startsWith("127.");

/** The only reader of the environment. An empty value counts as not set. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const isGiven = ([, value]: [string, string | undefined]) => value !== undefined && value.trim() !== "";
  const given = Object.fromEntries(Object.entries(environment).filter(isGiven));
  const parsed = settings.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message));
  const values = parsed.data;
  if (values.MEILISEARCH_API_KEY !== undefined && values.MEILISEARCH_URL === undefined)
    throw new ConfigError(["MEILISEARCH_API_KEY is set without MEILISEARCH_URL: set the address too, or neither"]);
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
    metricsToken: values.METRICS_TOKEN,
    trustedProxies: values.TRUSTED_PROXIES,
    logLevel: values.LOG_LEVEL ?? (mode === "demo" ? "warn" : "info"),
    unused: laterSettings.filter((name) => name in given),
  };
}

function modeOf(values: z.output<typeof settings>, publicUrl: string): Mode {
  const isDemoPossible = isLoopback(values.HOST) && !publicUrl.startsWith("https:");
  if (values.PLAZA_MODE === "demo" && !isDemoPossible)
    throw new ConfigError([
      "PLAZA_MODE=demo works on this machine only: set HOST to 127.0.0.1 and leave PUBLIC_URL without https, or use PLAZA_MODE=production",
    ]);
  return values.PLAZA_MODE ?? (isDemoPossible && !values.DATABASE_URL ? "demo" : "production");
}
