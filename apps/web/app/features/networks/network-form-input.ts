import { joinPolicies, networkKinds } from "@plaza/types/networks";
import type { SentForm } from "../../lib/forms/sent-form.ts";

/** What the fields of `NetworkFields` were sent with. */
export const networkInputOf = (form: SentForm) => ({
  name: form.text("name"),
  purpose: form.text("purpose"),
  language: form.text("language"),
  kind: networkKinds.find((kind) => kind === form.text("kind")) ?? "network",
  joinPolicy: joinPolicies.find((policy) => policy === form.text("joinPolicy")) ?? "open",
  isHidden: form.has("isHidden"),
  topics: form.all("topics"),
  languages: form.all("languages"),
  places: form.all("places"),
  startsOn: form.optional("startsOn") ?? null,
  endsOn: form.optional("endsOn") ?? null,
});

export const networkReasonFields = {
  "network.topic_unknown": "topics",
  "network.place_unknown": "places",
  "network.language_unknown": "languages",
  "member.language_unknown": "language",
  "network.dates_missing": "startsOn",
  "network.ends_before_start": "endsOn",
} as const;
