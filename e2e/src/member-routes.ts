import { type DemoKind, demoKinds } from "@plaza/types/accounts";
import { collectionPath, discussionPath, ownQuestion } from "./routes.ts";

/** Pages that only a member has; `path` goes behind the locale. */
export type MemberRoutes = { kind: DemoKind; paths: string[] };

const ofEveryMember = [
  "",
  "/me/profile",
  "/me/settings",
  "/me/following",
  "/me/collections",
  "/me/introductions",
  "/me/keeping-away",
  "/me/moderation",
  "/me/notifications",
  "/me/notifications/choices",
  "/me/asked",
  "/me/drafts",
  "/me/privacy",
  "/me/waiting",
  "/gaps/wait?q=sortition&kind=resource",
];

/** One address of each page behind signing in, by who has something to see there. */
export async function listMemberRoutes(origin: string): Promise<MemberRoutes[]> {
  const collection = await collectionPath(origin);
  const discussion = await discussionPath(origin);
  const { question, postId, theirAnswerId, ownAnswerId } = await ownQuestion(origin);
  const paths: Record<DemoKind, string[]> = {
    official: [
      ...ofEveryMember,
      "/me/profile?as=public",
      "/me/welcome",
      "/me/welcome?knows=open-data&learns=participatory-budgeting",
      "/collections/new",
      `${collection}/edit`,
      `${collection}/delete`,
      "/collections/save?resource=1",
      "/me/introductions/1/report",
      "/me/keeping-away/demo-expert",
      "/report/network/1",
      "/networks?mine=1",
      "/discussions/new",
      discussion,
      "/questions/ask",
      question,
      ...["edit", "suggestions", "language", "delete"].map((part) => `/posts/${postId}/${part}`),
      ...["suggest", "report"].map((part) => `/posts/${theirAnswerId}/${part}`),
      `/questions/answers/${ownAnswerId}/evidence`,
      "/networks/new",
      "/networks/demo-communes-ouvertes",
      "/networks/demo-gobierno-abierto-local",
      "/networks/demo-gobierno-abierto-local/leave",
      "/people/demo-expert",
    ],
    practitioner: [
      "/networks/demo-communes-ouvertes",
      "/networks/demo-communes-ouvertes/members",
      "/networks/demo-communes-ouvertes/members/demo-penc",
      "/networks/demo-communes-ouvertes/requests",
      "/networks/demo-communes-ouvertes/invitations",
      "/networks/demo-communes-ouvertes/settings",
      "/me/profile/photo",
      "/me/settings/email?token=spent",
    ],
    expert: ["/networks/demo-quiet-corner", "/networks/demo-quiet-corner/members", "/me/introductions"],
    steward: ["", "/networks/demo-lingkar-musyawarah/settings", "/people/demo-steward"],
    staff: [
      "",
      `${discussion}/arrange`,
      "/gaps",
      "/moderation",
      "/moderation/log",
      "/moderation/network/1",
      "/people/demo-expert",
      "/me/settings/code-app",
      "/outbox",
    ],
  };
  return demoKinds.map((kind) => ({ kind, paths: paths[kind] }));
}
