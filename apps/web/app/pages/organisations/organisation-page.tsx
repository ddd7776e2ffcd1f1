import { Trans, useLingui } from "@lingui/react/macro";
import type { OrganisationView } from "@plaza/types/organisations";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { PersonLines } from "../../features/members/person-lines.tsx";
import { DomainForms } from "../../features/organisations/domain-forms.tsx";
import { WordForm } from "../../features/organisations/word-form.tsx";
import { type Caller, type Data, useTRPC } from "../../lib/data.ts";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { organisationPath, organisationsPath, placePath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import styles from "./organisation-page.module.css";

export const handle = { words: await loadWords("organisations", "people") };

const page = prefetch(({ queryClient, trpc, locale, params }) =>
  queryClient.fetchQuery(trpc.organisations.show.queryOptions({ slug: params["organisation"] ?? "", locale })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const invalidates = (trpc: Data["trpc"]) => [trpc.organisations.pathKey(), trpc.members.pathKey()];
const slugOf = (params: Record<string, string | undefined>) => params["organisation"] ?? "";

type Confirm = Caller["organisations"]["vouch"];
const confirming = (mutation: (caller: Caller) => Confirm) =>
  formMutation({
    mutation,
    input: (form, { params }) => ({ slug: slugOf(params), memberId: form.number("memberId") ?? 0 }),
    redirectTo: (_result, { params, locale }) => `${organisationPath(locale, slugOf(params))}?done=confirmed`,
    invalidates,
  });
type ChangeDomain = Caller["organisations"]["approveDomain"];
const changingDomain = (mutation: (caller: Caller) => ChangeDomain) =>
  formMutation({
    mutation,
    input: (form, { params }) => ({ slug: slugOf(params), domain: form.text("domain") }),
    redirectTo: (_result, { params, locale }) => `${organisationPath(locale, slugOf(params))}?done=domains#domains`,
    invalidates,
    reasonFields: {
      "organisation.domain_malformed": "domain",
      "organisation.domain_shared": "domain",
      "organisation.domain_taken": "domain",
    },
  });

const forms = formMutations({
  vouch: confirming((caller) => caller.organisations.vouch),
  confirm: confirming((caller) => caller.organisations.confirm),
  approve: changingDomain((caller) => caller.organisations.approveDomain),
  withdraw: changingDomain((caller) => caller.organisations.withdrawDomain),
});
export const action = forms.action;
export const clientAction = forms.clientAction;

/** An organisation and those of its people whom the reader may see. */
export default function OrganisationPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const slug = slugOf(useParams());
  const { data: organisation } = useSuspenseQuery(useTRPC().organisations.show.queryOptions({ slug, locale }));
  const { name, place, members } = organisation;
  return (
    <>
      <PageHead
        title={name.text}
        description={t`Members of Plaza who work at ${name.text}.`}
        isUnlisted={organisation.isFictional}
      />
      <Breadcrumb trail={[{ to: organisationsPath(locale), label: t`Organisations` }]} />
      <PageTitle
        dir={name.dir}
        lead={place === null ? undefined : <Link to={placePath(locale, place.slug)}>{place.name}</Link>}
      >
        <LanguageText text={name} />
      </PageTitle>
      {organisation.isFictional ? (
        <p>
          <Trans>Fictional, for the demo</Trans>
        </p>
      ) : null}
      <DoneNotice when="confirmed">
        <Trans>Thank you. Your word counts.</Trans>
      </DoneNotice>
      <section aria-labelledby="members">
        <h2 id="members">
          <Trans>Members</Trans>
        </h2>
        {members.length === 0 ? (
          <p>
            <Trans>Nobody whom you can see. Members decide who sees where they work.</Trans>
          </p>
        ) : (
          <PersonLines people={members} />
        )}
      </section>
      <Waiting organisation={organisation} />
      <Domains organisation={organisation} />
    </>
  );
}

function Waiting({ organisation: { waiting, can } }: { organisation: OrganisationView }) {
  if (waiting.length === 0) return null;
  const byId = new Map(waiting.map((one) => [one.person.memberId, one]));
  return (
    <section aria-labelledby="waiting" className={styles["section"]}>
      <h2 id="waiting">
        <Trans>They say that they work here</Trans>
      </h2>
      <p>
        <Trans>
          You see this because you are confirmed here yourself, or staff. Two words of colleagues confirm somebody.
        </Trans>
      </p>
      <PersonLines
        people={waiting.map(({ person }) => person)}
        renderAfter={({ memberId }) => <WordForm one={byId.get(memberId)} can={can} />}
      />
    </section>
  );
}

function Domains({ organisation: { domains, can } }: { organisation: OrganisationView }) {
  if (!can.edit) return null;
  return (
    <section aria-labelledby="domains" className={styles["section"]}>
      <h2 id="domains">
        <Trans>Domains</Trans>
      </h2>
      <DoneNotice when="domains">
        <Trans>Saved</Trans>
      </DoneNotice>
      <DomainForms domains={domains} />
    </section>
  );
}
