import { startPlaza } from "@plaza/e2e/plaza";
import { type Figure, judge } from "../figures.ts";
import { withoutLimits } from "../without-limits.ts";
import { loadFigures } from "../load/requests.ts";
import { fillWithPeople } from "./fill.ts";
import { type Question, questions } from "./questions.ts";
import { listVisitors, type Visitor } from "./visitors.ts";

const requests = 60;

/** The directories with 10,000 members and 300 networks, asked by a visitor and by a member. */
export async function benchPeople(): Promise<boolean> {
  const plaza = await startPlaza({ environment: withoutLimits });
  try {
    const { seconds } = await fillWithPeople(plaza);
    const figures: Figure[] = [{ what: "index of 10,000 members built", value: seconds, unit: "s" }];
    const visitors = await listVisitors(plaza);
    const runs = [1, 16].flatMap((concurrency) =>
      visitors.flatMap((visitor) => questions.map((question) => toRun(question, visitor, concurrency))),
    );
    for (const run of runs) figures.push(...(await loadFigures(plaza, run)));
    return judge("people", figures);
  } finally {
    await plaza.stop();
  }
}

function toRun({ name, path, budgetMilliseconds }: Question, { name: visitor, cookie }: Visitor, concurrency: number) {
  return {
    name: `${name}, ${visitor}`,
    paths: Array.from({ length: requests }, (_, position) => path(position)),
    concurrency,
    headers: cookie === undefined ? {} : { cookie },
    // Sixteen at once wait for one another: only what one of them waits has a budget.
    ...(concurrency === 1 && budgetMilliseconds !== undefined ? { budgetMilliseconds } : {}),
  };
}
