import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import type { FormState } from "../../lib/forms/form-result.ts";
import { type SentWords as Sent, wordsIn } from "../../lib/forms/sent-words.ts";
import { useLocale } from "../../lib/locales.ts";
import { draftsPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { FormErrors } from "../form/form-errors.tsx";
import { TextArea } from "../form/text-area.tsx";

await loadWords("refused");

/** Instead of a form that is not there any more: why it was refused, and what was written in it. */
export function RefusedWords({ state }: { state: FormState }) {
  const { refusal } = state;
  if (refusal === null) return null;
  return (
    <>
      <FormErrors state={state} />
      <SentWords sent={{ text: wordsIn(refusal.values), isKept: refusal.isKept === true }} id={state.id("text")} />
    </>
  );
}

/** To be copied. */
export function SentWords({ sent: { text, isKept }, id }: { sent: Sent; id?: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  if (text === "") return null;
  return (
    <TextArea
      label={t`What you wrote`}
      hint={
        isKept ? (
          <Trans>
            It was not posted. You can copy it from here, and it is kept among{" "}
            <Link to={draftsPath(locale)}>your drafts</Link>.
          </Trans>
        ) : (
          <Trans>It was not posted. Copy what you want to keep.</Trans>
        )
      }
      name="sentWords"
      rows={8}
      readOnly
      defaultValue={text}
      {...(id === undefined ? {} : { id })}
    />
  );
}
