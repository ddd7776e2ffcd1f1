import type { ComponentProps, ReactNode } from "react";
import { Link } from "react-router";
import { classes } from "../lib/classes.ts";
import styles from "./button.module.css";

type Look = { variant?: "primary" | "secondary" };

const looks = ({ variant = "primary" }: Look) => classes(styles["button"], styles[variant]);

/** A verb. One primary button a view. */
export function Button({ variant, type = "submit", ...rest }: Look & Omit<ComponentProps<"button">, "className">) {
  return <button {...rest} type={type} className={looks(variant ? { variant } : {})} />;
}

type LinkProps = Look & { to: string; children: ReactNode; download?: boolean; isOutside?: boolean };

/** A link that is the main thing to do. `isOutside`: an address that is no page of this app (a file, another site). */
export function ButtonLink({ variant, to, children, download, isOutside = false }: LinkProps) {
  const className = looks(variant ? { variant } : {});
  if (isOutside)
    return (
      <a href={to} className={className} download={download}>
        {children}
      </a>
    );
  return (
    <Link to={to} className={className}>
      {children}
    </Link>
  );
}
