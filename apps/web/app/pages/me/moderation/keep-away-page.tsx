import { Trans, useLingui } from "@lingui/react/macro";
import { memberDistances } from "@plaza/types/moderation";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { useTRPC } from "../../../lib/data.ts";
import { formMutation } from "../../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../../lib/forms/form-result.ts";
import { useLocale } from "../../../lib/locales.ts";
import { PageHead } from "../../../lib/page-head.tsx";
import { prefetch } from "../../../lib/prefetch.ts";
import { keepingAwayPath } from "../../../lib/urls.ts";
import { loadWords } from "../../../lib/words.ts";
import { ButtonRow } from "../../../ui/form/button-row.tsx";
import { Form } from "../../../ui/form/form.tsx";
import { RadioList } from "../../../ui/form/radio-list.tsx";
import { SubmitButton } from "../../../ui/form/submit-button.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";

export const handle = { words: await loadWords("moderation") };

const inputOf = (params: Record<string, string | undefined>) => ({ handle: params["handle"] ?? "" });

const page = prefetch(({ queryClient, trpc, params }) =>
  queryClient.fetchQuery(trpc.moderation.distance.queryOptions(inputOf(params))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const keepAway = formMutation({
  mutation: (caller) => caller.moderation.keepAway,
  input: (form, { params }) => ({
    ...inputOf(params),
    distance: memberDistances.find((distance) => distance === form.text("distance")) ?? null,
  }),
  redirectTo: (_result, { locale }) => `${keepingAwayPath(locale)}?done=kept`,
  // Her words stand on many pages; what she may ask and follow as well.
  invalidates: (trpc) => [trpc.pathKey()],
});
export const action = keepAway.action;
export const clientAction = keepAway.clientAction;

/** Mute or block one person, or neither. */
export default function KeepAwayPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const state = useFormResult();
  const { data } = useSuspenseQuery(useTRPC().moderation.distance.queryOptions(inputOf(useParams())));
  const { name } = data.person;
  return (
    <>
      <PageHead title={t`Mute or block ${name}`} description={t`Keep somebody away from yourself.`} isUnlisted />
      <PageTitle lead={<Trans>Nobody else learns what you choose here, {name} included.</Trans>}>
        <Trans>
          Mute or block <bdi>{name}</bdi>
        </Trans>
      </PageTitle>
      <Form state={state}>
        <RadioList
          legend={<Trans>What do you want?</Trans>}
          options={[
            { value: "none", label: t`Neither` },
            {
              value: "mute",
              label: t`Mute`,
              hint: t`Their words are folded away for you, and nothing that they do reaches your notifications.`,
            },
            {
              value: "block",
              label: t`Block`,
              hint: t`Also: neither of you can follow the other, ask for an introduction, or be told of being mentioned by the other.`,
            },
          ]}
          {...state.field("distance", data.distance ?? "mute")}
        />
        <ButtonRow>
          <SubmitButton>
            <Trans>Save</Trans>
          </SubmitButton>
          <Link to={keepingAwayPath(locale)}>
            <Trans>Whom I keep away</Trans>
          </Link>
        </ButtonRow>
      </Form>
    </>
  );
}
