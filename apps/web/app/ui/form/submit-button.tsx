import type { ReactNode } from "react";
import { Button } from "../button.tsx";
import { useIsSendingHere } from "./sending.ts";

type Props = {
  children: ReactNode;
  variant?: "primary" | "secondary";
  /** For forms with several buttons: what the pressed one sends. */
  name?: string;
  value?: string;
  /** Where the words alone do not say what it is about. */
  label?: string;
};

/** Sends its form. While that is on its way the button stays, with the focus, and does nothing more. */
export function SubmitButton({ children, variant = "primary", label, ...rest }: Props) {
  const isSending = useIsSendingHere();
  return (
    <Button {...rest} type="submit" variant={variant} aria-label={label} aria-disabled={isSending || undefined}>
      {children}
    </Button>
  );
}
