import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/** EX_CONFIG of sysexits.h: starting again would not help. */
const exitConfig = 78;

/** A process that lived this long had started; a crash before counts towards giving up. */
const startedAfterMs = 10_000;
const earlyCrashesMax = 5;
const pauseMaxMs = 30_000;

export type Program = { command: string; args: string[]; cwd: string; env: NodeJS.ProcessEnv };

type Keeper = { stopping: AbortController; child: ChildProcess | undefined };

/** Keeps a program running until it ends by itself or this process is asked to stop. Resolves to an exit code. */
export async function supervise(program: Program, pauseMs = 1_000): Promise<number> {
  const keeper: Keeper = { stopping: new AbortController(), child: undefined };
  listen(keeper);
  for (let earlyCrashes = 0; ;) {
    const startedAt = Date.now();
    const code = await runOnce(program, keeper);
    if (keeper.stopping.signal.aborted) return code === 128 + constants.signals.SIGTERM ? 0 : code;
    if (code === 0 || code === exitConfig) return code;
    earlyCrashes = Date.now() - startedAt < startedAfterMs ? earlyCrashes + 1 : 1;
    if (earlyCrashes >= earlyCrashesMax) {
      process.stderr.write(`Plaza crashed ${earlyCrashes} times right after its start, and is not started again.\n`);
      return code;
    }
    const waitMs = Math.min(pauseMs * 2 ** (earlyCrashes - 1), pauseMaxMs);
    process.stderr.write(`Plaza ended with ${code} and is started again in ${waitMs / 1000} seconds.\n`);
    await sleep(waitMs, undefined, { signal: keeper.stopping.signal }).catch(() => undefined);
  }
}

function listen(keeper: Keeper): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      keeper.stopping.abort();
      // Ctrl+C in a terminal has reached it already; the server ignores the second signal.
      keeper.child?.kill("SIGTERM");
    });
}

/** Exit code of one run, as a shell would give it; 0 when there is no need to start any more. */
async function runOnce({ command, args, cwd, env }: Program, keeper: Keeper): Promise<number> {
  if (keeper.stopping.signal.aborted) return 0;
  keeper.child = spawn(command, args, { cwd, env, stdio: "inherit" });
  return exitCodeOf(keeper.child);
}

async function exitCodeOf(child: ChildProcess): Promise<number> {
  const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  return code ?? 128 + constants.signals[signal ?? "SIGKILL"];
}
