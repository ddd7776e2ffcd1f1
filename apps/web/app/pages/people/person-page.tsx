import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import {
  EndorsementList,
  endorseFormName,
  endorseMutation,
  endorsementsQuery,
} from "../../features/endorsements/endorsement-list.tsx";
import { FollowButton, followStateOf } from "../../features/follows/follow-button.tsx";
import {
  IntroduceForm,
  introduceFormName,
  introduceMutation,
  introduceQuery,
} from "../../features/introductions/introduce-form.tsx";
import { PersonProfile } from "../../features/members/person-profile.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutations } from "../../lib/forms/form-mutation.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { keepingAwayPath, personPath, profilePath, reportPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";

const ofPage = { words: await loadWords("introductions", "people") };
export { ofPage as handle };

const page = prefetch(({ queryClient, trpc, locale, params }) => {
  const handle = params["handle"] ?? "";
  return Promise.all([
    queryClient
      .fetchQuery(trpc.members.show.queryOptions({ handle, locale }))
      .then(({ memberId }) => queryClient.fetchQuery(followStateOf(trpc, { kind: "person", id: memberId }))),
    queryClient.fetchQuery(introduceQuery(trpc, handle)),
    queryClient.fetchQuery(endorsementsQuery(trpc, handle, locale)),
  ]);
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const forms = formMutations({ [introduceFormName]: introduceMutation, [endorseFormName]: endorseMutation });
export const action = forms.action;
export const clientAction = forms.clientAction;

/** A member, as far as the reader may see her. */
export default function PersonPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const handle = useParams()["handle"] ?? "";
  const { data: person } = useSuspenseQuery(useTRPC().members.show.queryOptions({ handle, locale }));
  const { name } = person;
  return (
    <>
      <PageHead
        title={name}
        description={t`${name} on Plaza: topics, languages and what to ask about.`}
        path={personPath(locale, person.handle)}
        isUnlisted={person.isFictional}
      />
      <PersonProfile
        person={person}
        actions={
          person.can.edit ? (
            <p>
              <Link to={profilePath(locale)}>
                <Trans>Edit my profile</Trans>
              </Link>
            </p>
          ) : (
            <>
              <FollowButton kind="person" id={person.memberId} />
              <IntroduceForm handle={handle} />
              <p>
                <Link to={keepingAwayPath(locale, person.handle)} rel="nofollow">
                  <Trans>Mute or block</Trans>
                </Link>
                {" · "}
                <Link to={reportPath(locale, "member", person.memberId)} rel="nofollow">
                  <Trans>Report this person</Trans>
                </Link>
              </p>
            </>
          )
        }
        endorsements={<EndorsementList handle={handle} name={name} />}
      />
    </>
  );
}
