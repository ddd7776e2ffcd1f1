import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { useTRPC } from "../../../lib/data.ts";
import { formMutation } from "../../../lib/forms/form-mutation.ts";
import { prefetch } from "../../../lib/prefetch.ts";
import { loadWords } from "../../../lib/words.ts";
import { Decision } from "./decision.tsx";

export const handle = { words: await loadWords("moderation") };

const inputOf = (params: Record<string, string | undefined>) => ({ token: params["token"] ?? "" });

const page = prefetch(({ queryClient, trpc, params }) =>
  queryClient.fetchQuery(trpc.moderation.showActByToken.queryOptions(inputOf(params))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const object = formMutation({
  mutation: (caller) => caller.moderation.objectByToken,
  input: (form, { params }) => ({ ...inputOf(params), reason: form.text("reason") }),
  redirectTo: (_result, { pathname }) => `${pathname}?done=object`,
  invalidates: (trpc) => [trpc.moderation.pathKey()],
});
export const action = object.action;
export const clientAction = object.clientAction;

/** From the link of a mail, for who may not sign in: the link shows, the button asks. */
export default function ObjectionPage() {
  const { data: act } = useSuspenseQuery(useTRPC().moderation.showActByToken.queryOptions(inputOf(useParams())));
  return <Decision act={act} />;
}
