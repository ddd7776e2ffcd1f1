import { Trans, useLingui } from "@lingui/react/macro";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { type Locale, localeNames, locales } from "../../lib/locales.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Form } from "../../ui/form/form.tsx";
import { RadioList } from "../../ui/form/radio-list.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { Section } from "./section.tsx";

export function LanguageSection({ locale }: { locale: Locale }) {
  const { t } = useLingui();
  const form = useFormResult("locale");
  return (
    <Section title={<Trans>Language</Trans>}>
      <DoneNotice when="locale">
        <Trans>Your language is saved.</Trans>
      </DoneNotice>
      <Form state={form}>
        <RadioList
          legend={t`Language of mails and pages`}
          options={locales.map((value) => ({ value, label: <span lang={value}>{localeNames[value]}</span> }))}
          {...form.field("locale", locale)}
        />
        <ButtonRow>
          <SubmitButton variant="secondary">
            <Trans>Save the language</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </Section>
  );
}
