import { expected, recordIn, textOf } from "./answers.ts";
import type { MeilisearchClient } from "./client.ts";
import { MeilisearchFailed } from "./failures.ts";
import { HoldingsReader } from "./holdings.ts";
import type { IndexNames } from "./names.ts";
import { settingsHash } from "./settings.ts";
import { type Task, tasksIn } from "./tasks.ts";

/** Federated search with pages, and settings for languages, as they are used here. */
const oldest = [1, 15] as const;
const failuresRead = 100;
const failuresTold = 3;

const isSupported = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major === oldest[0] && minor >= oldest[1];
};

/** Asks for everything that can be wrong, and says it in words. */
export const findProblems = async (
  client: MeilisearchClient,
  names: IndexNames,
  timeoutMs: number,
): Promise<string[]> => {
  try {
    const version = recordIn(await client.call("/version", { timeoutMs }), "a version");
    const number = expected(textOf(version["pkgVersion"]), "a version");
    const holdings = await new HoldingsReader(client, names).now(timeoutMs);
    const failed = await readFailures(client, names, timeoutMs);
    return [
      ...(isSupported(number)
        ? []
        : [`Meilisearch is of version ${number}; Plaza needs ${oldest.join(".")} or a later 1.x`]),
      ...(holdings.state === null ? ["Meilisearch holds no whole index yet"] : []),
      ...(holdings.state === null || holdings.state.settings === settingsHash
        ? []
        : ["the indexes of Meilisearch are of other settings and wait to be rebuilt"]),
      ...failed
        .slice(0, failuresTold)
        .map(({ type, index, error }) => `a task of Meilisearch failed (${type} of ${index}): ${error}`),
      ...(failed.length > failuresTold ? [`${failed.length - failuresTold} more tasks of Meilisearch failed`] : []),
    ];
  } catch (error) {
    if (error instanceof MeilisearchFailed) return [error.message];
    throw error;
  }
};

/** Tasks that failed after the last one of their index that succeeded: earlier ones have been made good. */
const readFailures = async (client: MeilisearchClient, names: IndexNames, timeoutMs: number): Promise<Task[]> => {
  const read = async (status: string): Promise<Task[]> =>
    tasksIn(await client.call(`/tasks?statuses=${status}&limit=${failuresRead}`, { timeoutMs }));
  const [failed, succeeded] = await Promise.all([read("failed"), read("succeeded")]);
  const lastGood = Math.max(-1, ...succeeded.filter(({ index }) => index === names.state).map(({ number }) => number));
  const expectedToFail = new Set(["index_already_exists", "index_not_found"]);
  return failed.filter(
    ({ index, number, code }) => names.isOwn(index) && number > lastGood && !expectedToFail.has(code),
  );
};
