import {
  passkeyInput,
  registerPasskeyInput,
  renamePasskeyInput,
  signInWithPasskeyInput,
} from "@plaza/types/inputs/accounts";
import { memberProcedure, publicProcedure, router } from "../../../trpc/trpc.ts";
import {
  listPasskeys,
  passkeyRegisterOptions,
  passkeySignInOptions,
  registerPasskey,
  removePasskey,
  renamePasskey,
  signInWithPasskey,
} from "./passkeys.ts";

export const passkeysRouter = router({
  list: memberProcedure.query(({ ctx }) => listPasskeys(ctx, ctx.viewer)),
  rename: memberProcedure.input(renamePasskeyInput).mutation(({ ctx, input }) => renamePasskey(ctx, ctx.viewer, input)),
  remove: memberProcedure
    .input(passkeyInput)
    .mutation(({ ctx, input }) => removePasskey(ctx, ctx.viewer, input.passkeyId)),
  registerOptions: memberProcedure.mutation(({ ctx }) => passkeyRegisterOptions(ctx, ctx.viewer)),
  register: memberProcedure
    .input(registerPasskeyInput)
    .mutation(({ ctx, input }) => registerPasskey(ctx, ctx.viewer, input)),
  signInOptions: publicProcedure.mutation(({ ctx }) => passkeySignInOptions(ctx)),
  signIn: publicProcedure.input(signInWithPasskeyInput).mutation(({ ctx, input }) => signInWithPasskey(ctx, input)),
});
