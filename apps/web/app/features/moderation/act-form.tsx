import { Trans, useLingui } from "@lingui/react/macro";
import { type ActAction, type CaseAction, caseActions, type CaseView, moderationLimits } from "@plaza/types/moderation";
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
import { useActVerbs, useWithdrawVerbs } from "./moderation-words.ts";

export const actMutation = formMutation({
  mutation: (caller) => caller.moderation.act,
  input: (form, { params }) => ({
    ...(caseOf(params) ?? { subject: "post" as const, subjectId: 0 }),
    // What nobody chose is refused by the schema, in words beside the choices.
    action: form.text("action") as CaseAction,
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

/** In a second look the same acts are called by what they do to the decision. */
function useVerbs(objected: ActAction | null): Record<ActAction, string> {
  const { t } = useLingui();
  const verbs = useActVerbs();
  const withdraw = useWithdrawVerbs();
  if (objected === null) return verbs;
  return { ...verbs, close_reports: t`It stands`, withdraw: withdraw[objected] ?? verbs.withdraw };
}

/** What the viewer may do in this case, and the words that the person will read. */
export function ActForm({ shown }: { shown: CaseView }) {
  const { t } = useLingui();
  const state = useFormResult();
  const verbs = useVerbs(shown.objectedAct?.action ?? null);
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
        required
        {...state.field("action")}
      />
      <TextArea
        label={t`Reason, for the person to read`}
        hint={
          shown.isReasonNeeded
            ? t`Somebody waits for an answer: whatever you decide, say why. Name the rule, not the reporters. At most ${reasonMax} characters.`
            : t`Needed for all that takes something away. Name the rule, not the reporters. At most ${reasonMax} characters.`
        }
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
