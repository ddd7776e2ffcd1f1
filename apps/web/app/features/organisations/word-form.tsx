import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { OrganisationView, WaitingMember } from "@plaza/types/organisations";
import { type FormState, useFormResult } from "../../lib/forms/form-result.ts";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";

type Props = { one: WaitingMember | undefined; can: OrganisationView["can"] };

/** A colleague's word for one who waits, or that of staff. */
export function WordForm({ one, can }: Props) {
  return one === undefined ? null : <Words {...one} can={can} />;
}

function Words({ person, words, hasMyWord, can }: WaitingMember & Pick<Props, "can">) {
  const { t } = useLingui();
  const vouch = ofMember(useFormResult("vouch"), person.memberId);
  const confirm = ofMember(useFormResult("confirm"), person.memberId);
  const { name } = person;
  return (
    <>
      <p>
        <Plural
          value={words}
          _0="No colleague has said so yet."
          one="# of 2 colleagues has said so."
          other="# colleagues have said so."
        />
      </p>
      {can.vouch && !hasMyWord ? (
        <Form state={vouch} isInline label={t`Confirm ${name}`}>
          <input type="hidden" name="memberId" value={person.memberId} />
          <SubmitButton variant="secondary" label={t`${name} works here: confirm`}>
            <Trans>Works here: confirm</Trans>
          </SubmitButton>
        </Form>
      ) : null}
      {can.edit ? (
        <Form state={confirm} isInline label={t`Confirm ${name} as staff`}>
          <input type="hidden" name="memberId" value={person.memberId} />
          <SubmitButton variant="secondary" label={t`Confirm ${name} as staff`}>
            <Trans>Confirm as staff</Trans>
          </SubmitButton>
        </Form>
      ) : null}
    </>
  );
}

/** Every line has the same forms: a refusal is told in the one that was sent. */
const ofMember = (state: FormState, memberId: number): FormState =>
  state.value("memberId") === String(memberId) ? state : { ...state, refusal: null, errors: [], formError: null };
