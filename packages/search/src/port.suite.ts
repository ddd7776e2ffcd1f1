import { describe } from "vitest";
import type { OpenEmpty } from "./suite/asking.ts";
import { changing, rebuilding } from "./suite/changing.ts";
import { explaining, translating } from "./suite/explaining.ts";
import { filtering } from "./suite/filtering.ts";
import { findingWords, mendingWords, orderingHits, writingQueries } from "./suite/finding.ts";
import { hostile } from "./suite/hostile.ts";
import { crossingLanguages } from "./suite/languages.ts";
import { people, types } from "./suite/members.ts";
import { narrowing } from "./suite/operators.ts";
import { suggesting } from "./suite/suggesting.ts";
import { hiding } from "./suite/visibility.ts";

const parts: Record<string, (open: OpenEmpty) => void> = {
  "finding words": findingWords,
  "mending words": mendingWords,
  "crossing languages": crossingLanguages,
  "phrases, exclusions, nothing": writingQueries,
  "order and pages": orderingHits,
  "filters and counts": filtering,
  "fields and years": narrowing,
  "reasons and offers": explaining,
  "other languages": translating,
  "what is not for all": hiding,
  "people for each pair of eyes": people,
  "types of documents": types,
  suggesting,
  changing,
  rebuilding,
  "hostile input": hostile,
};

/** Engines start threads and build files; on a busy machine that takes its time. */
const timeout = 60_000;

/** Parts of the suite that an engine does otherwise, each with the reason. */
export type Differences = Partial<Record<keyof typeof parts, string>>;

/** What every engine behind the port does, in the words of its readers. */
export const testSearchIndex = (engine: string, open: OpenEmpty, differences: Differences = {}): void => {
  for (const [part, test] of Object.entries(parts)) {
    const reason = differences[part];
    const name = reason === undefined ? part : `${part} (${reason})`;
    describe.skipIf(reason !== undefined)(`${engine}: ${name}`, { timeout }, () => {
      test(open);
    });
  }
};
