import { Trans, useLingui } from "@lingui/react/macro";
import { collectionLimits } from "@plaza/types/collections";
import { useLanguageChoices } from "../../lib/content-languages.ts";
import type { FormState } from "../../lib/forms/form-result.ts";
import { SelectField } from "../../ui/form/select-field.tsx";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { TextArea } from "../../ui/form/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";

type Stored = { title: string; language: string; description: string; isPublic: boolean };

const nothing: Stored = { title: "", language: "", description: "", isPublic: false };

/** Title, language, description and who may read it. */
export function CollectionFields({
  form,
  stored = nothing,
  isOfNetwork = false,
}: {
  form: FormState;
  stored?: Stored;
  isOfNetwork?: boolean;
}) {
  const { t } = useLingui();
  const languages = useLanguageChoices(stored.language);
  return (
    <>
      <TextField
        label={t`Title`}
        dir="auto"
        maxLength={collectionLimits.titleMax}
        required
        {...form.field("title", stored.title)}
      />
      <TextArea
        label={t`What it is for`}
        hint={<Trans>Whom it helps and how the resources were chosen. May be left empty.</Trans>}
        {...form.field("description", stored.description)}
      />
      <SelectField
        label={t`Language of title and description`}
        options={languages}
        emptyLabel={t`Find out from the text`}
        {...form.field("language", stored.language === "und" ? "" : stored.language)}
      />
      <SwitchField
        name="isPublic"
        id={form.id("isPublic")}
        isOn={form.isOn("isPublic", stored.isPublic)}
        label={<Trans>Everybody may read it</Trans>}
        hint={
          isOfNetwork ? (
            <Trans>Otherwise members of the network only. A hidden network stays hidden in any case.</Trans>
          ) : (
            <Trans>Otherwise only you. Your name stands on it if you chose to be listed.</Trans>
          )
        }
      />
    </>
  );
}
