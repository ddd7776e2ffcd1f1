import { Trans, useLingui } from "@lingui/react/macro";
import type { AttachmentView } from "@plaza/types/posts";
import { useMutation } from "@tanstack/react-query";
import type { MouseEvent, RefObject } from "react";
import { useLocation } from "react-router";
import { useLanguageChoices } from "../../../lib/content-languages.ts";
import { useTRPC } from "../../../lib/data.ts";
import type { FormState } from "../../../lib/forms/form-result.ts";
import { useIsHydrated } from "../../../lib/hydration.ts";
import { useLocale } from "../../../lib/locales.ts";
import { keepDraftPath } from "../../../lib/urls.ts";
import { loadWords } from "../../../lib/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { SelectField } from "../../../ui/form/select-field.tsx";
import { PostHtml } from "../post-html.tsx";
import { AttachField } from "./attach-field.tsx";
import styles from "./composer.module.css";
import { MarkdownHelp } from "./markdown-help.tsx";

await loadWords("composer");

type Props = {
  form: FormState;
  area: RefObject<HTMLTextAreaElement | null>;
  subject: string;
  language: string;
  /** Null where none can be attached. */
  files: { ids: readonly number[]; known: readonly AttachmentView[] } | null;
};

/** Files, how it will look, its language. */
export function BelowWords({ form, area, subject, language, files }: Props) {
  return (
    <>
      {files === null ? null : (
        <AttachField subject={subject} ids={files.ids} known={files.known} error={form.error("attachmentIds")} />
      )}
      <Preview area={area} subject={subject} />
      <Disclosure summary={<Trans>Language, and what the marks can do</Trans>}>
        <LanguageField form={form} stored={language} />
        <MarkdownHelp />
      </Disclosure>
    </>
  );
}

function LanguageField({ form, stored }: { form: FormState; stored: string }) {
  const { t } = useLingui();
  return (
    <SelectField
      label={t`Language of the text`}
      emptyLabel={t`Recognise it`}
      options={useLanguageChoices(stored)}
      {...form.field("language", stored)}
    />
  );
}

/** In place with script; without, a page of its own, on which the draft is kept. */
function Preview({ area, subject }: { area: RefObject<HTMLTextAreaElement | null>; subject: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const preview = useMutation(useTRPC().posts.preview.mutationOptions());
  const isHydrated = useIsHydrated();
  const show = (event: MouseEvent) => {
    if (!isHydrated) return;
    event.preventDefault();
    preview.mutate({ text: area.current?.value ?? "" });
  };
  return (
    <>
      <div>
        <Button
          variant="secondary"
          formAction={keepDraftPath(locale, { subject, what: "preview", returnTo: pathname + search })}
          formNoValidate
          onClick={show}
        >
          <Trans>Preview</Trans>
        </Button>
      </div>
      <div aria-live="polite">
        {preview.isError ? <Trans>The preview could not be made. What you typed is kept.</Trans> : null}
        {preview.data ? (
          <section aria-label={t`Preview`} className={styles["preview"]}>
            <PostHtml body={preview.data} />
          </section>
        ) : null}
      </div>
    </>
  );
}
