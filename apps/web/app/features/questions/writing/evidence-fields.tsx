import { Trans, useLingui } from "@lingui/react/macro";
import { evidenceLimits, locatorKinds, questionLimits } from "@plaza/types/questions";
import type { LanguageText } from "@plaza/types/resources";
import { useState } from "react";
import type { FormState } from "../../../lib/forms/form-result.ts";
import { useIsHydrated } from "../../../lib/hydration.ts";
import { Button } from "../../../ui/button.tsx";
import { Fieldset } from "../../../ui/form/fieldset.tsx";
import { SelectField } from "../../../ui/form/select-field.tsx";
import { TextArea } from "../../../ui/form/text-area.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { evidenceNames as names } from "./evidence-form.ts";
import styles from "./evidence-fields.module.css";
import { useLocatorNames } from "../locator-text.tsx";
import { ResourceField } from "./resource-field.tsx";

export type StoredResource = { resource: string; title: LanguageText | null; locatorKind: string; locator: string };
export type StoredPractice = { place: string; practice: string };
type Props = { form: FormState; resources?: readonly StoredResource[]; practices?: readonly StoredPractice[] };

const none: readonly never[] = [];
/** Without script there is always room for more. */
const roomForMore = 2;

/** What an answer rests on: rows for the library, then what was done by oneself. */
export function EvidenceFields({ form, resources = none, practices = none }: Props) {
  const stored = typedResources(form) ?? resources;
  const [added, setAdded] = useState(0);
  const isHydrated = useIsHydrated();
  const room = Math.max(stored.length === 0 ? 1 : 0, isHydrated ? added : roomForMore);
  const rows = [...stored, ...Array.from({ length: room }, () => emptyRow)].slice(0, evidenceLimits.itemsMax);
  return (
    <Fieldset
      legend={<Trans>What does it rest on? (may be left empty)</Trans>}
      hint={
        <Trans>
          A resource of the library that others can check, with the page or minute, or what you did yourself. Answers
          that rest on something stand higher.
        </Trans>
      }
      id={form.id("evidence")}
      error={form.error("evidence")}
    >
      {rows.map((row, position) => (
        // Rows have no name of their own but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <ResourceRow key={`${position} ${row.resource}`} form={form} row={row} position={position} />
      ))}
      {isHydrated && rows.length < evidenceLimits.itemsMax ? (
        <div>
          <Button type="button" variant="secondary" onClick={() => setAdded((last) => last + 1)}>
            <Trans>Another resource</Trans>
          </Button>
        </div>
      ) : null}
      <PracticeRow form={form} stored={practices} />
    </Fieldset>
  );
}

const emptyRow: StoredResource = { resource: "", title: null, locatorKind: "", locator: "" };

/** As it was sent before it was refused. */
function typedResources(form: FormState): StoredResource[] | null {
  if (!form.isFilled) return null;
  const [kinds, locators] = [form.all(names.locatorKind), form.all(names.locator)];
  return form
    .all(names.resource)
    .map((resource, index) => ({
      resource,
      title: null,
      locatorKind: kinds[index] ?? "",
      locator: locators[index] ?? "",
    }))
    .filter(({ resource, locator }) => resource !== "" || locator !== "");
}

function ResourceRow({ form, row, position }: { form: FormState; row: StoredResource; position: number }) {
  const { t } = useLingui();
  const kinds = useLocatorNames();
  const number = position + 1;
  return (
    <div className={styles["row"]} role="group" aria-label={t`Resource ${number}`}>
      <ResourceField
        id={form.id(`${names.resource}-${number}`)}
        stored={row.resource}
        title={row.title}
        number={number}
      />
      <div className={styles["where"]}>
        <SelectField
          label={t`Where in it`}
          name={names.locatorKind}
          id={form.id(`${names.locatorKind}-${number}`)}
          options={locatorKinds.map((value) => ({ value, label: kinds[value] }))}
          emptyLabel={t`As a whole`}
          defaultValue={row.locatorKind}
        />
        <TextField
          label={t`Which one`}
          name={names.locator}
          id={form.id(`${names.locator}-${number}`)}
          defaultValue={row.locator}
          dir="auto"
          maxLength={evidenceLimits.locatorMax}
        />
      </div>
    </div>
  );
}

function PracticeRow({ form, stored }: { form: FormState; stored: readonly StoredPractice[] }) {
  const { t } = useLingui();
  const [first] = stored;
  return (
    <div className={styles["row"]} role="group" aria-label={t`Own practice`}>
      <TextArea
        label={t`From your own practice: what did you do?`}
        rows={2}
        {...form.field(names.practice, first?.practice)}
      />
      <TextField
        label={t`In which place?`}
        dir="auto"
        maxLength={questionLimits.placeMax}
        {...form.field(names.place, first?.place)}
      />
    </div>
  );
}
