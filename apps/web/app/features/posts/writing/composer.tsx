import type { AttachmentView } from "@plaza/types/posts";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, type RefObject, Suspense, useEffect, useRef, useState } from "react";
import { useTRPC } from "../../../lib/data.ts";
import type { FormState } from "../../../lib/forms/form-result.ts";
import { useIsHydrated } from "../../../lib/hydration.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { FieldFrame, useDescribed } from "../../../ui/form/field-frame.tsx";
import fieldStyles from "../../../ui/text-field.module.css";
import styles from "./composer.module.css";
import { idsIn } from "../composer-input.ts";
import { DraftLine } from "./draft-line.tsx";
import { useDraftKeeper } from "./draft-keeper.ts";
import { onQuote } from "../quote.ts";
import { append } from "./text-tools.ts";

/** Nothing without script, so that the server never draws it. */
const Toolbar = lazyPart(async () => ({ default: (await import("./toolbar.tsx")).Toolbar }));
/** Below the words, and hardly used before those are written. */
const BelowWords = lazyPart(async () => ({ default: (await import("./below-words.tsx")).BelowWords }));

type Props = {
  /** Of the `<Form>` around it. */
  form: FormState;
  /** Of the draft: "reply:12" and the like, see inputs/posts.ts. */
  subject: string;
  label: string;
  hint?: ReactNode;
  /** What is stored, where it is edited. */
  stored?: { text: string; language: string; attachments: readonly AttachmentView[] };
  rows?: number;
  canAttach?: boolean;
  /** The one of the page that takes quotations and that `#composer` leads to. */
  isMain?: boolean;
};

/**
 * The field for what is posted, inside a `<Form>`: sends `text`, `language` and `attachmentIds` (`composerInput`). Its
 * draft is read by the page (`prefetchComposer`) and kept while somebody types.
 */
export function Composer(props: Props) {
  const { form, subject, stored = nothing, canAttach = true, isMain = false } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const { savedAt, language, ids, initial } = useBeginning({ form, subject, stored });
  const [isEmptied, setEmptied] = useState(false);
  const keeper = useDraftKeeper({
    area,
    subject,
    savedAt,
    isFilled: form.isFilled,
    onEmpty: () => {
      if (area.current) area.current.value = stored.text;
      setEmptied(true);
    },
  });
  useQuotations(area, isMain);
  return (
    <div id={isMain ? "composer" : undefined} className={styles["composer"]}>
      <DraftLine subject={subject} keeper={keeper} />
      <TextField {...props} area={area} initial={initial} />
      <Suspense>
        <BelowWords
          key={isEmptied ? "emptied" : "begun"}
          form={form}
          area={area}
          subject={subject}
          language={language}
          files={canAttach ? { ids: isEmptied ? idsOf(stored) : ids, known: stored.attachments } : null}
        />
      </Suspense>
    </div>
  );
}

type Stored = NonNullable<Props["stored"]>;

const nothing: Stored = { text: "", language: "", attachments: [] };
const idsOf = ({ attachments }: Stored): number[] => attachments.map(({ attachmentId }) => attachmentId);

type FieldProps = Props & { area: RefObject<HTMLTextAreaElement | null>; initial: string };

function TextField({ form, label, hint, rows = 6, area, initial }: FieldProps) {
  const error = form.error("text");
  const described = useDescribed({ id: form.id("text"), hint, error });
  return (
    <FieldFrame id={described.id} label={label} hint={hint} error={error}>
      <div className={styles["toolbar"]}>
        {useIsHydrated() ? (
          <Suspense>
            <Toolbar area={area} />
          </Suspense>
        ) : null}
      </div>
      <textarea
        {...described}
        ref={area}
        name="text"
        rows={rows}
        dir="auto"
        defaultValue={initial}
        className={fieldStyles["area"]}
      />
    </FieldFrame>
  );
}

const textOf = (field: string | string[] | undefined): string => (typeof field === "string" ? field : "");

type Beginning = { form: FormState; subject: string; stored: Stored };

/** What was refused, else a draft, else what is stored. */
function useBeginning({ form, subject, stored }: Beginning) {
  const { data } = useQuery({ ...useTRPC().posts.showDraft.queryOptions({ subject }), enabled: false });
  const draft = data ?? null;
  const ids = form.all(
    "attachmentIds",
    draft === null ? idsOf(stored).map(String) : [draft.fields["attachmentIds"] ?? []].flat(),
  );
  return {
    savedAt: form.isFilled || draft === null ? null : draft.updatedAt,
    language: stored.language || textOf(draft?.fields["language"]),
    ids: idsIn(ids),
    initial: form.value("text", draft === null ? stored.text : draft.text),
  };
}

function useQuotations(area: RefObject<HTMLTextAreaElement | null>, isMain: boolean): void {
  useEffect(() => {
    if (!isMain) return undefined;
    return onQuote((quotation) => {
      if (area.current) append(area.current, quotation);
    });
  }, [area, isMain]);
}
