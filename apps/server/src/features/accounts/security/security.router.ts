import { changeLocaleInput, totpCodeInput } from "@plaza/types/inputs/accounts";
import { memberProcedure, router } from "../../../trpc/trpc.ts";
import { confirmCodeApp, disableCodeApp, startCodeApp } from "./code-app.ts";
import { changeLocale, showSettings } from "./settings.ts";

export const totpRouter = router({
  start: memberProcedure.mutation(({ ctx }) => startCodeApp(ctx, ctx.viewer)),
  confirm: memberProcedure
    .input(totpCodeInput)
    .mutation(({ ctx, input }) => confirmCodeApp(ctx, ctx.viewer, input.code)),
  disable: memberProcedure
    .input(totpCodeInput)
    .mutation(({ ctx, input }) => disableCodeApp(ctx, ctx.viewer, input.code)),
});

export const settingsRouter = router({
  show: memberProcedure.query(({ ctx }) => showSettings(ctx, ctx.viewer)),
  changeLocale: memberProcedure
    .input(changeLocaleInput)
    .mutation(({ ctx, input }) => changeLocale(ctx, ctx.viewer, input.locale)),
});
