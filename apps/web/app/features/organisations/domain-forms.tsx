import { Trans, useLingui } from "@lingui/react/macro";
import { organisationLimits } from "@plaza/types/organisations";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** For staff: under which domains a mail address proves that somebody works here. */
export function DomainForms({ domains }: { domains: string[] }) {
  const { t } = useLingui();
  const approve = useFormResult("approve");
  const withdraw = useFormResult("withdraw");
  return (
    <>
      <ul>
        {domains.map((domain) => (
          <li key={domain}>
            <Form state={withdraw} isInline label={t`Withdraw ${domain}`}>
              <input type="hidden" name="domain" value={domain} />
              <code>{domain}</code>
              <SubmitButton variant="secondary" label={t`Withdraw ${domain}`}>
                <Trans>Withdraw</Trans>
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      <Form state={approve}>
        <TextField
          {...approve.field("domain")}
          label={t`Domain of its mail addresses`}
          hint={t`Such as city.example. Everybody with a verified address under it is then confirmed. Approve it only when nobody else can have such an address.`}
          maxLength={organisationLimits.domainMax}
          autoCapitalize="none"
          spellCheck={false}
        />
        <div>
          <SubmitButton>
            <Trans>Approve</Trans>
          </SubmitButton>
        </div>
      </Form>
    </>
  );
}
