import { Trans, useLingui } from "@lingui/react/macro";
import { type AttachmentView, postLimits } from "@plaza/types/posts";
import { useQuery } from "@tanstack/react-query";
import { type ChangeEvent, useId, useState } from "react";
import { useLocation } from "react-router";
import { useTRPC } from "../../../lib/data.ts";
import { formatByteSize } from "../../../lib/format.ts";
import { useIsHydrated } from "../../../lib/hydration.ts";
import { useLocale } from "../../../lib/locales.ts";
import { keepDraftPath } from "../../../lib/urls.ts";
import { Button } from "../../../ui/button.tsx";
import { FieldNotes } from "../../../ui/form/field-frame.tsx";
import fieldStyles from "../../../ui/text-field.module.css";
import styles from "./composer.module.css";
import { uploadFile, type UploadProblem } from "./upload-file.ts";

type Props = {
  subject: string;
  /** Files that belong to the text already. */
  ids: readonly number[];
  /** What is known of them. */
  known: readonly AttachmentView[];
  error: string | undefined;
};

const accepted = ".pdf,.png,.jpg,.jpeg,.webp,.gif,.docx,.xlsx,.pptx,.odt,.ods,.odp,.csv,.txt,.md";

/** What is attached, and what is on its way. */
function useFiles({ ids: initial, known }: Pick<Props, "ids" | "known">) {
  const isHydrated = useIsHydrated();
  const attachmentIds = [...initial];
  const reading = useTRPC().posts.ownAttachments.queryOptions({ attachmentIds });
  const { data: read = [] } = useQuery({ ...reading, enabled: isHydrated && initial.length > known.length });
  const [added, setAdded] = useState<AttachmentView[]>([]);
  const [dropped, setDropped] = useState<number[]>([]);
  const [waiting, setWaiting] = useState<string[]>([]);
  const [problem, setProblem] = useState<UploadProblem | null>(null);
  const ids = [...initial, ...added.map(({ attachmentId }) => attachmentId)].filter((id) => !dropped.includes(id));
  const all = [...known, ...read, ...added];

  const choose = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(input.files ?? [])].slice(0, postLimits.attachmentsMax - ids.length);
    const { form } = input;
    input.value = "";
    setProblem(null);
    setWaiting(chosen.map(({ name }) => name));
    for (const file of chosen) {
      const answer = await uploadFile(file);
      setWaiting((names) => names.slice(1));
      if ("problem" in answer) setProblem(answer.problem);
      else setAdded((list) => [...list, answer]);
    }
    // What is attached belongs to the draft.
    form?.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const files = ids.map((id) => ({ id, file: all.find(({ attachmentId }) => attachmentId === id) }));
  return { files, waiting, problem, choose, remove: (id: number) => setDropped((list) => [...list, id]) };
}

/** With script each file travels at once; without, a button keeps the text and brings the file. */
export function AttachField({ subject, ids, known, error }: Props) {
  const fieldId = useId();
  const isHydrated = useIsHydrated();
  const { files, waiting, problem, choose, remove } = useFiles({ ids, known });
  const problemWords = useUploadWords(problem);
  return (
    <div className={styles["attach"]}>
      {files.map(({ id }) => (
        <input key={id} type="hidden" name="attachmentIds" value={id} />
      ))}
      <ul aria-live="polite" className={styles["files"]}>
        {files.map(({ id, file }) => (
          <FileLine key={id} id={id} file={file} remove={isHydrated ? remove : null} />
        ))}
        {waiting.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi> <Trans>is on its way …</Trans>
          </li>
        ))}
      </ul>
      <label htmlFor={fieldId}>
        <Trans>Add files</Trans>
      </label>
      <FieldNotes
        id={fieldId}
        hint={<Trans>Documents, tables, presentations, pictures or PDF files, up to 25 MB each, at most 10.</Trans>}
        error={error ?? problemWords}
      />
      <input
        id={fieldId}
        type="file"
        accept={accepted}
        className={fieldStyles["file"]}
        aria-describedby={`${fieldId}-hint`}
        {...(isHydrated
          ? { multiple: true, onChange: (event: ChangeEvent<HTMLInputElement>) => void choose(event) }
          : { name: "file" })}
      />
      {isHydrated ? null : <AttachButton subject={subject} />}
    </div>
  );
}

type LineProps = { id: number; file: AttachmentView | undefined; remove: ((id: number) => void) | null };

function FileLine({ id, file, remove }: LineProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const name = file?.fileName ?? t`File ${id}`;
  return (
    <li>
      <bdi>{name}</bdi> {file ? <span suppressHydrationWarning>({formatByteSize(locale, file.byteSize)})</span> : null}{" "}
      {remove === null ? null : (
        <button type="button" aria-label={t`Remove ${name}`} onClick={() => remove(id)}>
          <Trans>Remove</Trans>
        </button>
      )}
    </li>
  );
}

function AttachButton({ subject }: { subject: string }) {
  const locale = useLocale();
  const { pathname, search } = useLocation();
  return (
    <div>
      <Button
        variant="secondary"
        formAction={keepDraftPath(locale, { subject, what: "attach", returnTo: pathname + search })}
        formEncType="multipart/form-data"
        formNoValidate
      >
        <Trans>Attach this file</Trans>
      </Button>
    </div>
  );
}

function useUploadWords(problem: UploadProblem | null): string | undefined {
  const { t } = useLingui();
  if (problem === null) return undefined;
  const { fileName, reason } = problem;
  switch (reason) {
    case "attachment.too_large":
      return t`${fileName} is too large. A file may have 25 MB.`;
    case "attachment.type_refused":
      return t`${fileName} is of a kind that is not taken here.`;
    case "attachment.unreadable":
      return t`${fileName} cannot be read, or is not what its name says.`;
    case "attachment.too_many":
      return t`There is no room for more files.`;
    case null:
    default:
      return t`${fileName} did not arrive. Try again.`;
  }
}
