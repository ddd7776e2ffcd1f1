import { locales } from "@plaza/types/locales";
import { z } from "zod";
import { publicProcedure, router } from "../../trpc/trpc.ts";
import { listPlaces, showPlace } from "./show-places.ts";

export const placesRouter = router({
  list: publicProcedure
    .input(z.object({ locale: z.enum(locales) }))
    .query(({ ctx, input }) => listPlaces(ctx, input.locale)),
  show: publicProcedure
    .input(z.object({ slug: z.string().max(200), locale: z.enum(locales) }))
    .query(({ ctx, input }) => showPlace(ctx, input.slug, input.locale)),
});
