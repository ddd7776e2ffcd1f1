import { describe } from "vitest";
import type { OpenEmpty } from "./suite/asking.ts";
import { changing, rebuilding } from "./suite/changing.ts";
import { filtering } from "./suite/filtering.ts";
import { findingWords, mendingWords, orderingHits, writingQueries } from "./suite/finding.ts";
import { hostile } from "./suite/hostile.ts";
import { crossingLanguages } from "./suite/languages.ts";
import { suggesting } from "./suite/suggesting.ts";

const parts: Record<string, (open: OpenEmpty) => void> = {
  "finding words": findingWords,
  "mending words": mendingWords,
  "crossing languages": crossingLanguages,
  "phrases, exclusions, nothing": writingQueries,
  "order and pages": orderingHits,
  "filters and counts": filtering,
  suggesting,
  changing,
  rebuilding,
  "hostile input": hostile,
};

/** Engines start threads and build files; on a busy machine that takes its time. */
const timeout = 60_000;

/** What every engine behind the port does, in the words of its readers. */
export const testSearchIndex = (engine: string, open: OpenEmpty): void => {
  for (const [part, test] of Object.entries(parts)) {
    describe(`${engine}: ${part}`, { timeout }, () => {
      test(open);
    });
  }
};
