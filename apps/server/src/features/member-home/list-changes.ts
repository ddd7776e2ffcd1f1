import type { Database } from "@plaza/database";
import type { FollowTarget, FollowView } from "@plaza/types/follows";
import type { Locale } from "@plaza/types/locales";
import type { Change, ChangeGroup } from "@plaza/types/member-home";
import type { QuestionItem } from "@plaza/types/questions";
import type { ResourceItem } from "@plaza/types/resources";
import type { ThreadItem } from "@plaza/types/threads";
import type { Viewer } from "../../platform/viewer.ts";
import { toCollectionItem } from "../collections/index.ts";
import { toNameText } from "../members/index.ts";
import { listQuestionItems } from "../questions/index.ts";
import { listResourcesById, toResourceItem } from "../resources/index.ts";
import { listThreadItems } from "../threads/index.ts";
import type { VocabularySource } from "../topics/index.ts";
import { findChanges } from "./find-changes.ts";
import { changesShown, type Found, keyOf } from "./found.ts";

type Deps = { db: Database; vocabulary: VocabularySource };
type Asked = { locale: Locale; now: Date; follows: FollowView[] };

/** The newest of what she follows and of the networks that she is in, each under the thing that it belongs to. */
export async function listChanges(deps: Deps, viewer: Viewer, asked: Asked): Promise<ChangeGroup[]> {
  const targets = await collectTargets(deps, viewer, asked.follows);
  const ids = idsByKind([...targets.values()]);
  const vocabulary = await deps.vocabulary.get();
  const found = await findChanges(deps.db, { viewer, ids, vocabulary, now: asked.now });
  const newest = withoutRepeats(found.toSorted((a, b) => b.at.getTime() - a.at.getTime())).slice(0, changesShown);
  const items = await readItems(deps, viewer, { newest, locale: asked.locale });
  return group(newest, targets, (change) => toChange(change, items, viewer));
}

type Items = {
  resources: ReadonlyMap<number, ResourceItem>;
  threads: ReadonlyMap<number, ThreadItem>;
  questions: ReadonlyMap<number, QuestionItem>;
};

/** What may be shown of them, read anew by those who decide it. */
async function readItems(
  deps: Deps,
  viewer: Viewer,
  { newest, locale }: { newest: readonly Found[]; locale: Locale },
): Promise<Items> {
  const ids = newest.flatMap((change) => (change.type === "thread" ? [change.threadId] : []));
  const questionIds = newest.flatMap((change) => (change.type === "question" ? [change.questionId] : []));
  const resourceIds = newest.flatMap((change) => (change.type === "resource" ? [change.resourceId] : []));
  const [rows, threads, questions] = await Promise.all([
    listResourcesById(deps, resourceIds),
    listThreadItems(deps, viewer, { ids, locale }),
    listQuestionItems(deps, viewer, questionIds, locale),
  ]);
  return {
    resources: new Map(rows.map((row) => [row.id, toResourceItem(row, locale)])),
    threads: new Map(threads.map((thread) => [thread.threadId, thread])),
    questions: new Map(questions.map((question) => [question.questionId, question])),
  };
}

const idOf = (target: FollowTarget): number => {
  switch (target.kind) {
    case "topic":
      return target.topic.topicId;
    case "place":
      return target.place.placeId;
    case "person":
      return target.person.personId;
    case "network":
      return target.network.networkId;
    case "collection":
      return target.collection.collectionId;
    case "thread":
      return target.thread.threadId;
    case "question":
      return target.question.questionId;
  }
};

/** What she follows, and her networks whether she follows them or not. */
async function collectTargets(
  { db }: Deps,
  { memberId }: Viewer,
  follows: FollowView[],
): Promise<Map<string, FollowTarget>> {
  const own = await db.network.findMany({
    select: { id: true, slug: true, name: true, language: true },
    where: { isHidden: false, memberships: { some: { memberId } } },
  });
  const targets = [
    ...follows.flatMap(({ target }) => target ?? []),
    ...own.map((row): FollowTarget => ({
      kind: "network",
      network: { networkId: row.id, slug: row.slug, name: toNameText(row) },
    })),
  ];
  return new Map(targets.map((target) => [keyOf(target.kind, idOf(target)), target]));
}

function idsByKind(targets: FollowTarget[]): Record<FollowTarget["kind"], number[]> {
  const of = (kind: FollowTarget["kind"]) => targets.filter((target) => target.kind === kind).map(idOf);
  return {
    topic: of("topic"),
    place: of("place"),
    person: of("person"),
    network: of("network"),
    collection: of("collection"),
    thread: of("thread"),
    question: of("question"),
  };
}

const thingOf = (change: Found): string => {
  switch (change.type) {
    case "resource":
      return `resource:${change.resourceId}`;
    case "members":
      return `members:${change.key}`;
    case "collection":
      return `collection:${change.row.id}`;
    case "thread":
      return `thread:${change.threadId}`;
    case "question":
      return `question:${change.questionId}`;
    case "posts":
      return `posts:${change.key}`;
  }
};

/** The same resource can be new in a topic and in a place: it is said once. */
function withoutRepeats(changes: Found[]): Found[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    const thing = thingOf(change);
    if (seen.has(thing)) return false;
    seen.add(thing);
    return true;
  });
}

function toChange(change: Found, items: Items, viewer: Viewer): Change | null {
  const at = change.at.toISOString();
  switch (change.type) {
    case "resource": {
      const resource = items.resources.get(change.resourceId);
      return resource ? { at, type: "resource", resource } : null;
    }
    case "thread": {
      const thread = items.threads.get(change.threadId);
      return thread ? { at, type: "thread", thread } : null;
    }
    case "question": {
      const question = items.questions.get(change.questionId);
      return question ? { at, type: "question", question } : null;
    }
    case "members":
      return { at, type: "members", people: change.people, hasMore: change.hasMore };
    case "collection":
      return { at, type: "collection", collection: toCollectionItem(change.row, viewer) };
    case "posts":
      return { at, type: "posts", postId: change.postId, count: change.count };
  }
}

/** The thing with the newest change first. */
function group(
  changes: Found[],
  targets: Map<string, FollowTarget>,
  show: (change: Found) => Change | null,
): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const change of changes) {
    const target = targets.get(change.key);
    const shown = show(change);
    if (!target || !shown) continue;
    const known = groups.get(change.key) ?? { target, changes: [] };
    known.changes.push(shown);
    groups.set(change.key, known);
  }
  return [...groups.values()];
}
