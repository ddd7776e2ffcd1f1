import { z } from "zod";
import { chosenReasons, notificationMails, unsubscribeScopes } from "../notifications.ts";
import { idInput, localeInput } from "./parts.ts";

/** What notifications are grouped by. */
const subjectInput = z.string().regex(/^(?:thread|question|gap|act):[1-9]\d{0,9}$/);
/** Only what goes on can be muted. */
const mutableInput = z.string().regex(/^(?:thread|question):[1-9]\d{0,9}$/);

export const listNotificationsInput = z.object({ cursor: z.string().max(20).optional() });
export const openNotificationInput = z.object({ notificationId: idInput, locale: localeInput });
/** All that were there when the page was drawn, or those of one subject. */
export const markSeenInput = z.object({ upTo: idInput.optional(), subject: subjectInput.optional() });
export const muteSubjectInput = z.object({ subject: mutableInput });

export const saveNotificationChoicesInput = z.object({
  reasons: z
    .array(z.object({ reason: z.enum(chosenReasons), mail: z.enum(notificationMails) }))
    .max(chosenReasons.length),
  networks: z
    .array(z.object({ networkId: idInput, mail: z.enum(notificationMails) }))
    .max(200)
    .default([]),
});

const tokenInput = z.string().max(200);
export const showUnsubscribeInput = z.object({ token: tokenInput });
export const unsubscribeInput = z.object({ token: tokenInput, scope: z.enum(unsubscribeScopes) });
