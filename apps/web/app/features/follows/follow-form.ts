import { followKinds, type FollowKind } from "@plaza/types/follows";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { isLocale } from "../../lib/locales.ts";
import { followingPath } from "../../lib/urls.ts";

type Change = { isWanted: boolean; kind: FollowKind; id: number };

/** Answers every button that follows something or lets go of it. */
export const followForm = formMutation({
  mutation:
    (caller) =>
    ({ isWanted, ...subject }: Change) =>
      isWanted ? caller.follows.follow(subject) : caller.follows.unfollow(subject),
  input: (form) => ({
    isWanted: form.text("act") === "follow",
    kind: followKinds.find((kind) => kind === form.text("kind")) ?? "topic",
    id: form.number("id") ?? 0,
  }),
  redirectTo: (_result, { form, locale }) => pagePath(form.text("to")) ?? followingPath(locale),
  invalidates: (trpc) => [trpc.follows.pathKey(), trpc.memberHome.pathKey(), trpc.threads.pathKey()],
});

/** Only a page of ours: the form could have been made by somebody else. */
function pagePath(to: string): string | null {
  const base = "http://plaza.invalid";
  if (!URL.canParse(to, base)) return null;
  const { origin, pathname, search } = new URL(to, base);
  return origin === base && isLocale(pathname.split("/")[1]) ? pathname + search : null;
}
