import { useFormResult } from "../../lib/forms/form-result.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Facts } from "../../ui/facts.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Fieldset } from "../../ui/form/fieldset.tsx";
import { FileField } from "../../ui/form/file-field.tsx";
import { Form } from "../../ui/form/form.tsx";
import { RadioList } from "../../ui/form/radio-list.tsx";
import { SelectField } from "../../ui/form/select-field.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { TextArea } from "../../ui/form/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Specimen } from "./specimen.tsx";

const levels = [
  { value: "some", label: "Some words", hint: "A1, A2" },
  { value: "good", label: "Good enough to work in", hint: "B1, B2" },
  { value: "fluent", label: "Fluent" },
];

/** What forms are made of, as it is and as it is refused. */
export function FormSpecimens() {
  return (
    <>
      <Specimen name="TextArea">
        <TextArea name="about" label="About you" hint="In any language" />
        <TextArea name="about-2" label="About you" error="Write at most 3 characters" defaultValue="هذا نصّ بالعربية" />
      </Specimen>
      <Specimen name="SelectField">
        <SelectField name="level" label="Level" options={levels} emptyLabel="Not said" />
        <SelectField name="level-2" label="Level" options={levels} defaultValue="good" error="Choose one of these" />
      </Specimen>
      <Specimen name="RadioList">
        <RadioList name="level-3" legend="Level" options={levels} defaultValue="good" />
        <RadioList name="level-4" legend="Level" hint="How well you speak it" options={levels} error="Fill this in" />
      </Specimen>
      <Specimen name="SwitchField">
        <SwitchField name="listed" label="List me in the directory" hint="Off until you choose it" isOn />
        <SwitchField name="agreed" label="I agree" error="Agree to both, or leave without an account." />
      </Specimen>
      <Specimen name="FileField">
        <FileField name="photo" label="Photo" hint="JPEG, PNG or WebP, up to 5 MB" accept="image/*" />
        <FileField name="photo-2" label="Photo" error="This picture is too large. Choose a smaller one." />
      </Specimen>
      <FormSpecimen />
      <Specimen name="Avatar">
        <Avatar seed="member:1" />
        <Avatar seed="member:2" size={96} />
      </Specimen>
      <Specimen name="Facts">
        <Facts
          items={[
            { term: "Place", detail: "Medellín, Colombia" },
            { term: "Languages", detail: "Spanish, English" },
            { term: "Left out", detail: null },
          ]}
        />
      </Specimen>
    </>
  );
}

function FormSpecimen() {
  const state = useFormResult("specimen");
  return (
    <Specimen name="Form, Fieldset, ButtonRow, SubmitButton">
      <Form state={state} label="Specimen of a form">
        <Fieldset legend="Where you work" hint="Only what you want to be found by">
          <TextField label="Organisation" {...state.field("organisation")} />
          <TextField label="Place" {...state.field("place")} />
        </Fieldset>
        <ButtonRow>
          <SubmitButton>Save</SubmitButton>
          <SubmitButton variant="secondary" name="draft" value="1">
            Save as draft
          </SubmitButton>
        </ButtonRow>
      </Form>
    </Specimen>
  );
}
