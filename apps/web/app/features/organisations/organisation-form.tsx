import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type OwnAffiliation, organisationLimits } from "@plaza/types/organisations";
import { Link } from "react-router";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { organisationPath } from "../../lib/urls.ts";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** Where she works, by name; how it is confirmed. */
export function OrganisationForm({ own }: { own: OwnAffiliation }) {
  const { t } = useLingui();
  const state = useFormResult("organisation");
  return (
    <>
      <Standing own={own} />
      <Form state={state}>
        <TextField
          {...state.field("name", own.organisation?.name.text ?? "")}
          label={t`Name of your organisation`}
          hint={t`As it calls itself. If others named it before, you join them there. Empty it to belong to none.`}
          autoComplete="organization"
          dir="auto"
          maxLength={organisationLimits.nameMax}
        />
        <div>
          <SubmitButton>
            <Trans>Save</Trans>
          </SubmitButton>
        </div>
      </Form>
    </>
  );
}

function Standing({ own: { organisation, proof, words } }: { own: OwnAffiliation }) {
  const locale = useLocale();
  if (organisation === null) return null;
  return (
    <>
      <p>
        <Link to={organisationPath(locale, organisation.slug)}>
          <LanguageText text={organisation.name} />
        </Link>
        {": "}
        <Proof proof={proof} />
      </p>
      {proof !== null ? null : (
        <p>
          <Trans>
            It is confirmed when your mail address belongs to a domain that the staff has approved for it, or when two
            colleagues who are confirmed say so on its page. They see you there once you are listed, or in a network
            with them.
          </Trans>{" "}
          {words === 0 ? null : (
            <Plural value={words} one="# colleague has said so." other="# colleagues have said so." />
          )}
        </p>
      )}
    </>
  );
}

function Proof({ proof }: { proof: OwnAffiliation["proof"] }) {
  switch (proof) {
    case "domain":
      return <Trans>confirmed by your mail address</Trans>;
    case "members":
      return <Trans>confirmed by two colleagues</Trans>;
    case "staff":
      return <Trans>confirmed by the staff of this site</Trans>;
    case null:
      return <Trans>not confirmed yet</Trans>;
  }
}
