import { privacyLimits } from "@plaza/types/privacy";
import { z } from "zod";
import { memberProcedure, router } from "../../trpc/trpc.ts";
import { eraseMember } from "./erase-member.ts";
import { exportData } from "./export-data.ts";
import { showPrivacy } from "./show-privacy.ts";

const password = z.string().max(privacyLimits.passwordMax).default("");

export const privacyRouter = router({
  show: memberProcedure.query(({ ctx }) => showPrivacy(ctx, ctx.viewer)),
  /** A mutation although it changes nothing: a link must not start a download of all one's data. */
  export: memberProcedure
    .input(z.object({ password }))
    .mutation(({ ctx, input }) => exportData(ctx, ctx.viewer, input)),
  /** Confirmed by typing one's own handle. */
  erase: memberProcedure
    .input(
      z.object({ handle: z.string().max(privacyLimits.handleMax), password, takesWords: z.boolean().default(false) }),
    )
    .mutation(({ ctx, input }) => eraseMember(ctx, ctx.viewer, input)),
});
