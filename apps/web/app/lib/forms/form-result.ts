import { useQueryClient } from "@tanstack/react-query";
import { useActionData, useLocation } from "react-router";
import { formNameField, type FormResult, type TypedBefore, typedQueryKey } from "./form-problem.ts";

/** One form of a page as it stands: untouched, or refused and shown again with what was typed. */
export type FormState = {
  name: string | null;
  /** The same object as long as nothing was sent anew; null while nothing was refused. */
  refusal: FormResult | null;
  /** It shows what somebody typed, so that it should be in view. */
  isFilled: boolean;
  /** What `shows` of the mutation gave; null until it was accepted. */
  shown: unknown;
  /** What was typed, else what is stored. */
  value: (field: string, stored?: string) => string;
  all: (field: string, stored?: readonly string[]) => string[];
  /** For a box of its own name. */
  isOn: (field: string, stored?: boolean) => boolean;
  /** In words. */
  error: (field: string) => string | undefined;
  formError: string | null;
  /** `name`, `id`, `defaultValue` and `error`, to be spread into a field. */
  field: (
    field: string,
    stored?: string,
  ) =>
    | { name: string; id: string; defaultValue: string }
    | { name: string; id: string; defaultValue: string; error: string };
  id: (field: string) => string;
  /** Every error with the field that it is about, in the order in which the server named them. */
  errors: { fieldId: string; message: string }[];
};

/** `name` where a page has several forms: it is also the name of the form in `formMutations`. */
export function useFormResult(name: string | null = null): FormState {
  const sent = useActionData<FormResult>();
  const own = sent?.form === name ? sent : undefined;
  const refusal = refusalIn(own);
  const kept = useTypedBefore(name);
  const problems = problemsOf(name, refusal);
  const values = valuesOf(refusal?.values ?? kept);
  return {
    name,
    refusal,
    isFilled: refusal !== null || kept !== null,
    shown: own?.shown ?? null,
    ...problems,
    ...values,
    id: (field) => idOf(name, field),
    field: (field, stored) => {
      const error = problems.error(field);
      const shown = { name: field, id: idOf(name, field), defaultValue: values.value(field, stored) };
      return error === undefined ? shown : { ...shown, error };
    },
  };
}

const refusalIn = (result: FormResult | undefined): FormResult | null =>
  result === undefined || "shown" in result ? null : result;

type Problems = Pick<FormState, "error" | "errors" | "formError">;

function problemsOf(name: string | null, refusal: FormResult | null): Problems {
  const { fieldProblems = {}, formProblem = null } = refusal ?? {};
  return {
    error: (field) => fieldProblems[field]?.words,
    errors: Object.entries(fieldProblems).map(([field, { words }]) => ({
      fieldId: idOf(name, field),
      message: words,
    })),
    formError: formProblem?.words ?? null,
  };
}

type Values = Pick<FormState, "value" | "all" | "isOn">;

function valuesOf(typed: Record<string, string[]> | null): Values {
  if (typed === null)
    return {
      value: (_field, stored = "") => stored,
      all: (_field, stored = []) => [...stored],
      isOn: (_field, stored = false) => stored,
    };
  return {
    value: (field) => typed[field]?.at(-1) ?? "",
    all: (field) => typed[field] ?? [],
    isOn: (field) => field in typed,
  };
}

/** Two forms of a page may have fields of the same name. */
const idOf = (name: string | null, field: string): string => (name === null ? field : `${name}-${field}`);

/** What was typed on this page before its reader had to sign in. */
function useTypedBefore(name: string | null): Record<string, string[]> | null {
  const { pathname } = useLocation();
  const typed = useQueryClient().getQueryData<TypedBefore | null>(typedQueryKey);
  if (!typed || typed.path !== pathname) return null;
  const { [formNameField]: form, ...rest } = typed.values;
  if (((Array.isArray(form) ? form[0] : form) ?? null) !== name) return null;
  return Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, [value].flat()]));
}
