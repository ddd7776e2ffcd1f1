import { Trans, useLingui } from "@lingui/react/macro";
import type { SuggestionView } from "@plaza/types/search";
import { Icon } from "../../ui/icon.tsx";
import { useKindNames } from "../../ui/kind-tag.tsx";
import styles from "./search-box.module.css";

type Props = {
  id: string;
  suggestions: SuggestionView[];
  isOpen: boolean;
  active: number | null;
  onChoose: (position: number) => void;
};

const keyOf = (suggestion: SuggestionView): string => {
  if (suggestion.type === "resource") return `resource ${suggestion.resourceId}`;
  return `${suggestion.type} ${suggestion.type === "query" ? suggestion.text : suggestion.slug}`;
};

/** The options of the combobox. The focus stays in the field, so that they need no keys of their own. */
export function SuggestionList({ id, suggestions, isOpen, active, onChoose }: Props) {
  const { t } = useLingui();
  return (
    <div id={id} role="listbox" aria-label={t`Suggestions`} hidden={!isOpen} className={styles["list"]}>
      {isOpen
        ? suggestions.map((suggestion, position) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- keys reach the field
            <div
              key={keyOf(suggestion)}
              id={`${id}-${position}`}
              role="option"
              aria-selected={position === active}
              className={styles["option"]}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(position)}
            >
              <SuggestionWords suggestion={suggestion} />
            </div>
          ))
        : null}
    </div>
  );
}

function SuggestionWords({ suggestion }: { suggestion: SuggestionView }) {
  const kinds = useKindNames();
  if (suggestion.type === "resource")
    return (
      <>
        <Icon name={suggestion.kind} />
        <span lang={suggestion.lang} dir={suggestion.dir} className={styles["words"]}>
          {suggestion.text}
        </span>
        <span className={styles["type"]}>{kinds[suggestion.kind]}</span>
      </>
    );
  return (
    <>
      <Icon name={suggestion.type === "query" ? "search" : suggestion.type} />
      <span
        className={styles["words"]}
        {...("lang" in suggestion ? { lang: suggestion.lang, dir: suggestion.dir } : {})}
      >
        {suggestion.text}
      </span>
      <span className={styles["type"]}>
        {suggestion.type === "topic" ? <Trans>Topic</Trans> : null}
        {suggestion.type === "place" ? <Trans>Place</Trans> : null}
        {suggestion.type === "thread" ? <Trans>Discussion</Trans> : null}
        {suggestion.type === "question" ? <Trans>Question</Trans> : null}
      </span>
    </>
  );
}
