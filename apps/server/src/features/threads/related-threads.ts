import type { Database } from "@plaza/database";
import type { SearchIndex } from "@plaza/search";
import type { relatedThreadsInput, similarThreadsInput } from "@plaza/types/inputs/threads";
import type { Locale } from "@plaza/types/locales";
import { type RelatedToThread, threadLimits } from "@plaza/types/threads";
import type { z } from "zod";
import { cleanLine } from "../../platform/text/plain-text.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { listResourcesById, toResourceItem } from "../resources/index.ts";
import type { VocabularySource } from "../topics/index.ts";
import { listThreadItems } from "./list-threads.ts";
import { threadAudiencesOf } from "./thread-audiences.ts";
import { findReadableThread } from "./thread.access.ts";
import { seesWords } from "./thread.policy.ts";

type Deps = { db: Database; index: SearchIndex; vocabulary: VocabularySource };
type About = { title: string; locale: Locale; exceptId: number | null };

/** Of resources only those that are about it by their title or topics: words of long texts meet by chance. */
const resourcesMax = 3;

const nothing: RelatedToThread = { threads: [], resources: [] };

/** What else there is about a thread, as far as the viewer may read it. */
export async function showRelated(
  deps: Deps,
  viewer: Viewer | null,
  { threadId, locale }: z.output<typeof relatedThreadsInput>,
): Promise<RelatedToThread> {
  const { row, facts } = await findReadableThread(deps.db, viewer, threadId);
  if (!seesWords(facts, viewer)) return nothing;
  return findAbout(deps, viewer, { title: row.title, locale, exceptId: threadId });
}

/** Shown before posting: perhaps it is said already. */
export const showSimilar = (
  deps: Deps,
  viewer: Viewer | null,
  { title, locale }: z.output<typeof similarThreadsInput>,
): Promise<RelatedToThread> => findAbout(deps, viewer, { title, locale, exceptId: null });

async function findAbout(deps: Deps, viewer: Viewer | null, { title, locale, exceptId }: About) {
  // Quotation marks, minus signs and colons of a title are no operators.
  const text = cleanLine(title.replace(/[^\p{L}\p{M}\p{N}]+/gu, " "));
  if (text === "") return nothing;
  const size = threadLimits.relatedMax + 1;
  const asked = { text, filters: {}, readerLanguage: locale, sort: "relevance", page: 1, size, exact: false } as const;
  const audiences = await threadAudiencesOf(deps.db, viewer);
  const [threads, resources] = await Promise.all([
    deps.index.search({ ...asked, types: ["thread"], audiences }),
    deps.index.search({ ...asked, types: ["resource"], audiences: ["everyone"] }),
  ]);
  const ids = threads.hits.map(({ id }) => id).filter((id) => id !== exceptId);
  const [items, rows] = await Promise.all([
    listThreadItems(deps, viewer, { ids: ids.slice(0, threadLimits.relatedMax), locale }),
    listResourcesById(
      deps,
      resources.hits
        .filter(({ fields }) => fields.includes("title") || fields.includes("terms"))
        .slice(0, resourcesMax)
        .map(({ id }) => id),
    ),
  ]);
  return { threads: items, resources: rows.map((row) => toResourceItem(row, locale)) };
}
