import type { FormState } from "../../lib/forms/form-result.ts";
import { ErrorSummary } from "../error-summary.tsx";

/** At the top of a form that was refused. `Form` brings it along. */
export function FormErrors({ state }: { state: FormState }) {
  const { errors, formError, refusal } = state;
  if (refusal === null || (errors.length === 0 && formError === null)) return null;
  return <ErrorSummary errors={errors} message={formError} refusal={refusal} />;
}
