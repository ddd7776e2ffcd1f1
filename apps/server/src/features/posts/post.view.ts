import { directionOf } from "@plaza/language";
import type { Prisma } from "@plaza/database";
import type { PostBody, PostView } from "@plaza/types/posts";
import { parsePost, postRendererVersion } from "../../platform/text/post-markdown.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { toNameText } from "../members/index.ts";
import { attachmentSelect, toAttachmentView } from "./attachments/attachment.view.ts";
import { abilitiesOf, canReadWords } from "./post.policy.ts";
import { authorSelectFor, toPostAuthor } from "./post-author.view.ts";

type Looking = Pick<Viewer, "memberId" | "isStaff"> | null;

/** With the viewer's own mark. */
export const postSelectFor = (viewer: Looking) =>
  ({
    id: true,
    kind: true,
    number: true,
    threadId: true,
    questionId: true,
    parentId: true,
    text: true,
    html: true,
    rendererVersion: true,
    language: true,
    isLanguageStated: true,
    context: true,
    state: true,
    stateReason: true,
    version: true,
    helpfulCount: true,
    createdAt: true,
    editedAt: true,
    authorId: true,
    author: { select: authorSelectFor(viewer) },
    attachments: { select: attachmentSelect, orderBy: { id: "asc" } },
    helpful: { select: { memberId: true }, where: { memberId: viewer?.memberId ?? 0 } },
  }) satisfies Prisma.PostSelect;

export type PostRow = Prisma.PostGetPayload<{ select: ReturnType<typeof postSelectFor> }>;

/** What the view needs to know of where the post stands; `path` is without the locale, with the fragment. */
export type PostViewFacts = {
  isModerator: boolean;
  canWrite: boolean;
  mutedIds: ReadonlySet<number>;
  path: string;
};

export function toPostView(row: PostRow, viewer: Looking, facts: PostViewFacts): PostView {
  const { isModerator, mutedIds, path } = facts;
  const post = { kind: row.kind, authorId: row.authorId, state: row.state, hasWords: row.text !== "" };
  const words = canReadWords(viewer, post, facts) && post.hasWords ? toWords(row) : noWords;
  const isNamed = row.state === "visible" || isModerator || (viewer !== null && viewer.memberId === row.authorId);
  return {
    postId: row.id,
    kind: row.kind,
    number: row.number,
    path,
    author: isNamed ? toPostAuthor(row.author, viewer, { mutedIds, isModerator }) : null,
    ...words,
    state: row.state,
    stateReason: reasonOf(row),
    helpfulCount: row.helpfulCount,
    isHelpfulToViewer: row.helpful.length > 0,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    version: row.version,
    revisionCount: row.version - 1,
    can: abilitiesOf(viewer, post, facts),
  };
}

/** Of who was erased and took her words along, the row says so. */
const reasonOf = ({ state, authorId, stateReason }: PostRow): string | null =>
  state === "deleted" && authorId !== null ? null : stateReason;

type Words = Pick<PostView, "body" | "context" | "attachments">;

const noWords: Words = { body: null, context: null, attachments: [] };

const toWords = (row: PostRow): Words => ({
  body: toBody(row),
  context: row.context === null ? null : toNameText({ name: row.context, language: row.language }),
  attachments: row.attachments.map(toAttachmentView),
});

const directionOfPost = (text: string, language: string): "ltr" | "rtl" => toNameText({ name: text, language }).dir;

/** What an older renderer made is made anew; mentions stay words until the post is saved again. */
function toBody(row: Pick<PostRow, "html" | "text" | "language" | "isLanguageStated" | "rendererVersion">): PostBody {
  const { language, isLanguageStated } = row;
  const dir = language === "und" ? directionOfPost(row.text, language) : directionOf(language);
  const isCurrent = row.rendererVersion === postRendererVersion;
  return { html: isCurrent ? row.html : parsePost(row.text).render(new Set(), dir), language, dir, isLanguageStated };
}
