import { Trans, useLingui } from "@lingui/react/macro";
import { Composer } from "../../features/posts/writing/composer.tsx";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { loadWords } from "../../lib/words.ts";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";

await loadWords("writing");

export default function ReplyFields({ threadId }: { threadId: number }) {
  const { t } = useLingui();
  const form = useFormResult();
  return (
    <Form state={form}>
      <Composer
        form={form}
        subject={`reply:${threadId}`}
        label={t`Your reply`}
        hint={<Trans>Any language will do.</Trans>}
        isMain
      />
      <div>
        <SubmitButton>
          <Trans>Post the reply</Trans>
        </SubmitButton>
      </div>
    </Form>
  );
}
