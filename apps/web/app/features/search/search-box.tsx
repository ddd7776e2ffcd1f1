import { Plural, Trans } from "@lingui/react/macro";
import { searchLimits, type SuggestionView } from "@plaza/types/search";
import { type ReactNode, useId, useRef, useState } from "react";
import { Form, useNavigate } from "react-router";
import { classes } from "../../lib/classes.ts";
import { useIsHydrated } from "../../lib/hydration.ts";
import { type Locale, useLocale } from "../../lib/locales.ts";
import { placePath, questionPath, resourcePath, searchPath, threadPath, topicPath } from "../../lib/urls.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./search-box.module.css";
import { SuggestionList } from "./suggestion-list.tsx";
import { useCombobox } from "./use-combobox.ts";
import { useSuggestions } from "./use-suggestions.ts";

type Props = {
  label: ReactNode;
  size?: "normal" | "large";
  /** In the header the button says enough; a screen reader has the label all the same. */
  isLabelHidden?: boolean;
  /** The query of the page; a new one replaces what stands in the field. */
  query?: string;
  /** The page that shows the results; the search page when absent. */
  action?: string;
  /** Hidden fields: what was chosen before and stays for the new words. */
  children?: ReactNode;
};

/** A plain search form; with script, a list of suggestions under the field. */
export function SearchBox({ label, size = "normal", isLabelHidden = false, query = "", action, children }: Props) {
  const id = useId();
  const labelId = `${id}-label`;
  const locale = useLocale();
  return (
    <Form
      role="search"
      aria-labelledby={labelId}
      action={action ?? searchPath(locale)}
      className={classes(styles["box"], size === "large" && styles["large"])}
    >
      {children}
      <label id={labelId} htmlFor={id} className={isLabelHidden ? "visually-hidden" : styles["label"]}>
        {label}
      </label>
      <div className={styles["row"]}>
        <SuggestingField key={query} id={id} query={query} />
        <Button>
          <Icon name="search" />
          <span className={size === "large" ? undefined : styles["word"]}>
            <Trans>Search</Trans>
          </span>
        </Button>
      </div>
    </Form>
  );
}

const pathOf = (suggestion: Exclude<SuggestionView, { type: "query" }>, locale: Locale): string => {
  switch (suggestion.type) {
    case "resource":
      return resourcePath(locale, suggestion);
    case "topic":
      return topicPath(locale, suggestion.slug);
    case "place":
      return placePath(locale, suggestion.slug);
    case "thread":
      return threadPath(locale, suggestion);
    case "question":
      return questionPath(locale, suggestion);
  }
};

/** Only with a script: without one a combobox would promise a list that never comes. */
const rolesOf = ({ isOpen, active }: Pick<ReturnType<typeof useCombobox>, "isOpen" | "active">, listId: string) =>
  ({
    role: "combobox",
    autoComplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": isOpen,
    "aria-controls": listId,
    "aria-activedescendant": active === null ? undefined : `${listId}-${active}`,
  }) as const;

function SuggestingField({ id, query }: { id: string; query: string }) {
  const locale = useLocale();
  const navigate = useNavigate();
  const isHydrated = useIsHydrated();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const suggestions = useSuggestions(typed);
  const choose = (position: number) => {
    const chosen = suggestions[position];
    if (!chosen) return;
    setTyped("");
    if (field.current) field.current.value = chosen.type === "query" ? chosen.text : "";
    if (chosen.type === "query") field.current?.form?.requestSubmit();
    else void navigate(pathOf(chosen, locale));
  };
  const combobox = useCombobox(suggestions.length, choose);
  const { isOpen, active } = combobox;
  const listId = `${id}-list`;
  return (
    <div className={styles["field"]}>
      <input
        {...(isHydrated ? rolesOf(combobox, listId) : {})}
        ref={field}
        id={id}
        name="q"
        type="search"
        enterKeyHint="search"
        maxLength={searchLimits.queryMax}
        defaultValue={query}
        dir="auto"
        className={styles["input"]}
        onChange={(event) => {
          setTyped(event.target.value);
          combobox.open();
        }}
        onKeyDown={combobox.onKeyDown}
        onBlur={combobox.close}
      />
      <SuggestionList
        id={listId}
        suggestions={suggestions}
        isOpen={isOpen}
        active={active}
        onChoose={combobox.choose}
      />
      <div role="status" className="visually-hidden">
        {isOpen ? <Plural value={suggestions.length} one="# suggestion" other="# suggestions" /> : null}
      </div>
    </div>
  );
}
