import { formMutation } from "../../lib/forms/form-mutation.ts";
import type { Caller, Data } from "../../lib/data.ts";
import type { Place } from "../../lib/forms/form-action.ts";
import type { SentForm } from "../../lib/forms/sent-form.ts";

export type AskAct = "promise" | "pass" | "handOver" | "pause" | "answer";

/** Names of the forms; a page that has others too keeps its own apart. */
export const askForms = {
  promise: "ask-promise",
  pass: "ask-pass",
  handOver: "ask-hand-over",
  pause: "ask-pause",
} as const;

const invalidates = (trpc: Data["trpc"]) => [trpc.routing.pathKey()];
const handleIn = (form: SentForm): string => form.optional("handle") ?? form.text("peer");
const untilIn = (form: SentForm): string | null => form.optional("until") ?? null;
const doneAt =
  (act: AskAct) =>
  (_result: unknown, { pathname }: Place): string =>
    `${pathname}?done=${act}`;
const reasonFields = {
  "ask.peer_unavailable": "handle",
  "member.not_found": "handle",
  "ask.day_out_of_range": "until",
} as const;

const askIdIn = (form: SentForm): number => form.number("ask") ?? 0;

/** What the expert who is signed in does, on whatever page. */
export const ownAskMutations = {
  [askForms.promise]: formMutation({
    mutation: (caller: Caller) => caller.routing.promise,
    input: (form) => ({ askId: askIdIn(form) }),
    redirectTo: doneAt("promise"),
    invalidates,
  }),
  [askForms.pass]: formMutation({
    mutation: (caller: Caller) => caller.routing.pass,
    input: (form) => ({ askId: askIdIn(form) }),
    redirectTo: doneAt("pass"),
    invalidates,
  }),
  [askForms.handOver]: formMutation({
    mutation: (caller: Caller) => caller.routing.handOver,
    input: (form) => ({ askId: askIdIn(form), handle: handleIn(form) }),
    redirectTo: doneAt("handOver"),
    reasonFields,
    invalidates,
  }),
  [askForms.pause]: formMutation({
    mutation: (caller: Caller) => caller.routing.pause,
    input: (form) => ({ until: untilIn(form) }),
    redirectTo: doneAt("pause"),
    reasonFields,
    invalidates,
  }),
};

const tokenIn = ({ params }: Place): string => params["token"] ?? "";

/** What whoever holds the link of a mail does. */
export const linkedAskMutations = {
  [askForms.promise]: formMutation({
    mutation: (caller: Caller) => caller.routing.byLink.promise,
    input: (_form, place) => ({ token: tokenIn(place) }),
    redirectTo: doneAt("promise"),
    invalidates,
  }),
  [askForms.pass]: formMutation({
    mutation: (caller: Caller) => caller.routing.byLink.pass,
    input: (_form, place) => ({ token: tokenIn(place) }),
    redirectTo: doneAt("pass"),
    invalidates,
  }),
  [askForms.handOver]: formMutation({
    mutation: (caller: Caller) => caller.routing.byLink.handOver,
    input: (form, place) => ({ token: tokenIn(place), handle: handleIn(form) }),
    redirectTo: doneAt("handOver"),
    reasonFields,
    invalidates,
  }),
  [askForms.pause]: formMutation({
    mutation: (caller: Caller) => caller.routing.byLink.pause,
    input: (form, place) => ({ token: tokenIn(place), until: untilIn(form) }),
    redirectTo: doneAt("pause"),
    reasonFields,
    invalidates,
  }),
  answer: formMutation({
    mutation: (caller: Caller) => caller.routing.byLink.answer,
    input: (form, place) => ({
      token: tokenIn(place),
      text: form.text("text"),
      resourceIds: form.all("resources").map(Number),
    }),
    redirectTo: doneAt("answer"),
    invalidates: (trpc) => [...invalidates(trpc), trpc.questions.pathKey()],
  }),
};
