import { locales } from "@plaza/types/locales";
import { z } from "zod";
import { slugInput } from "../../trpc/slug-input.ts";
import { publicProcedure, router } from "../../trpc/trpc.ts";
import { listTopics, showTopic } from "./show-topics.ts";

export const topicsRouter = router({
  list: publicProcedure
    .input(z.object({ locale: z.enum(locales) }))
    .query(({ ctx, input }) => listTopics(ctx, input.locale)),
  show: publicProcedure
    .input(z.object({ slug: slugInput, locale: z.enum(locales) }))
    .query(({ ctx, input }) => showTopic(ctx, input.slug, input.locale)),
});
