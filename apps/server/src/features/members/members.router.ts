import {
  changeHandleInput,
  editOwnInput,
  findPlacesInput,
  previewInput,
  savePhotoInput,
  saveProfileInput,
  showMemberInput,
} from "@plaza/types/inputs/members";
import { memberProcedure, publicProcedure, router } from "../../trpc/trpc.ts";
import { changeHandle } from "./change-handle.ts";
import { findPlaces } from "./find-places.ts";
import { editOwnProfile } from "./own-profile.ts";
import { removePhoto, savePhoto } from "./save-photo.ts";
import { saveProfile } from "./save-profile.ts";
import { previewProfile, showMember } from "./show-member.ts";

export const membersRouter = router({
  show: publicProcedure.input(showMemberInput).query(({ ctx, input }) => showMember(ctx, ctx.viewer, input)),
  editOwn: memberProcedure.input(editOwnInput).query(({ ctx, input }) => editOwnProfile(ctx, ctx.viewer, input)),
  preview: memberProcedure.input(previewInput).query(({ ctx, input }) => previewProfile(ctx, ctx.viewer, input)),
  findPlaces: memberProcedure.input(findPlacesInput).query(({ ctx, input }) => findPlaces(ctx, input)),
  saveProfile: memberProcedure
    .input(saveProfileInput)
    .mutation(({ ctx, input }) => saveProfile(ctx, ctx.viewer, input)),
  changeHandle: memberProcedure
    .input(changeHandleInput)
    .mutation(({ ctx, input }) => changeHandle(ctx, ctx.viewer, input)),
  savePhoto: memberProcedure.input(savePhotoInput).mutation(({ ctx, input }) => savePhoto(ctx, ctx.viewer, input)),
  removePhoto: memberProcedure.mutation(({ ctx }) => removePhoto(ctx, ctx.viewer)),
});
