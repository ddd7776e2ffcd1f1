import { Trans, useLingui } from "@lingui/react/macro";
import type { CollectedResource, CollectionView } from "@plaza/types/collections";
import { useId } from "react";
import { Link } from "react-router";
import type { FormState } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { editCollectionPath, resourcePath } from "../../lib/urls.ts";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import styles from "./item-editor.module.css";

type Props = { collection: CollectionView; form: FormState };

/** The order of the list: every move is a button or a number, and needs no script. */
export function ItemEditor({ collection, form }: Props) {
  return (
    <ol role="list" className={styles["list"]}>
      {collection.items.map((item) => (
        <li key={item.resourceId} id={`item-${item.resourceId}`} tabIndex={-1} className={styles["item"]}>
          <ItemWords item={item} collection={collection} />
          <ItemForm item={item} count={collection.items.length} form={ofItem(form, item)} />
        </li>
      ))}
    </ol>
  );
}

/** What was refused is told at the item that it was asked for. */
function ofItem(form: FormState, { resourceId }: CollectedResource): FormState {
  const isAsked = form.refusal?.values["resourceId"]?.includes(String(resourceId)) ?? false;
  return isAsked ? form : { ...form, refusal: null, errors: [], formError: null };
}

function ItemWords({ item, collection }: { item: CollectedResource; collection: CollectionView }) {
  const locale = useLocale();
  const { resource, note, resourceId } = item;
  return (
    <div className={styles["words"]}>
      <h3 className={styles["title"]}>
        {item.position}.{" "}
        {resource === null ? (
          <Trans>A resource that is not published now</Trans>
        ) : (
          <Link to={resourcePath(locale, resource)}>
            <LanguageText text={resource.title} />
          </Link>
        )}
      </h3>
      {resource?.state === "withdrawn" ? (
        <p className={styles["withdrawn"]}>
          <Trans>Withdrawn</Trans>
        </p>
      ) : null}
      {note === null ? null : (
        <p className={styles["note"]} dir={note.dir}>
          <LanguageText text={note} />
        </p>
      )}
      <p>
        <Link to={`${editCollectionPath(locale, collection)}?note=${resourceId}#note`}>
          {note === null ? <Trans>Add a note</Trans> : <Trans>Edit the note</Trans>}{" "}
          <span className="visually-hidden">
            ({resource === null ? item.position : <LanguageText text={resource.title} />})
          </span>
        </Link>
      </p>
    </div>
  );
}

function ItemForm({ item, count, form }: { item: CollectedResource; count: number; form: FormState }) {
  const { t } = useLingui();
  const ownId = useId();
  const fieldId = form.refusal === null ? ownId : form.id("place");
  const { position, resource, resourceId } = item;
  const name = resource?.title.text ?? String(position);
  return (
    <Form state={form} isInline label={t`Place of ${name}`}>
      <input type="hidden" name="resourceId" value={resourceId} />
      <label htmlFor={fieldId} className={styles["label"]}>
        <Trans>Position</Trans>
      </label>
      {/* Another place is another field: what was typed in the old one is done. */}
      <input
        key={position}
        id={fieldId}
        name="place"
        type="number"
        inputMode="numeric"
        min={1}
        max={count}
        defaultValue={position}
        className={styles["place"]}
      />
      {/* First among the buttons: it is what the enter key presses. */}
      <SubmitButton variant="secondary" name="act" value="move" label={t`Move ${name} to this place`}>
        <Trans>Move</Trans>
      </SubmitButton>
      {position === 1 ? null : (
        <SubmitButton variant="secondary" name="act" value="up" label={t`Move ${name} up`}>
          <Trans>Up</Trans>
        </SubmitButton>
      )}
      {position === count ? null : (
        <SubmitButton variant="secondary" name="act" value="down" label={t`Move ${name} down`}>
          <Trans>Down</Trans>
        </SubmitButton>
      )}
      <SubmitButton variant="secondary" name="act" value="remove" label={t`Remove ${name} from the collection`}>
        <Trans>Remove</Trans>
      </SubmitButton>
      <input type="hidden" name="stands" value={position} />
    </Form>
  );
}
