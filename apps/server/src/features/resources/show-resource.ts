import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { ResourceTextView, ResourceView } from "@plaza/types/resources";
import { DomainError } from "../../platform/domain-error.ts";
import type { VocabularySource } from "../topics/index.ts";
import { listRelatedResources } from "./list-resources.ts";
import { canReadResource } from "./resource.policy.ts";
import { toResourceItem } from "./resource-item.view.ts";
import { resourceSelect, type ResourceRow, toResourceView, toTextView } from "./resource.view.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

const relatedShown = 6;

/** @throws DomainError NOT_FOUND when absent or not to be read. */
async function findReadableResource({ db }: Pick<Deps, "db">, resourceId: number): Promise<ResourceRow> {
  const row = await db.resource.findUnique({
    select: resourceSelect,
    where: { id: resourceId },
    relationLoadStrategy: "join",
  });
  if (!row || !canReadResource(row)) throw new DomainError("NOT_FOUND", "resource.not_found");
  return row;
}

export async function showResource(deps: Deps, resourceId: number, locale: Locale): Promise<ResourceView> {
  const row = await findReadableResource(deps, resourceId);
  const related = await listRelatedResources(deps, resourceId, locale, relatedShown);
  return toResourceView(row, related, await deps.vocabulary.get(), locale);
}

/** @throws DomainError NOT_FOUND also when there is no text. */
export async function showResourceText(deps: Deps, resourceId: number, locale: Locale): Promise<ResourceTextView> {
  const row = await findReadableResource(deps, resourceId);
  const html = toTextView(row);
  if (!html) throw new DomainError("NOT_FOUND", "resource.not_found");
  return { resource: toResourceItem(row, locale), html };
}
