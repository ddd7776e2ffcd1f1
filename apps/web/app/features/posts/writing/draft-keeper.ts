import { useMutation, useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTRPC } from "../../../lib/data.ts";
import { contentsOf, fillForm } from "./form-contents.ts";
import { dropLocal, type LocalDraft, readLocal, writeLocal } from "./local-draft.ts";

const localMilliseconds = 400;
const serverMilliseconds = 3_000;

type Keeping = {
  area: RefObject<HTMLTextAreaElement | null>;
  subject: string;
  /** When the draft was saved that stands in the field already; null for none. */
  savedAt: string | null;
  /** The field shows what was refused, or what is stored: nothing is put into it. */
  isFilled: boolean;
  /** Called once the form was accepted and is empty again, or its draft was dropped. */
  onEmpty: () => void;
};

/** Keeps what is typed in this browser at once and on the server soon, and puts it back when the form is opened again. */
export function useDraftKeeper(keeping: Keeping) {
  const { area, subject, savedAt, isFilled } = keeping;
  const trpc = useTRPC();
  const memberId = useQuery({ ...trpc.accounts.me.queryOptions(), enabled: false }).data?.memberId ?? 0;
  const { mutate: save } = useMutation(trpc.posts.saveDraft.mutationOptions());
  const { mutateAsync: wasPosted } = useMutation(trpc.posts.wasPosted.mutationOptions());
  const { mutate: drop } = useMutation(trpc.posts.dropDraft.mutationOptions());
  const [restoredAt, setRestoredAt] = useState(savedAt);
  const latest = useRef(keeping);
  latest.current = keeping;

  useEffect(() => {
    const form = area.current?.form;
    if (!form) return;
    const restore = (local: LocalDraft) => {
      fillForm(form, local);
      setRestoredAt(new Date(local.at).toISOString());
    };
    const local = isFilled ? null : newerThan(savedAt, readLocal(memberId, subject));
    if (local?.wasSent)
      void wasPosted({ text: local.text }).then(
        (arrived) => (arrived ? dropLocal(memberId, subject) : restore(local)),
        () => restore(local),
      );
    else if (local !== null && local.text !== area.current?.value) restore(local);
    return keepTyped(form, { memberId, subject, save, emptied: () => latest.current.onEmpty() });
    // Once for each form: what is restored later would take away what is being typed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [memberId, subject]);

  return {
    /** When what stands in the field was typed; null when it is no draft. */
    restoredAt,
    keep: () => setRestoredAt(null),
    drop: () => {
      dropLocal(memberId, subject);
      drop({ subject });
      setRestoredAt(null);
      keeping.onEmpty();
    },
  };
}

/** The server may have heard of newer words from another window. */
const newerThan = (savedAt: string | null, local: LocalDraft | null): LocalDraft | null =>
  local !== null && (savedAt === null || local.at > Date.parse(savedAt)) ? local : null;

type Target = {
  memberId: number;
  subject: string;
  save: (draft: { subject: string; title: string | null; text: string; fields: LocalDraft["fields"] }) => void;
  emptied: () => void;
};

/** Listens to a form until it goes. */
function keepTyped(form: HTMLFormElement, { memberId, subject, save, emptied }: Target): () => void {
  let localTimer: ReturnType<typeof setTimeout> | undefined;
  let serverTimer: ReturnType<typeof setTimeout> | undefined;
  const keepLocal = (wasSent: boolean) =>
    writeLocal(memberId, subject, { ...contentsOf(form), at: Date.now(), wasSent });
  const keepOnServer = () => {
    if (serverTimer === undefined) return;
    clearTimeout(serverTimer);
    serverTimer = undefined;
    save({ subject, ...contentsOf(form) });
  };
  const typed = () => {
    clearTimeout(localTimer);
    clearTimeout(serverTimer);
    localTimer = setTimeout(() => keepLocal(false), localMilliseconds);
    serverTimer = setTimeout(keepOnServer, serverMilliseconds);
  };
  const sent = () => {
    clearTimeout(localTimer);
    clearTimeout(serverTimer);
    serverTimer = undefined;
    keepLocal(true);
  };
  // The form is reset when it was accepted.
  const accepted = () => {
    sent();
    dropLocal(memberId, subject);
    setTimeout(emptied);
  };
  const hidden = () => {
    if (document.visibilityState === "hidden") keepOnServer();
  };
  const stop = new AbortController();
  const { signal } = stop;
  form.addEventListener("input", typed, { signal });
  form.addEventListener("submit", sent, { signal });
  form.addEventListener("reset", accepted, { signal });
  document.addEventListener("visibilitychange", hidden, { signal });
  return () => {
    keepOnServer();
    clearTimeout(localTimer);
    stop.abort();
  };
}
