import { Trans, useLingui } from "@lingui/react/macro";
import type { OwnProfile } from "@plaza/types/members";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { FileField } from "../../ui/form/file-field.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";

const accepted = "image/jpeg,image/png,image/webp,image/avif,image/gif";

/** A new photo. */
export function PhotoForm() {
  const { t } = useLingui();
  const state = useFormResult("photo");
  return (
    <Form state={state} hasFiles>
      <FileField
        name="photo"
        id={state.id("photo")}
        error={state.error("photo")}
        label={t`Picture`}
        hint={t`JPEG, PNG, WebP, AVIF or GIF of at most 5 MB. It is cut to a square; place, time and camera are taken out.`}
        accept={accepted}
      />
      <div>
        <SubmitButton>
          <Trans>Save</Trans>
        </SubmitButton>
      </div>
    </Form>
  );
}

export function RemovePhotoForm({ profile }: { profile: OwnProfile }) {
  const { t } = useLingui();
  const state = useFormResult("remove");
  if (profile.photo === null) return null;
  return (
    <Form state={state} isInline label={t`Remove the photo`}>
      <SubmitButton variant="secondary">
        <Trans>Remove the photo</Trans>
      </SubmitButton>
    </Form>
  );
}
