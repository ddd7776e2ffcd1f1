import { Trans, useLingui } from "@lingui/react/macro";
import { type OwnProfile } from "@plaza/types/members";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextArea } from "../../ui/form/text-area.tsx";
import { LanguageInput } from "./language-input.tsx";

/** In her own words and language. */
export function IntroductionForm({ profile }: { profile: OwnProfile }) {
  const { t } = useLingui();
  const state = useFormResult("introduction");
  return (
    <Form state={state}>
      <TextArea
        {...state.field("introduction", profile.introduction ?? "")}
        label={t`Introduction`}
        hint={t`What you work on, what you have tried, what you would like to talk about. In any language; Markdown is understood.`}
        rows={8}
      />
      <LanguageInput
        name="introductionLanguage"
        id={state.id("introductionLanguage")}
        label={t`Language of this text`}
        hint={t`Recognised by itself when it is empty. Correct it here if it is wrong.`}
        code={codeOf(profile.introductionLanguage)}
        typed={state.refusal === null ? undefined : state.value("introductionLanguage")}
        error={state.error("introductionLanguage")}
      />
      <div>
        <SubmitButton>
          <Trans>Save</Trans>
        </SubmitButton>
      </div>
    </Form>
  );
}

const codeOf = (language: string | null) => (language === null || language === "und" ? "" : language);
