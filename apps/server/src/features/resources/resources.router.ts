import { locales } from "@plaza/types/locales";
import { z } from "zod";
import { slugInput } from "../../trpc/slug-input.ts";
import { publicProcedure, router } from "../../trpc/trpc.ts";
import { listResourcesInPlace } from "./list-resources.ts";
import { toResourceItem } from "./resource-item.view.ts";
import { showOverview } from "./show-overview.ts";
import { showResource, showResourceText } from "./show-resource.ts";

const resourcesOfPlaceShown = 50;
/** PostgreSQL's integer: a larger id is nobody's. */
const resourceId = z.number().int().min(1).max(2_147_483_647);

export const resourcesRouter = router({
  overview: publicProcedure
    .input(z.object({ locale: z.enum(locales) }))
    .query(({ ctx, input }) => showOverview(ctx, input.locale)),
  listInPlace: publicProcedure
    .input(z.object({ placeSlug: slugInput, locale: z.enum(locales) }))
    .query(async ({ ctx, input }) => {
      const rows = await listResourcesInPlace(ctx, input.placeSlug, resourcesOfPlaceShown);
      return rows.map((row) => toResourceItem(row, input.locale));
    }),
  show: publicProcedure
    .input(z.object({ resourceId, locale: z.enum(locales) }))
    .query(({ ctx, input }) => showResource(ctx, input.resourceId, input.locale)),
  showText: publicProcedure
    .input(z.object({ resourceId, locale: z.enum(locales) }))
    .query(({ ctx, input }) => showResourceText(ctx, input.resourceId, input.locale)),
});
