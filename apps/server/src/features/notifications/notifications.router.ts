import {
  listNotificationsInput,
  markSeenInput,
  muteSubjectInput,
  openNotificationInput,
  saveNotificationChoicesInput,
  showUnsubscribeInput,
  unsubscribeInput,
} from "@plaza/types/inputs/notifications";
import { memberProcedure, publicProcedure, router } from "../../trpc/trpc.ts";
import { countUnseen } from "./count-unseen.ts";
import { listNotifications } from "./list-notifications.ts";
import { markSeen, openNotification } from "./mark-seen.ts";
import { muteSubject, saveChoices, showChoices, unmuteSubject } from "./notification-choices.ts";
import { showUnsubscribe, unsubscribe } from "./unsubscribe.ts";

export const notificationsRouter = router({
  list: memberProcedure
    .input(listNotificationsInput)
    .query(({ ctx, input }) => listNotifications(ctx, ctx.viewer, input)),
  unseen: memberProcedure.query(({ ctx }) => countUnseen(ctx.db, ctx.viewer.memberId)),
  /** The same number, now and whenever it changes. */
  live: memberProcedure.subscription(({ ctx, signal }) => ctx.bell.watch(ctx.viewer.memberId, signal)),
  open: memberProcedure
    .input(openNotificationInput)
    .mutation(({ ctx, input }) => openNotification(ctx, ctx.viewer, input)),
  markSeen: memberProcedure.input(markSeenInput).mutation(({ ctx, input }) => markSeen(ctx, ctx.viewer, input)),
  choices: memberProcedure.query(({ ctx }) => showChoices(ctx, ctx.viewer)),
  saveChoices: memberProcedure
    .input(saveNotificationChoicesInput)
    .mutation(({ ctx, input }) => saveChoices(ctx, ctx.viewer, input)),
  mute: memberProcedure.input(muteSubjectInput).mutation(({ ctx, input }) => muteSubject(ctx, ctx.viewer, input)),
  unmute: memberProcedure.input(muteSubjectInput).mutation(({ ctx, input }) => unmuteSubject(ctx, ctx.viewer, input)),
  showUnsubscribe: publicProcedure.input(showUnsubscribeInput).query(({ ctx, input }) => showUnsubscribe(ctx, input)),
  unsubscribe: publicProcedure.input(unsubscribeInput).mutation(({ ctx, input }) => unsubscribe(ctx, input)),
});
