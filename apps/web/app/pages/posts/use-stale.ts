import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "../../lib/data.ts";
import type { FormState } from "../../lib/forms/form-result.ts";

/** What stands there now is read again before it is shown beside what was typed. */
export function useStale({ refusal }: FormState, postId: number): boolean {
  const queryClient = useQueryClient();
  const { queryKey } = useTRPC().posts.source.queryOptions({ postId });
  const problem = refusal?.formProblem;
  const isStale = problem?.kind === "reason" && problem.reason === "post.changed";
  useEffect(() => {
    if (isStale) void queryClient.invalidateQueries({ queryKey });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal
  }, [refusal]);
  return isStale;
}
