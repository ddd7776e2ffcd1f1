import type { Prisma, Transaction } from "@plaza/database";
import type { ErrorReason } from "@plaza/types/errors";
import type { NetworkFields } from "@plaza/types/inputs/networks";
import { randomBytes } from "node:crypto";
import { DomainError } from "../../platform/domain-error.ts";
import { renderMarkdown, rendererVersion } from "../../platform/text/markdown.ts";
import { languageCodeOf } from "../members/index.ts";
import { countryCodeOf } from "../places/index.ts";
import { slugOf } from "../resources/index.ts";
import type { Vocabulary } from "../topics/index.ts";

/** Addresses of pages that stand where a slug would. */
const reserved = new Set(["new", "resource"]);

/** PostgreSQL compares it for sorting only; names of networks may repeat. */
const foldedMax = 200;

/** The columns that a form fills. A network has no dates unless it is a learning circle. */
export function toColumns(fields: NetworkFields) {
  const isCircle = fields.kind === "learning_circle";
  return {
    kind: fields.kind,
    name: fields.name,
    nameFolded: fields.name.toLowerCase().slice(0, foldedMax).toWellFormed(),
    language: knownLanguage(fields.language, "member.language_unknown"),
    purpose: fields.purpose,
    joinPolicy: fields.joinPolicy,
    isHidden: fields.isHidden,
    startsOn: isCircle && fields.startsOn !== null ? new Date(fields.startsOn) : null,
    endsOn: isCircle && fields.endsOn !== null ? new Date(fields.endsOn) : null,
  } satisfies Prisma.NetworkUpdateInput;
}

export function toWelcomeColumns(welcome: string | null) {
  return welcome === null
    ? { welcome: null, welcomeHtml: null, rendererVersion: null }
    : { welcome, welcomeHtml: renderMarkdown(welcome), rendererVersion };
}

type Links = { topicIds: number[]; placeIds: number[]; languages: string[] };

/** Topics, places and languages of a form. @throws DomainError INVALID for one that nobody knows */
export async function linksOf(
  tx: Transaction,
  fields: Pick<NetworkFields, "topics" | "places" | "languages">,
  vocabulary: Vocabulary,
): Promise<Links> {
  const topicIds = fields.topics.map((slug) => {
    const term = vocabulary.findBySlug(slug);
    if (!term) throw new DomainError("INVALID", "network.topic_unknown");
    return term.topicId;
  });
  const placeIds: number[] = [];
  for (const name of fields.places) placeIds.push(await placeIdOf(tx, name));
  return {
    topicIds: [...new Set(topicIds)],
    placeIds: [...new Set(placeIds)],
    languages: [...new Set(fields.languages.map((name) => knownLanguage(name)))],
  };
}

function knownLanguage(name: string, reason: ErrorReason = "network.language_unknown"): string {
  const code = languageCodeOf(name);
  if (code === null) throw new DomainError("INVALID", reason);
  return code;
}

/** A country by its name in any of our languages, any place by its slug or by its own name. */
async function placeIdOf(tx: Transaction, name: string): Promise<number> {
  const code = countryCodeOf(name);
  const row = await tx.place.findFirst({
    where: code === null ? { OR: [{ slug: name }, { name: { equals: name, mode: "insensitive" } }] } : { code },
    select: { id: true },
    orderBy: [{ level: "asc" }, { id: "asc" }],
  });
  if (!row) throw new DomainError("INVALID", "network.place_unknown");
  return row.id;
}

/** A readable address. That of a hidden network cannot be guessed, nor does it keep others from a plain one. */
export async function freeSlug(tx: Transaction, name: string, { isHidden }: { isHidden: boolean }): Promise<string> {
  const plain = slugOf(name);
  const withTail = () => `${plain}-${randomBytes(4).toString("hex")}`;
  if (isHidden || reserved.has(plain)) return withTail();
  const taken = await tx.network.findUnique({ where: { slug: plain }, select: { id: true } });
  return taken ? withTail() : plain;
}
