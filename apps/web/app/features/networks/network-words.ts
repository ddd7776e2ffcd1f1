import { useLingui } from "@lingui/react/macro";
import type { JoinPolicy, MailChoice, NetworkFacetName, NetworkKind, NetworkRole } from "@plaza/types/networks";
import { languageName } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";

export function useNetworkKindNames(): Record<NetworkKind, string> {
  const { t } = useLingui();
  return { network: t`Network`, learning_circle: t`Learning circle` };
}

export function useJoinPolicyNames(): Record<JoinPolicy, string> {
  const { t } = useLingui();
  return {
    open: t`Open to every member`,
    request: t`On request`,
    invitation: t`By invitation`,
    verified_officials: t`For verified officials`,
  };
}

export function useNetworkRoleNames(): Record<NetworkRole, string> {
  const { t } = useLingui();
  return { steward: t`Steward`, facilitator: t`Facilitator`, member: t`Member` };
}

export function useMailChoiceNames(): Record<MailChoice, string> {
  const { t } = useLingui();
  return {
    weekly: t`One mail a week`,
    daily: t`One mail a day`,
    immediate: t`A mail for everything new`,
    none: t`No mail`,
  };
}

export function useNetworkFacetNames(): Record<NetworkFacetName, string> {
  const { t } = useLingui();
  return {
    topic: t`Topic`,
    lang: t`Language`,
    country: t`Country`,
    kind: t`Kind`,
    policy: t`Who may join`,
  };
}

/** A value of a facet; topics and countries come with their words. */
export function useNetworkFacetLabel(): (name: NetworkFacetName, value: { value: string; label: string }) => string {
  const locale = useLocale();
  const kinds: Record<string, string> = useNetworkKindNames();
  const policies: Record<string, string> = useJoinPolicyNames();
  return (name, { value, label }) => {
    if (name === "lang") return languageName(locale, value) ?? value;
    if (name === "kind") return kinds[value] ?? value;
    return name === "policy" ? (policies[value] ?? value) : label;
  };
}
