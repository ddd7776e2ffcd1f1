import type { QuestionView } from "@plaza/types/questions";
import { Suspense } from "react";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { RefusedWords } from "../../ui/refused/late-words.ts";

/** A comment that was refused, when what it was written to is gone meanwhile or takes none any more. */
export function LostComment({ question: { post, can, answers } }: { question: QuestionView }) {
  const form = useFormResult("comment");
  const open = [{ post, can }, ...answers].filter((part) => part.can.comment).map((part) => String(part.post.postId));
  if (form.refusal === null || open.includes(form.value("postId"))) return null;
  return (
    <Suspense>
      <RefusedWords state={form} />
    </Suspense>
  );
}
