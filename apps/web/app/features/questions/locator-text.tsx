import { Trans, useLingui } from "@lingui/react/macro";
import type { LocatorKind } from "@plaza/types/questions";

/** "page 12-14"; the words of the locator are those of who answered. */
export function LocatorText({ locator: { kind, text } }: { locator: { kind: LocatorKind; text: string } }) {
  const words = <bdi>{text}</bdi>;
  if (kind === "page") return <Trans>page {words}</Trans>;
  if (kind === "minute") return <Trans>minute {words}</Trans>;
  return <Trans>section {words}</Trans>;
}

export function useLocatorNames(): Record<LocatorKind, string> {
  const { t } = useLingui();
  return { page: t`Page`, section: t`Section`, minute: t`Minute` };
}
