import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { EvidenceChoice } from "@plaza/types/questions";
import type { LanguageText as Text } from "@plaza/types/resources";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { useTRPC } from "../../../lib/data.ts";
import { useIsHydrated } from "../../../lib/hydration.ts";
import { useLocale } from "../../../lib/locales.ts";
import { LanguageText } from "../../../ui/language-text.tsx";
import { FieldFrame, useDescribed } from "../../../ui/form/field-frame.tsx";
import fieldStyles from "../../../ui/text-field.module.css";
import { evidenceNames } from "./evidence-form.ts";
import styles from "./evidence-fields.module.css";

type Props = { id: string; stored: string; title: Text | null; number: number };

/** A resource by its address or number; with script it is found by words of its title, too. */
export function ResourceField({ id, stored, title, number }: Props) {
  const { t } = useLingui();
  const isHydrated = useIsHydrated();
  const [chosen, setChosen] = useState<Text | null>(title);
  const [typed, setTyped] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const found = useFoundResources(typed);
  const hint = isHydrated ? (
    <Trans>Words of its title, its address here, or its number</Trans>
  ) : (
    <Trans>Its address in the library, or its number</Trans>
  );
  const described = useDescribed({ id, hint, error: undefined });
  const choose = (choice: EvidenceChoice) => {
    if (input.current) input.current.value = String(choice.resourceId);
    setChosen(choice.title);
    setTyped("");
    input.current?.focus();
  };
  return (
    <FieldFrame id={described.id} label={t`Resource ${number}`} hint={hint} error={undefined}>
      <input
        {...described}
        ref={input}
        name={evidenceNames.resource}
        defaultValue={stored}
        type="text"
        dir="auto"
        autoComplete="off"
        className={fieldStyles["input"]}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
          setChosen(null);
          setTyped(target.value);
        }}
      />
      <div aria-live="polite">
        {chosen === null ? null : (
          <p className={styles["quiet"]}>
            <Trans>
              Chosen: <LanguageText text={chosen} />
            </Trans>
          </p>
        )}
        {found.length === 0 ? null : (
          <p className={styles["quiet"]}>
            <Plural
              value={found.length}
              one="# resource fits; choose it below"
              other="# resources fit; choose one below"
            />
          </p>
        )}
      </div>
      {found.length === 0 ? null : <Choices found={found} onChoose={choose} />}
    </FieldFrame>
  );
}

function Choices({ found, onChoose }: { found: EvidenceChoice[]; onChoose: (choice: EvidenceChoice) => void }) {
  return (
    <ul role="list" className={styles["found"]}>
      {found.map((choice) => (
        <li key={choice.resourceId}>
          <button type="button" className={styles["choice"]} onClick={() => onChoose(choice)}>
            <LanguageText text={choice.title} />{" "}
            <span className={styles["quiet"]}>
              {[choice.publisher, choice.year].filter((part) => part !== null).join(", ")}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const pauseMilliseconds = 250;
const shortest = 3;
const longest = 200;
const nothing: EvidenceChoice[] = [];

/** An address or a number is no word of a title. */
const isWords = (text: string): boolean =>
  text.length >= shortest && text.length <= longest && !/^#?\d+$|\/library\//.test(text);

function useFoundResources(typed: string): EvidenceChoice[] {
  const locale = useLocale();
  const [text, setText] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [typed]);
  const isWanted = isWords(typed.trim()) && isWords(text);
  const { data } = useQuery(
    useTRPC().questions.findEvidence.queryOptions(
      { text, locale },
      { enabled: isWanted, placeholderData: keepPreviousData, retry: false, trpc: { abortOnUnmount: true } },
    ),
  );
  return isWanted ? (data ?? nothing) : nothing;
}
