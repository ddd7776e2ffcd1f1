import { Trans, useLingui } from "@lingui/react/macro";
import { collectionLimits, type EditableCollection } from "@plaza/types/collections";
import { Form, Link } from "react-router";
import { Button } from "../../ui/button.tsx";
import { FormKey } from "../../ui/form/form-key.tsx";
import { SelectField } from "../../ui/form/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./collections.module.css";

type Props = { savePath: string; mine: EditableCollection[] };

/** The page that answers shows the form again where something is wrong. */
export default function SaveForm({ savePath, mine }: Props) {
  return (
    <Form method="post" action={savePath} className={styles["save"]}>
      <FormKey />
      <Fields mine={mine} />
      <p className={styles["acts"]}>
        <Button>
          <Trans>Save</Trans>
        </Button>
        <Link to={savePath}>
          <Trans>Save with a note</Trans>
        </Link>
      </p>
    </Form>
  );
}

function Fields({ mine }: Pick<Props, "mine">) {
  const { t } = useLingui();
  const free = mine.filter(({ holdsResource }) => !holdsResource);
  return (
    <>
      {free.length === 0 ? null : (
        <SelectField
          label={t`Collection`}
          name="collectionId"
          options={free.map(({ collectionId, title }) => ({ value: String(collectionId), label: title.text }))}
          emptyLabel={t`A new one`}
          defaultValue={String(free[0]?.collectionId ?? "")}
        />
      )}
      <TextField
        label={t`Title of the new collection`}
        name="newTitle"
        dir="auto"
        maxLength={collectionLimits.titleMax}
      />
    </>
  );
}
