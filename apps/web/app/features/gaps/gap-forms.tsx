import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type GapProposal, type GapView } from "@plaza/types/gaps";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { questionPath, resourcePath } from "../../lib/urls.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { RadioList } from "../../ui/form/radio-list.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextArea } from "../../ui/form/text-area.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./gaps.module.css";

export function FillForm({ proposals }: { proposals: readonly GapProposal[] }) {
  const { t } = useLingui();
  const locale = useLocale();
  const form = useFormResult("fill");
  const [likely] = proposals;
  const known =
    likely === undefined
      ? ""
      : likely.type === "resource"
        ? resourcePath(locale, { resourceId: likely.id, slug: likely.slug })
        : questionPath(locale, { questionId: likely.id, slug: likely.slug });
  return (
    <section className={styles["section"]}>
      <h2>
        <Trans>It is there</Trans>
      </h2>
      <Form state={form}>
        <TextField
          label={t`Resource or question that fills it`}
          hint={
            <Trans>
              The address of its page here, or the number of a resource. Everybody who waits is told at once.
            </Trans>
          }
          required
          {...form.field("filler", known)}
        />
        <ButtonRow>
          <SubmitButton>
            <Trans>Tell those who wait</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </section>
  );
}

export function MergeForm({ alike }: { alike: GapView["alike"] }) {
  const form = useFormResult("merge");
  return (
    <section className={styles["section"]}>
      <h2>
        <Trans>It is the same as another</Trans>
      </h2>
      <Form state={form}>
        <RadioList
          legend={<Trans>Put together with</Trans>}
          options={alike.map(({ gapId, label, waitingCount }) => ({
            value: String(gapId),
            label: <LanguageText text={label} />,
            hint: <Plural value={waitingCount} one="# person waits" other="# people wait" />,
          }))}
          {...form.field("intoId")}
        />
        <ButtonRow>
          <SubmitButton variant="secondary">
            <Trans>Put together</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </section>
  );
}

export function DismissForm() {
  const { t } = useLingui();
  const form = useFormResult("dismiss");
  return (
    <section className={styles["section"]}>
      <h2>
        <Trans>Nothing will come</Trans>
      </h2>
      <Form state={form}>
        <TextArea
          label={t`Why not?`}
          hint={<Trans>Those who wait read this on their page; no mail is sent.</Trans>}
          rows={3}
          required
          {...form.field("note")}
        />
        <ButtonRow>
          <SubmitButton variant="secondary">
            <Trans>Dismiss</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </section>
  );
}

/** All who typed these words. */
export function SplitForm({ query }: { query: string }) {
  const { t } = useLingui();
  return (
    <Form state={useFormResult("split")} isInline label={t`Split off: ${query}`}>
      <input type="hidden" name="query" value={query} />
      <SubmitButton variant="secondary">
        <Trans>Split off</Trans>
      </SubmitButton>
    </Form>
  );
}
