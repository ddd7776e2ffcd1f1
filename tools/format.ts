import { spawnSync } from "node:child_process";
import { bin, root } from "./project.ts";

const paths = process.argv.slice(2);
process.exitCode =
  spawnSync(bin("oxfmt"), ["--write", ...(paths.length > 0 ? paths : ["."])], { cwd: root, stdio: "inherit" }).status ??
  1;
