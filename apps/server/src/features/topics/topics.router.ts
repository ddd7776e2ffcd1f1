import { locales } from "@plaza/types/locales";
import { z } from "zod";
import { publicProcedure, router } from "../../trpc/trpc.ts";
import { listTopics, showTopic } from "./show-topics.ts";

export const topicsRouter = router({
  list: publicProcedure
    .input(z.object({ locale: z.enum(locales) }))
    .query(({ ctx, input }) => listTopics(ctx, input.locale)),
  show: publicProcedure
    .input(z.object({ slug: z.string().max(100), locale: z.enum(locales) }))
    .query(({ ctx, input }) => showTopic(ctx, input.slug, input.locale)),
});
