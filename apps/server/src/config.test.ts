import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

type Environment = Record<string, string | undefined>;

function refusalOf(environment: Environment): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return "";
}

describe("settings", () => {
  it("need nothing on one's own machine", () => {
    expect(readConfig({})).toEqual({
      host: "127.0.0.1",
      port: 3000,
      publicUrl: "http://localhost:3000",
      mode: "demo",
      development: false,
      dataFolder: resolve(".data"),
      databaseUrl: undefined,
      meilisearch: undefined,
      metricsToken: undefined,
      trustedProxies: [],
      logLevel: "warn",
      postingLimits: { secondsBetween: 5, sameTextMinutes: 5, firstDayThreads: 3, firstDayReplies: 10 },
      searchLimits: { perBrowser: 30, perProgram: 60 },
      unused: [],
    });
  });

  it("say how much may be searched without an account", () => {
    const given = readConfig({ SEARCHES_PER_MINUTE: "0", API_SEARCHES_PER_MINUTE: "600" });
    expect(given.searchLimits).toEqual({ perBrowser: 0, perProgram: 600 });
    expect(refusalOf({ SEARCHES_PER_MINUTE: "many" })).toContain("SEARCHES_PER_MINUTE");
  });

  it("name Meilisearch, with a key or without", () => {
    const url = "http://search:7700";
    expect(readConfig({ MEILISEARCH_URL: url }).meilisearch).toEqual({ url, apiKey: undefined });
    expect(readConfig({ MEILISEARCH_URL: url, MEILISEARCH_API_KEY: "k-1" }).meilisearch).toEqual({
      url,
      apiKey: "k-1",
    });
  });

  it.each<[string, Environment, string]>([
    ["loopback alone", {}, "demo"],
    ["IPv6 loopback", { HOST: "::1" }, "demo"],
    ["another loopback address", { HOST: "127.8.8.8" }, "demo"],
    ["localhost", { HOST: "localhost" }, "demo"],
    ["every address", { HOST: "0.0.0.0" }, "production"],
    ["an address of the network", { HOST: "192.168.1.5" }, "production"],
    ["a database of its own", { DATABASE_URL: "postgresql://plaza:secret@db/plaza" }, "production"],
    ["https", { PUBLIC_URL: "https://plaza.example.org" }, "production"],
    ["a name of the network", { PUBLIC_URL: "http://plaza.example.org" }, "production"],
    ["a name that begins like loopback", { PUBLIC_URL: "http://127.example.org" }, "production"],
    ["another port of this machine", { PUBLIC_URL: "http://localhost:8080" }, "demo"],
    ["demo asked for with a database", { PLAZA_MODE: "demo", DATABASE_URL: "postgres://db/plaza" }, "demo"],
    ["production asked for", { PLAZA_MODE: "production" }, "production"],
    ["empty values, which count as none", { PLAZA_MODE: "", DATABASE_URL: " ", HOST: "" }, "demo"],
  ])("choose the mode: %s", (_, environment, mode) => {
    expect(readConfig(environment).mode).toBe(mode);
  });

  it.each<[string, Environment]>([
    ["open to the network", { PLAZA_MODE: "demo", HOST: "0.0.0.0" }],
    ["behind a name of the network", { PLAZA_MODE: "demo", PUBLIC_URL: "http://plaza.example.org" }],
    ["behind https", { PLAZA_MODE: "demo", PUBLIC_URL: "https://plaza.example.org" }],
  ])("refuse a demo %s, in words", (_, environment) => {
    expect(refusalOf(environment)).toMatch(/^PLAZA_MODE=demo works on this machine only/);
  });

  it.each<[string, string, RegExp]>([
    ["PORT", "http", /PORT must be a number/],
    ["MEILISEARCH_URL", "search:7700", /MEILISEARCH_URL must be an address such as http/],
    ["MEILISEARCH_URL", "http://user:secret@search:7700", /the key belongs into MEILISEARCH_API_KEY/],
    ["MEILISEARCH_URL", "http://search:7700?key=secret", /the key belongs into MEILISEARCH_API_KEY/],
    ["MEILISEARCH_API_KEY", "a key", /MEILISEARCH_API_KEY must be letters, digits and signs without spaces/],
    ["MEILISEARCH_API_KEY", "key", /MEILISEARCH_API_KEY is set without MEILISEARCH_URL/],
    ["PORT", "65536", /PORT must be 0 to 65535/],
    ["PORT", "-1", /PORT must be 0 to 65535/],
    ["PORT", "80.5", /PORT must be a whole number/],
    ["HOST", "example.org", /HOST must be an IP address or localhost/],
    ["PUBLIC_URL", "plaza.example.org", /PUBLIC_URL must be an address/],
    ["PUBLIC_URL", "ftp://plaza.example.org", /PUBLIC_URL must be an address/],
    ["PUBLIC_URL", "https://example.org/plaza", /PUBLIC_URL must have no path/],
    ["PLAZA_MODE", "staging", /PLAZA_MODE must be demo or production/],
    ["DATABASE_URL", "mysql://db/plaza", /DATABASE_URL must be an address such as postgresql:/],
    ["METRICS_TOKEN", "short", /METRICS_TOKEN must have at least 16 characters/],
    ["LOG_LEVEL", "loud", /LOG_LEVEL must be one of/],
  ])("refuse %s=%s", (name, value, words) => {
    expect(refusalOf({ [name]: value })).toMatch(words);
  });

  it("name every wrong value at once", () => {
    const words = refusalOf({ PORT: "http", HOST: "nowhere", LOG_LEVEL: "loud" });
    expect(words.split("\n")).toHaveLength(3);
  });

  it("never repeat a secret", () => {
    expect(refusalOf({ DATABASE_URL: "mysql://plaza:hunter2@db/plaza", METRICS_TOKEN: "hunter2" })).not.toContain(
      "hunter2",
    );
  });

  it("read the proxies that are believed, and refuse what is no network", () => {
    expect(readConfig({ TRUSTED_PROXIES: "10.0.0.0/8, ::1" }).trustedProxies).toEqual(["10.0.0.0/8", "::1"]);
    for (const wrong of ["proxy", "10.0.0.0/33", "10.0.0.0/8/8", "::1/129", "10.0.0.0/"])
      expect(refusalOf({ TRUSTED_PROXIES: wrong })).toMatch(/^TRUSTED_PROXIES must be/);
  });

  it("know the public address without a trailing slash", () => {
    expect(readConfig({ PUBLIC_URL: "https://Plaza.Example.org/" }).publicUrl).toBe("https://plaza.example.org");
  });

  it("follow PORT in the address of one's own machine", () => {
    expect(readConfig({ PORT: "4000" }).publicUrl).toBe("http://localhost:4000");
  });

  it("list what has no effect yet", () => {
    expect(readConfig({ S3_BUCKET: "files" }).unused).toEqual(["S3_BUCKET"]);
  });

  it("take mail, a secret and a provider whole or not at all", () => {
    const smtp = { SMTP_URL: "smtps://u:p@mail.example.org", MAIL_FROM: "Plaza <plaza@example.org>" };
    expect(readConfig(smtp).mail).toEqual({ smtpUrl: smtp.SMTP_URL, from: smtp.MAIL_FROM });
    expect(refusalOf({ SMTP_URL: smtp.SMTP_URL })).toContain("mail needs SMTP_URL and MAIL_FROM");
    expect(refusalOf({ ...smtp, MAIL_FROM: "plaza@example.org\nBcc: x@example.org" })).toMatch(/^MAIL_FROM must be/);
    expect(refusalOf({ ...smtp, SMTP_URL: "https://mail.example.org" })).toMatch(/^SMTP_URL must be/);
    expect(refusalOf({ SECRET: "hunter2" })).toMatch(/^SECRET must have at least 32 characters/);
    const oidc = { OIDC_ISSUER: "https://login.example.org/", OIDC_CLIENT_ID: "plaza", OIDC_CLIENT_SECRET: "s" };
    expect(readConfig(oidc).oidc).toEqual({
      issuer: "https://login.example.org",
      clientId: "plaza",
      clientSecret: "s",
    });
    expect(refusalOf({ OIDC_ISSUER: oidc.OIDC_ISSUER })).toContain("are set together");
    expect(refusalOf({ ...oidc, OIDC_ISSUER: "http://login.example.org" })).toContain("must begin with https:");
  });
});
