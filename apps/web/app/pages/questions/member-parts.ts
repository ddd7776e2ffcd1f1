import { lazyPart } from "../../lib/lazy-part.ts";

// Readers without an account need none of these; they come in one piece.
const load = () => import("./answering.tsx");

export const AnswerFields = lazyPart(async () => ({ default: (await load()).AnswerFields }));
export const AcceptForm = lazyPart(async () => ({ default: (await load()).AcceptForm }));
export const CommentForm = lazyPart(async () => ({ default: (await load()).CommentForm }));
export const ManageQuestion = lazyPart(async () => ({ default: (await load()).ManageQuestion }));
