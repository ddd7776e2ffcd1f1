import { Trans } from "@lingui/react/macro";
import type { LanguageText } from "@plaza/types/resources";
import type { FormState } from "../../lib/forms/form-result.ts";
import { LanguageText as Words } from "../../ui/language-text.tsx";
import { Notice } from "../../ui/notice.tsx";

const isStale = ({ refusal }: FormState): boolean =>
  refusal?.formProblem?.kind === "reason" && refusal.formProblem.reason === "collection.changed";

/** What somebody else saved stands beside what was typed, which the form still holds. */
export function ChangedMeanwhile({ form, texts }: { form: FormState; texts: (LanguageText | null)[] }) {
  if (!isStale(form)) return null;
  const stored = texts.filter((text) => text !== null);
  return (
    <Notice tone="warning" title={<Trans>What is stored now</Trans>}>
      {stored.length === 0 ? (
        <p>
          <Trans>Nothing: the text was removed.</Trans>
        </p>
      ) : (
        stored.map((text) => (
          <p key={text.text} dir={text.dir}>
            <Words text={text} />
          </p>
        ))
      )}
      <p>
        <Trans>The form holds what you typed. Saving it now replaces what is stored.</Trans>
      </p>
    </Notice>
  );
}
