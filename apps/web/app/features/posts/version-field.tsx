import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/data.ts";
import type { FormState } from "../../lib/forms/form-result.ts";

type Props = { form: FormState; subject: string; current: number };

/** The version that the words in the form were made for: a draft may be older than what stands there now. */
export function VersionField({ form, subject, current }: Props) {
  const { data: draft } = useQuery({ ...useTRPC().posts.showDraft.queryOptions({ subject }), enabled: false });
  const stored = form.isFilled ? current : (draft?.fields["version"] ?? current);
  return <input key={String(stored)} type="hidden" name="version" defaultValue={stored} />;
}
