import { Trans, useLingui } from "@lingui/react/macro";
import { caseActions, type CaseView, moderationLimits } from "@plaza/types/moderation";
import { browserData } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { moderationPath } from "../../lib/urls.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { RadioList } from "../../ui/form/radio-list.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextArea } from "../../ui/form/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { caseOf } from "./case-of.ts";
import { useActVerbs } from "./moderation-words.ts";

const actionOf = (text: string) => caseActions.find((action) => action === text) ?? "hide";

export const actMutation = formMutation({
  mutation: (caller) => caller.moderation.act,
  input: (form, { params }) => ({
    ...(caseOf(params) ?? { subject: "post" as const, subjectId: 0 }),
    action: actionOf(form.text("action")),
    reason: form.text("reason"),
    days: form.number("days") ?? null,
    seenActId: form.number("seenActId") ?? 0,
    seenReportId: form.number("seenReportId") ?? 0,
    formKey: form.key,
  }),
  redirectTo: (_result, { locale }) => `${moderationPath(locale)}?done=act`,
  invalidates: (trpc) => [trpc.moderation.pathKey()],
  reasonFields: { "text.empty": "reason" },
});

/** A refusal as well reads the case anew: what another moderator did meanwhile is then on the page. */
export async function actInBrowser(args: Parameters<typeof actMutation.clientAction>[0]): Promise<unknown> {
  const answer = await actMutation.clientAction(args);
  const { queryClient, trpc } = browserData();
  await queryClient.invalidateQueries({ queryKey: trpc.moderation.pathKey() });
  return answer;
}

/** What the viewer may do in this case, and the words that the person will read. */
export function ActForm({ shown }: { shown: CaseView }) {
  const { t } = useLingui();
  const state = useFormResult();
  const verbs = useActVerbs();
  const possible = caseActions.filter((action) => shown.can[action]);
  if (possible.length === 0)
    return (
      <p>
        <Trans>There is nothing that you can do here. Others look at it.</Trans>
      </p>
    );
  const { reasonMax, suspensionDaysMax } = moderationLimits;
  return (
    <Form state={state}>
      {/* Not from the form that was refused: what was seen meanwhile is on the page. */}
      <input type="hidden" name="seenActId" value={shown.seenActId} />
      <input type="hidden" name="seenReportId" value={shown.seenReportId} />
      <RadioList
        legend={<Trans>What should happen?</Trans>}
        options={possible.map((action) => ({ value: action, label: verbs[action] }))}
        {...state.field("action", shown.can.close_reports ? "close_reports" : possible[0])}
      />
      <TextArea
        label={t`Reason, for the person to read`}
        hint={t`Needed for all that takes something away. Name the rule, not the reporters. At most ${reasonMax} characters.`}
        maxLength={reasonMax}
        {...state.field("reason")}
      />
      {shown.can.suspend ? (
        <TextField
          label={t`Suspended for how many days?`}
          hint={t`Only for a suspension: 1 to ${suspensionDaysMax}. Leave it empty for one without an end.`}
          inputMode="numeric"
          {...state.field("days")}
        />
      ) : null}
      <ButtonRow>
        <SubmitButton>
          <Trans>Do this</Trans>
        </SubmitButton>
      </ButtonRow>
    </Form>
  );
}
