import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { bin, root } from "../project.ts";
import { runTool } from "./check.ts";

const web = `${root}apps/web`;
const copies = `${root}node_modules/.cache/plaza/messages`;

/** Every message of the sources is in every catalogue and translated. Works on copies: a check changes no file. */
export function checkMessages(): string | null {
  const config = copyCatalogues();
  const lingui = (...args: string[]) =>
    runTool(bin("lingui"), [...args, "--workers", "1", "--config", config], {
      cwd: web,
      env: { LINGUI_SUPPRESS_BABEL_WARNING: "1" },
    });
  return lingui("extract", "--clean") ?? findStale() ?? lingui("compile", "--strict");
}

function copyCatalogues(): string {
  rmSync(copies, { recursive: true, force: true });
  mkdirSync(copies, { recursive: true });
  cpSync(`${web}/app/locales`, `${copies}/locales`, { recursive: true });
  const config = `${copies}/lingui.config.ts`;
  writeFileSync(
    config,
    `import config from ${JSON.stringify(`${web}/lingui.config.ts`)};
const inCopies = (path) => path.replace("<rootDir>/app", ${JSON.stringify(copies)});
const catalogs = config.catalogs?.map((catalog) => ({ ...catalog, path: inCopies(catalog.path) }));
export default { ...config, rootDir: ${JSON.stringify(web)}, catalogs };
`,
  );
  return config;
}

function findStale(): string | null {
  const stale = readdirSync(`${web}/app/locales`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".po"))
    .filter((name) => readCatalogue(`${web}/app/locales/${name}`) !== readCatalogue(`${copies}/locales/${name}`));
  if (stale.length === 0) return null;
  return `The catalogues ${stale.join(", ")} do not hold what the sources say. Run npm run extract -w @plaza/web and translate what is new.`;
}

/** Ids and translations only: long texts may be wrapped in many ways, and the header holds a time. */
function readCatalogue(path: string): string {
  const unwrapped = readFileSync(path, "utf8").replaceAll(/"\r?\n"/g, "");
  const [, ...entries] = unwrapped
    .split(/\r?\n/)
    .filter((line) => /^msg(id|ctxt|str)/.test(line))
    .join("\n")
    .split('msgid ""\n');
  return entries.join("").split("\n").slice(1).join("\n");
}
