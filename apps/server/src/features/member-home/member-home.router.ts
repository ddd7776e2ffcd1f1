import { localeInput } from "@plaza/types/inputs/parts";
import { z } from "zod";
import { memberProcedure, router } from "../../trpc/trpc.ts";
import { showMemberHome } from "./show-member-home.ts";

export const memberHomeRouter = router({
  show: memberProcedure
    .input(z.object({ locale: localeInput }))
    .query(({ ctx, input }) => showMemberHome(ctx, ctx.viewer, input)),
});
