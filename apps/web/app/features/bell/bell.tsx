import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { useTRPC } from "../../lib/data.ts";
import { lazyPart } from "../../lib/lazy-part.ts";
// Named here, so that the page links it: what a lazy part brings comes by script alone.
import styles from "./bell-link.module.css";

const BellLink = lazyPart(async () => ({ default: (await import("./bell-link.tsx")).BellLink }));

/** Nothing, and nothing to load, for readers without an account. */
export function Bell() {
  const { data: me } = useQuery({ ...useTRPC().accounts.me.queryOptions(), staleTime: Number.POSITIVE_INFINITY });
  if (!me) return null;
  return (
    <div className={styles["place"]}>
      <Suspense fallback={null}>
        <BellLink />
      </Suspense>
    </div>
  );
}
