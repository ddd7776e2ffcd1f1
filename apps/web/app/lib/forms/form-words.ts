import type { MessageDescriptor } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";
import type { FormProblem, ToldProblem } from "./form-problem.ts";
import { i18nFor, type Locale } from "../locales.ts";
import { reasons } from "../reasons.ts";
import { loadWords } from "../words.ts";

// The server has them from its start, so that a build under a running server does not take them away.
if (import.meta.env.SSR && import.meta.env.PROD) void loadWords("forms");

type Limited = Extract<FormProblem, { limit: number }>;

const plainWords: Record<Exclude<FormProblem["kind"], "reason" | Limited["kind"]>, MessageDescriptor> = {
  missing: msg`Fill this in`,
  invalid: msg`Check this: it could not be understood`,
  email: msg`Enter an e-mail address, such as name@example.org`,
  url: msg`Enter an address that begins with https://`,
  date: msg`Enter a date`,
  unknown_choice: msg`Choose one of these`,
};

/** Puts what is wrong into the language of the page, where the form is judged: browsers need not know every refusal. */
export async function problemTeller(locale: Locale): Promise<(problem: FormProblem) => ToldProblem> {
  await loadWords("forms");
  const i18n = await i18nFor(locale);
  return (problem) => ({
    ...problem,
    words: wordsOf(problem)
      .map((message) => i18n._(message))
      .join(" "),
  });
}

function wordsOf(problem: FormProblem): MessageDescriptor[] {
  if ("limit" in problem) return [limitWords(problem)];
  if (problem.kind !== "reason") return [plainWords[problem.kind]];
  return [reasons[problem.reason], ...waitWords(problem.waitSeconds)];
}

function limitWords({ kind, limit }: Limited): MessageDescriptor {
  switch (kind) {
    case "too_short":
      return msg`${plural(limit, { one: "Write at least # character", other: "Write at least # characters" })}`;
    case "too_long":
      return msg`${plural(limit, { one: "Write at most # character", other: "Write at most # characters" })}`;
    case "too_few":
      return msg`Choose at least ${limit}`;
    case "too_many":
      return msg`Choose at most ${limit}`;
    case "too_low":
      return msg`Enter ${limit} or more`;
    case "too_high":
      return msg`Enter ${limit} or less`;
  }
}

function waitWords(seconds: number | undefined): MessageDescriptor[] {
  if (seconds === undefined) return [];
  const minutes = Math.ceil(seconds / 60);
  return seconds <= 90
    ? [msg`${plural(seconds, { one: "Try again in # second.", other: "Try again in # seconds." })}`]
    : [msg`${plural(minutes, { one: "Try again in # minute.", other: "Try again in # minutes." })}`];
}
