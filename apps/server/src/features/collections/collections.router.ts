import {
  citeCollectionInput,
  createCollectionInput,
  deleteCollectionInput,
  editCollectionInput,
  editNoteInput,
  listCollectionsInput,
  moveItemInput,
  removeItemInput,
  resourceCollectionsInput,
  saveResourceInput,
  showCollectionInput,
} from "@plaza/types/inputs/collections";
import { idInput } from "@plaza/types/inputs/parts";
import { z } from "zod";
import { memberProcedure, publicProcedure, router } from "../../trpc/trpc.ts";
import { editNote, moveItem, removeItem } from "./change-items.ts";
import { createCollection } from "./create-collection.ts";
import { deleteCollection } from "./delete-collection.ts";
import { editCollection } from "./edit-collection.ts";
import {
  listCollectionHomes,
  listCollections,
  listMyCollections,
  listNetworkCollections,
  listResourceCollections,
} from "./list-collections.ts";
import { saveResource } from "./save-resource.ts";
import { citeCollection, showCollection } from "./show-collection.ts";

export const collectionsRouter = router({
  list: publicProcedure.input(listCollectionsInput).query(({ ctx, input }) => listCollections(ctx, ctx.viewer, input)),
  listMine: memberProcedure.query(({ ctx }) => listMyCollections(ctx, ctx.viewer)),
  listOfNetwork: publicProcedure
    .input(z.object({ networkId: idInput }))
    .query(({ ctx, input }) => listNetworkCollections(ctx, ctx.viewer, input.networkId)),
  listOfResource: publicProcedure
    .input(resourceCollectionsInput)
    .query(({ ctx, input }) => listResourceCollections(ctx, ctx.viewer, input.resourceId)),
  listHomes: memberProcedure.query(({ ctx }) => listCollectionHomes(ctx, ctx.viewer)),
  show: publicProcedure.input(showCollectionInput).query(({ ctx, input }) => showCollection(ctx, ctx.viewer, input)),
  cite: publicProcedure.input(citeCollectionInput).query(({ ctx, input }) => citeCollection(ctx, ctx.viewer, input)),
  create: memberProcedure
    .input(createCollectionInput)
    .mutation(({ ctx, input }) => createCollection(ctx, ctx.viewer, input)),
  edit: memberProcedure.input(editCollectionInput).mutation(({ ctx, input }) => editCollection(ctx, ctx.viewer, input)),
  delete: memberProcedure
    .input(deleteCollectionInput)
    .mutation(({ ctx, input }) => deleteCollection(ctx, ctx.viewer, input)),
  saveResource: memberProcedure
    .input(saveResourceInput)
    .mutation(({ ctx, input }) => saveResource(ctx, ctx.viewer, input)),
  editNote: memberProcedure.input(editNoteInput).mutation(({ ctx, input }) => editNote(ctx, ctx.viewer, input)),
  moveItem: memberProcedure.input(moveItemInput).mutation(({ ctx, input }) => moveItem(ctx, ctx.viewer, input)),
  removeItem: memberProcedure.input(removeItemInput).mutation(({ ctx, input }) => removeItem(ctx, ctx.viewer, input)),
});
