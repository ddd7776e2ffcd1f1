import * as inputs from "@plaza/types/inputs/accounts";
import { DomainError } from "../../platform/domain-error.ts";
import { memberProcedure, publicProcedure, router } from "../../trpc/trpc.ts";
import { listMails, showMail } from "../mail/index.ts";
import { canReadOutbox } from "./account.policy.ts";
import type { AccountParts } from "./account-parts.ts";
import { agree } from "./agree.ts";
import { keepTyped, takeTyped } from "./keep-typed.ts";
import { requestLink } from "./links/request-link.ts";
import { showLink } from "./links/show-link.ts";
import { useLink } from "./links/use-link.ts";
import { passkeysRouter } from "./passkeys/passkeys.router.ts";
import { listProviders } from "./provider/list-providers.ts";
import { requestEmailChange } from "./security/change-email.ts";
import { settingsRouter, totpRouter } from "./security/security.router.ts";
import { listSessions, revokeOtherSessions, revokeSession } from "./security/sessions.ts";
import { removePassword, setPassword } from "./security/set-password.ts";
import { showMe } from "./show-me.ts";
import { enterCode } from "./sign-in/second-step.ts";
import { listDemoPersons, signInAs } from "./sign-in/sign-in-as.ts";
import { signInWithPassword } from "./sign-in/sign-in-with-password.ts";
import { signOut } from "./sign-in/sign-out.ts";

/** Everybody on this machine may read the mails of a demo, which go nowhere; elsewhere there is no outbox. */
function requireOutbox({ settings }: AccountParts): void {
  if (!canReadOutbox(settings.mode)) throw new DomainError("NOT_FOUND", "mail.not_found");
}

export const accountsRouter = router({
  me: publicProcedure.query(({ ctx }) => showMe(ctx, ctx.viewer)),

  requestLink: publicProcedure.input(inputs.requestLinkInput).mutation(({ ctx, input }) => requestLink(ctx, input)),
  showLink: publicProcedure.input(inputs.showLinkInput).query(({ ctx, input }) => showLink(ctx, input)),
  useLink: publicProcedure.input(inputs.useLinkInput).mutation(({ ctx, input }) => useLink(ctx, input)),
  signInWithPassword: publicProcedure
    .input(inputs.signInWithPasswordInput)
    .mutation(({ ctx, input }) => signInWithPassword(ctx, input)),
  enterCode: publicProcedure.input(inputs.enterCodeInput).mutation(({ ctx, input }) => enterCode(ctx, input.code)),
  providers: publicProcedure.query(({ ctx }) => listProviders(ctx.accounts.settings)),
  signOut: publicProcedure.mutation(({ ctx }) => signOut(ctx)),

  agree: memberProcedure.input(inputs.agreeInput).mutation(({ ctx, input }) => agree(ctx, ctx.viewer, input)),
  listSessions: memberProcedure.query(({ ctx }) => listSessions(ctx, ctx.viewer)),
  revokeSession: memberProcedure
    .input(inputs.sessionInput)
    .mutation(({ ctx, input }) => revokeSession(ctx, ctx.viewer, input.sessionId)),
  revokeOtherSessions: memberProcedure.mutation(({ ctx }) => revokeOtherSessions(ctx, ctx.viewer)),
  requestEmailChange: memberProcedure
    .input(inputs.requestEmailChangeInput)
    .mutation(({ ctx, input }) => requestEmailChange(ctx, ctx.viewer, input)),
  setPassword: memberProcedure
    .input(inputs.setPasswordInput)
    .mutation(({ ctx, input }) => setPassword(ctx, ctx.viewer, input)),
  removePassword: memberProcedure.mutation(({ ctx }) => removePassword(ctx, ctx.viewer)),
  passkeys: passkeysRouter,
  totp: totpRouter,
  settings: settingsRouter,

  demoPersons: publicProcedure.query(({ ctx }) => listDemoPersons(ctx)),
  signInAs: publicProcedure.input(inputs.signInAsInput).mutation(({ ctx, input }) => signInAs(ctx, input)),
  listMails: publicProcedure.query(({ ctx }) => {
    requireOutbox(ctx.accounts);
    return listMails(ctx.db);
  }),
  showMail: publicProcedure.input(inputs.showMailInput).query(({ ctx, input }) => {
    requireOutbox(ctx.accounts);
    return showMail(ctx.db, input.mailId, ctx.accounts.settings.publicUrl);
  }),

  keepTyped: publicProcedure.input(inputs.keepTypedInput).mutation(({ ctx, input }) => keepTyped(ctx, input)),
  takeTyped: publicProcedure.input(inputs.takeTypedInput).mutation(({ ctx, input }) => takeTyped(ctx, input.key)),
});
