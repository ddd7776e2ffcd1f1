/** What a form held, in this browser: the first net under what is typed. */
export type LocalDraft = {
  text: string;
  title: string | null;
  fields: Record<string, string | string[]>;
  /** Milliseconds. */
  at: number;
  /** It was sent; whether it arrived is not known. */
  wasSent: boolean;
};

const prefix = "draft:";
const keptMilliseconds = 7 * 86_400_000;
const keyOf = (memberId: number, subject: string): string => `${prefix}${memberId}:${subject}`;

export function readLocal(memberId: number, subject: string): LocalDraft | null {
  try {
    dropOld();
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(memberId, subject)) ?? "null");
    return isDraft(stored) ? stored : null;
  } catch {
    return null;
  }
}

/** A browser may refuse to store: then the server's draft is all there is. */
export function writeLocal(memberId: number, subject: string, draft: LocalDraft): void {
  try {
    if (draft.text.trim() === "" && !draft.title?.trim()) localStorage.removeItem(keyOf(memberId, subject));
    else localStorage.setItem(keyOf(memberId, subject), JSON.stringify(draft));
  } catch {
    // The browser keeps nothing: the server does.
  }
}

export function dropLocal(memberId: number, subject: string): void {
  try {
    localStorage.removeItem(keyOf(memberId, subject));
  } catch {
    // The browser keeps nothing: the server does.
  }
}

const isDraft = (stored: unknown): stored is LocalDraft =>
  typeof stored === "object" && stored !== null && "text" in stored && "fields" in stored && "at" in stored;

/** Words are not left behind in a browser for good. */
function dropOld(): void {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(prefix))) {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!isDraft(stored) || Date.now() - stored.at > keptMilliseconds) localStorage.removeItem(key);
  }
}
