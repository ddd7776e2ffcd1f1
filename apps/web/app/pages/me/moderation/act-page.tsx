import { Trans } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { useTRPC } from "../../../lib/data.ts";
import { formMutation } from "../../../lib/forms/form-mutation.ts";
import { useLocale } from "../../../lib/locales.ts";
import { prefetch } from "../../../lib/prefetch.ts";
import { idOfSegment, ownModerationPath } from "../../../lib/urls.ts";
import { loadWords } from "../../../lib/words.ts";
import { Decision } from "./decision.tsx";

export const handle = { words: await loadWords("moderation") };

const inputOf = (params: Record<string, string | undefined>) => ({ actId: idOfSegment(params["act"]) ?? 0 });

const page = prefetch(({ queryClient, trpc, params }) =>
  queryClient.fetchQuery(trpc.moderation.showOwnAct.queryOptions(inputOf(params))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const object = formMutation({
  mutation: (caller) => caller.moderation.object,
  input: (form, { params }) => ({ ...inputOf(params), reason: form.text("reason") }),
  redirectTo: (_result, { pathname }) => `${pathname}?done=object`,
  invalidates: (trpc) => [trpc.moderation.pathKey()],
});
export const action = object.action;
export const clientAction = object.clientAction;

/** One decision about the reader: what, why, and where to object. */
export default function OwnActPage() {
  const { data: act } = useSuspenseQuery(useTRPC().moderation.showOwnAct.queryOptions(inputOf(useParams())));
  return (
    <Decision act={act}>
      <Link to={ownModerationPath(useLocale())}>
        <Trans>All decisions about you</Trans>
      </Link>
    </Decision>
  );
}
