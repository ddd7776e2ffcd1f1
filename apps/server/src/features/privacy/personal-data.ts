import { accountTables } from "./personal-account.ts";
import { conversationTables } from "./personal-conversations.ts";
import { doingsTables } from "./personal-doings.ts";
import { hearingTables } from "./personal-hearing.ts";
import { profileTables } from "./personal-profile.ts";

/** Every table and column that holds something about a person. docs/privacy.md and the schema are checked against it. */
export const personalTables = {
  ...accountTables,
  ...profileTables,
  ...doingsTables,
  ...conversationTables,
  ...hearingTables,
};

export type PersonalTableName = keyof typeof personalTables;

export const personalTableNames = Object.keys(personalTables) as PersonalTableName[];

/** Tables that hold nothing about a person. Whoever adds a table decides here or above. */
export const impersonalTables: readonly string[] = [
  "resource",
  "work",
  "resource_topic",
  "resource_link",
  "resource_identifier",
  "resource_revision",
  "place",
  "topic",
  "topic_label",
  "organisation",
  "organisation_domain",
  "network",
  "network_topic",
  "network_place",
  "network_language",
  "thread_topic",
  "question_topic",
  "gap_topic",
  // Which answer a question has; whose both are stands in them.
  "acceptance",
  // Keyed hashes that last a day and single-use codes: no row leads to a person.
  "rate_limit",
  "staff_invitation",
  // Words that were looked for, under a hash that lasts a day, and then counts.
  "search_day",
  "raw_search",
  "searched_query",
  "search_total",
  "search_opening",
  // Numbers of rows that changed, for a week.
  "search_change",
  "search_generation",
];
