const threadOrQuestion = /^\/[a-z]{2}\/(discussions|questions)\/([1-9]\d{0,9})(?:-[^/]*)?$/;

/** What the notifications about this page are grouped by; null for every other page. */
export function subjectOfPath(pathname: string): string | null {
  const [, kind, id] = threadOrQuestion.exec(pathname) ?? [];
  return id === undefined ? null : `${kind === "questions" ? "question" : "thread"}:${id}`;
}
