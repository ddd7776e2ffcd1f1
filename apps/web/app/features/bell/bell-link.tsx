import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { unseenMax } from "@plaza/types/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { Link, useLocation } from "react-router";
import { usePage, useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { notificationsPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./bell-link.module.css";
import { followCount } from "./follow-count.ts";
import { subjectOfPath } from "./subject-of-path.ts";

await loadWords("bell");

/** How much is new, in the header of every member. Counted when the page is made, and live while it is looked at. */
export function BellLink() {
  const { t } = useLingui();
  const locale = useLocale();
  const count = useCount();
  const shown = count >= unseenMax ? `${unseenMax - 1}+` : String(count);
  const label = count === 0 ? t`Notifications` : t`Notifications, ${plural(count, { one: "# new", other: "# new" })}`;
  return (
    <Link to={notificationsPath(locale)} className={styles["bell"]} aria-label={label}>
      {usePage().light ? <Trans>Notifications</Trans> : <Icon name="bell" size={24} />}
      {count === 0 ? null : <span className={styles["count"]}>{shown}</span>}
    </Link>
  );
}

function useCount(): number {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: count = 0 } = useQuery({
    ...trpc.notifications.unseen.queryOptions(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const countKey = trpc.notifications.unseen.queryKey();
  const listKey = trpc.notifications.list.pathKey();
  const take = useEffectEvent((told: number) => {
    queryClient.setQueryData(countKey, told);
    // What is on screen stays as it is; the next look at the list is a fresh one.
    void queryClient.invalidateQueries({ queryKey: listKey, refetchType: "none" });
  });
  const { mutateAsync } = useMutation(trpc.notifications.markSeen.mutationOptions());
  /** Whoever reads a thread or a question has seen what was told about it. */
  const markRead = useEffectEvent(async (subject: string) => {
    if (count > 0) take((await mutateAsync({ subject })).unseenCount);
  });
  useEffect(() => followCount("/api/trpc/notifications.live", (told) => take(told)), []);
  const subject = subjectOfPath(useLocation().pathname);
  useEffect(() => {
    if (subject !== null) void markRead(subject).catch(() => undefined);
  }, [subject]);
  return count;
}
