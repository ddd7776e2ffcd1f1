import { redirect } from "react-router";
import { composerTouched } from "../../features/posts/composer-input.ts";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import { prefetch } from "../../lib/prefetch.ts";
import { idOfSegment, postPath } from "../../lib/urls.ts";
import { touchedByPosts } from "./touched-by-posts.ts";

/** A permalink: leads to where the post stands now, wherever it was moved to. */
const page = prefetch(async ({ queryClient, trpc, locale, params }) => {
  const postId = idOfSegment(params["post"]) ?? 0;
  const { path } = await queryClient.fetchQuery({ ...trpc.posts.locate.queryOptions({ postId }), staleTime: 0 });
  throw redirect(`/${locale}${path}`);
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const forms = formMutations({
  helpful: formMutation({
    mutation: (caller) => caller.posts.markHelpful,
    input: (form, { params }) => ({
      postId: idOfSegment(params["post"]) ?? 0,
      isHelpful: form.text("isHelpful") === "yes",
    }),
    redirectTo: ({ postId }, { locale }) => postPath(locale, postId),
    invalidates: touchedByPosts,
  }),
  restore: formMutation({
    mutation: (caller) => caller.posts.restore,
    input: (_form, { params }) => ({ postId: idOfSegment(params["post"]) ?? 0 }),
    redirectTo: ({ postId }, { locale }) => postPath(locale, postId),
    invalidates: (trpc) => [...touchedByPosts(trpc), ...composerTouched(trpc)],
  }),
});
export const action = forms.action;
export const clientAction = forms.clientAction;

export default function PostPage() {
  return null;
}
