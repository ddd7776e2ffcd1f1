import { Trans, useLingui } from "@lingui/react/macro";
import { memberLimits } from "@plaza/types/members";
import { useSuspenseQuery } from "@tanstack/react-query";
import { PhotoForm, RemovePhotoForm } from "../../features/members/photo-form.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import type { FormResult } from "../../lib/forms/form-problem.ts";
import { defaultLocale, isLocale, useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { profilePath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { membersOf } from "./profile-forms.ts";

export const handle = { words: await loadWords("profile") };

const page = prefetch(({ queryClient, trpc, locale }) =>
  queryClient.fetchQuery(trpc.members.editOwn.queryOptions({ locale })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const reasonFields = { "photo.missing": "photo", "photo.too_large": "photo", "photo.unreadable": "photo" } as const;
const forms = formMutations({
  photo: formMutation({
    mutation: (caller) => caller.members.savePhoto,
    input: (form) => ({ photo: form.file("photo") }),
    redirectTo: (_result, { locale }) => `${profilePath(locale)}?done=photo#photo`,
    invalidates: membersOf,
    reasonFields,
  }),
  remove: formMutation({
    mutation: (caller) => () => caller.members.removePhoto(),
    input: () => undefined,
    redirectTo: (_result, { locale }) => `${profilePath(locale)}?done=photo#photo`,
    invalidates: membersOf,
  }),
});
export const action = forms.action;

type ClientArgs = Parameters<typeof forms.clientAction>[0] & {
  request: Request;
  params: Record<string, string | undefined>;
};
/** Nobody waits for what would be refused anyway. */
export const clientAction = async (args: ClientArgs) =>
  (await holdsTooMuch(args.request)) ? tooLarge(args.params["locale"]) : forms.clientAction(args);

async function holdsTooMuch(request: Request): Promise<boolean> {
  const photo = (await request.clone().formData()).get("photo");
  return photo instanceof File && photo.size > memberLimits.photoBytesMax;
}

async function tooLarge(locale: string | undefined): Promise<FormResult> {
  // Every refusal there is: for the few whose picture is too large.
  const { problemTeller } = await import("../../lib/forms/form-words.ts");
  const tell = await problemTeller(isLocale(locale) ? locale : defaultLocale);
  return {
    form: "photo",
    values: {},
    fieldProblems: { photo: tell({ kind: "reason", reason: "photo.too_large" }) },
    formProblem: null,
  };
}

/** A page of its own: only its form may be as large as a picture. */
export default function ProfilePhotoPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const { data: profile } = useSuspenseQuery(useTRPC().members.editOwn.queryOptions({ locale }));
  return (
    <>
      <PageHead title={t`My photo`} description={t`The picture beside your name.`} isUnlisted />
      <Breadcrumb trail={[{ to: profilePath(locale), label: t`My profile` }]} />
      <PageTitle>
        <Trans>My photo</Trans>
      </PageTitle>
      <p>
        <Avatar seed={`member:${profile.memberId}`} photoUrl={profile.photo?.path ?? null} size={112} />
      </p>
      <PhotoForm />
      <RemovePhotoForm profile={profile} />
    </>
  );
}
