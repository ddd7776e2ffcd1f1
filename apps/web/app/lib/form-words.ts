import { useLingui as useMessages } from "@lingui/react";
import type { MessageDescriptor } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { FormProblem } from "./form-problem.ts";
import { reasons } from "./reasons.ts";
import { loadWords } from "./words.ts";

await loadWords("forms");

type Limited = Extract<FormProblem, { limit: number }>;

const plainWords: Record<Exclude<FormProblem["kind"], "reason" | Limited["kind"]>, MessageDescriptor> = {
  missing: msg`Fill this in`,
  invalid: msg`Check this: it could not be understood`,
  email: msg`Enter an e-mail address, such as name@example.org`,
  url: msg`Enter an address that begins with https://`,
  date: msg`Enter a date`,
  unknown_choice: msg`Choose one of these`,
};

export type ProblemWords = (problem: FormProblem) => string;

/** Says what is wrong in the reader's language. */
export function useProblemWords(): ProblemWords {
  const { i18n } = useMessages();
  const limitWords = useLimitWords();
  const waitWords = useWaitWords();
  return (problem) => {
    if ("limit" in problem) return limitWords(problem);
    if (problem.kind !== "reason") return i18n._(plainWords[problem.kind]);
    return [i18n._(reasons[problem.reason]), waitWords(problem.waitSeconds)].join(" ").trim();
  };
}

function useLimitWords(): (problem: Limited) => string {
  const { t } = useLingui();
  return ({ kind, limit }) => {
    switch (kind) {
      case "too_short":
        return t`${plural(limit, { one: "Write at least # character", other: "Write at least # characters" })}`;
      case "too_long":
        return t`${plural(limit, { one: "Write at most # character", other: "Write at most # characters" })}`;
      case "too_few":
        return t`Choose at least ${limit}`;
      case "too_many":
        return t`Choose at most ${limit}`;
      case "too_low":
        return t`Enter ${limit} or more`;
      case "too_high":
        return t`Enter ${limit} or less`;
    }
  };
}

function useWaitWords(): (seconds: number | undefined) => string {
  const { t } = useLingui();
  return (seconds) => {
    if (seconds === undefined) return "";
    const minutes = Math.ceil(seconds / 60);
    return seconds <= 90
      ? t`${plural(seconds, { one: "Try again in # second.", other: "Try again in # seconds." })}`
      : t`${plural(minutes, { one: "Try again in # minute.", other: "Try again in # minutes." })}`;
  };
}
