import { useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, type RefObject, useEffect } from "react";
import styles from "./composer.module.css";
import { surround, prefixLines } from "./text-tools.ts";

type Area = RefObject<HTMLTextAreaElement | null>;
type Tool = { sign: string; label: string; key?: string; apply: (area: HTMLTextAreaElement) => void };

function useTools(): Tool[] {
  const { t } = useLingui();
  return [
    { sign: "B", label: t`Bold (Ctrl+B)`, key: "b", apply: (area) => surround(area, "**", "**") },
    { sign: "I", label: t`Italic (Ctrl+I)`, key: "i", apply: (area) => surround(area, "_", "_") },
    { sign: t`Link`, label: t`Link (Ctrl+K)`, key: "k", apply: (area) => surround(area, "[", "](https://)") },
    { sign: "❝", label: t`Quotation`, apply: (area) => prefixLines(area, "> ") },
    { sign: "•", label: t`List`, apply: (area) => prefixLines(area, "- ") },
    { sign: "</>", label: t`Code`, apply: (area) => surround(area, "`", "`") },
  ];
}

/** Marks for whoever does not know them by heart. One stop for the tab key; arrows go from one to the next. */
export function Toolbar({ area }: { area: Area }) {
  const { t } = useLingui();
  const tools = useTools();
  useShortcuts(area, tools);
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its buttons take the focus, one at a time
    <div role="toolbar" aria-label={t`Marks`} className={styles["tools"]} onKeyDown={moveAmong}>
      {tools.map(({ sign, label, apply }, position) => (
        <button
          key={label}
          type="button"
          title={label}
          aria-label={label}
          tabIndex={position === 0 ? 0 : -1}
          onClick={() => {
            if (area.current) apply(area.current);
          }}
        >
          {sign}
        </button>
      ))}
    </div>
  );
}

function moveAmong(event: KeyboardEvent<HTMLElement>): void {
  const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const isReversed = getComputedStyle(event.currentTarget).direction === "rtl";
  const at = buttons.findIndex((button) => button === document.activeElement);
  const next = buttons.at((at + (isReversed ? -step : step)) % buttons.length);
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next?.focus();
}

function useShortcuts(area: Area, tools: Tool[]): void {
  useEffect(() => {
    const field = area.current;
    const listen = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const tool = tools.find(({ key }) => key === event.key.toLowerCase());
      if (!tool || !field) return;
      event.preventDefault();
      tool.apply(field);
    };
    field?.addEventListener("keydown", listen);
    return () => field?.removeEventListener("keydown", listen);
  }, [area, tools]);
}
