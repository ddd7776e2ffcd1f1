import { locales } from "@plaza/types/locales";
import { z } from "zod";
import { slugInput } from "../../trpc/slug-input.ts";
import { publicProcedure, router } from "../../trpc/trpc.ts";
import { listPlaces, showPlace } from "./show-places.ts";
import { listSimilarPlaces } from "./similar-places.ts";

export const placesRouter = router({
  list: publicProcedure
    .input(z.object({ locale: z.enum(locales) }))
    .query(({ ctx, input }) => listPlaces(ctx, input.locale)),
  show: publicProcedure
    .input(z.object({ slug: slugInput, locale: z.enum(locales) }))
    .query(({ ctx, input }) => showPlace(ctx, input.slug, input.locale)),
  listSimilar: publicProcedure
    .input(z.object({ slug: slugInput, locale: z.enum(locales) }))
    .query(({ ctx, input }) => listSimilarPlaces(ctx, input.slug, input.locale)),
});
