import { formMutation } from "../../lib/forms/form-mutation.ts";
import type { Caller, Data } from "../../lib/data.ts";
import type { Place } from "../../lib/forms/form-action.ts";
import type { SentForm } from "../../lib/forms/sent-form.ts";

export type AskAct = "promise" | "pass" | "takeBack" | "handOver" | "pause" | "resume" | "answer";

/** Names of the forms; a page that has others too keeps its own apart. */
export const askForms = {
  promise: "ask-promise",
  pass: "ask-pass",
  takeBack: "ask-take-back",
  handOver: "ask-hand-over",
  pause: "ask-pause",
  resume: "ask-resume",
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
  "ask.peer_unknown": "handle",
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
  [askForms.takeBack]: formMutation({
    mutation: (caller: Caller) => caller.routing.takeBack,
    input: (form) => ({ askId: askIdIn(form) }),
    redirectTo: doneAt("takeBack"),
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
  [askForms.resume]: formMutation({
    mutation: (caller: Caller) => () => caller.routing.resume(),
    input: () => undefined,
    redirectTo: doneAt("resume"),
    invalidates: (trpc) => [...invalidates(trpc), trpc.members.pathKey()],
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
  [askForms.takeBack]: formMutation({
    mutation: (caller: Caller) => caller.routing.byLink.takeBack,
    input: (_form, place) => ({ token: tokenIn(place) }),
    redirectTo: doneAt("takeBack"),
    invalidates,
  }),
  [askForms.resume]: formMutation({
    mutation: (caller: Caller) => caller.routing.byLink.resume,
    input: (_form, place) => ({ token: tokenIn(place) }),
    redirectTo: doneAt("resume"),
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
