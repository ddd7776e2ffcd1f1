import { useState } from "react";
import { formKeyField } from "../../lib/forms/form-problem.ts";

/** 16 random bytes; `crypto.randomUUID` is missing on plain http. */
const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Names this very form, so that what was sent twice is done once. */
export function FormKey() {
  const [key] = useState(newKey);
  return <input type="hidden" name={formKeyField} defaultValue={key} suppressHydrationWarning />;
}
