import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Plaza } from "./plaza.ts";

const paragraph =
  "The council publishes the budget in February, the neighbourhoods meet in March, and the vote is in May. Whoever lives in the town may propose and vote.";
const unbroken = "Participatory".repeat(12);

const indexedWithinMs = 30_000;

/** What the starter library does not have: states, scripts and lengths that a page must bear. */
const specialResources = [
  {
    id: "journey-long-text",
    kind: "guide",
    title: "A handbook with its full text",
    lang: "en",
    summary: "A text that is long enough for a page of its own.",
    body: [
      "# The year of a budget",
      ...Array.from({ length: 400 }, () => paragraph),
      "| month | what |\n| --- | --- |\n| March | meetings |",
    ].join("\n\n"),
    topics: ["participatory-budgeting"],
  },
  {
    id: "journey-arabic",
    kind: "report",
    title: "تقرير عن الميزانية التشاركية في المدن",
    lang: "ar",
    summary: "كيف تشرك المدن سكانها في قرارات الميزانية.",
    body: "نص قصير عن الميزانية التشاركية.",
    place: "TN",
    topics: ["participatory-budgeting"],
  },
  {
    id: "journey-withdrawn",
    kind: "guide",
    title: "A guide that was withdrawn",
    lang: "en",
    state: "withdrawn",
    withdrawnReason: "The law behind it was repealed.",
    url: "https://example.org/withdrawn",
  },
  {
    id: "journey-hostile",
    kind: "tool",
    title: `"><img src=x onerror=alert(1)> ${unbroken} {{7*7}} ${"https://example.org/".repeat(8)}`,
    lang: "en",
    summary: "</script><script>alert(1)</script> ' onmouseover=alert(1) javascript:alert(1)",
    body: "<svg onload=alert(1)></svg>\n\n[a link](javascript:alert(1)) ![an image](https://example.org/pixel.png)\n\n<iframe src=https://example.org></iframe>",
    creators: [unbroken],
    publisher: unbroken,
    url: `https://example.org/?q=${unbroken}`,
  },
];

/** Imports them beside the running server and waits until a search finds them. */
export async function importSpecialResources(plaza: Plaza): Promise<void> {
  const file = join(plaza.dataFolder, "special-resources.jsonl");
  writeFileSync(file, specialResources.map((resource) => `${JSON.stringify(resource)}\n`).join(""));
  const { code, output } = await plaza.run(["import", file]);
  rmSync(file);
  if (code !== 0) throw new Error(`The resources for the journeys were refused.\n${output}`);
  const deadline = Date.now() + indexedWithinMs;
  while (!(await isFound(plaza.url))) {
    if (Date.now() > deadline) throw new Error("The resources for the journeys did not reach the search in time.");
    await sleep(100);
  }
}

/** A change reaches the index whole: one of its resources stands for all. */
async function isFound(origin: string): Promise<boolean> {
  const page = await fetch(`${origin}/en/search?q=handbook+with+its+full+text`);
  return (await page.text()).includes("a-handbook-with-its-full-text");
}
