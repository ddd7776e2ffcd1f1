import { type KeyboardEvent, useState } from "react";

type Combobox = {
  isOpen: boolean;
  /** Position of the option that the arrow keys are on; null while in the field. */
  active: number | null;
  open: () => void;
  close: () => void;
  choose: (position: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

const stepTo = (active: number | null, step: 1 | -1, count: number): number | null => {
  const next = active === null ? (step === 1 ? 0 : count - 1) : active + step;
  // Past either end lies the field itself, with the words as typed.
  return next < 0 || next >= count ? null : next;
};

/** Keys of a field with a list of options below it (ARIA's editable combobox, list autocomplete). */
export function useCombobox(count: number, choose: (position: number) => void): Combobox {
  const [isWanted, setIsWanted] = useState(false);
  const [position, setPosition] = useState<number | null>(null);
  const isOpen = isWanted && count > 0;
  const active = isOpen && position !== null && position < count ? position : null;
  const show = (next: boolean) => {
    setIsWanted(next);
    setPosition(null);
  };
  const move = (step: 1 | -1) => {
    setIsWanted(true);
    setPosition(stepTo(active, step, count));
  };
  const chooseAndClose = (chosen: number) => {
    show(false);
    choose(chosen);
  };
  const keys: Record<string, () => boolean> = {
    ArrowDown: () => count > 0 && (move(1), true),
    ArrowUp: () => isOpen && (move(-1), true),
    Escape: () => isOpen && (show(false), true),
    Enter: () => active !== null && (chooseAndClose(active), true),
    Tab: () => (show(false), false),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (keys[event.key]?.() === true) event.preventDefault();
  };
  return { isOpen, active, open: () => show(true), close: () => show(false), choose: chooseAndClose, onKeyDown };
}
