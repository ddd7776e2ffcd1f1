import { type CaseSubject, caseSubjects } from "@plaza/types/moderation";

const isSubject = (text: string | undefined): text is CaseSubject => caseSubjects.some((known) => known === text);

/** Of `/moderation/post/12`; null when it is no case. */
export function caseOf(params: Record<string, string | undefined>): { subject: CaseSubject; subjectId: number } | null {
  const { subject, id = "" } = params;
  return isSubject(subject) && /^[1-9]\d{0,9}$/.test(id) ? { subject, subjectId: Number(id) } : null;
}
