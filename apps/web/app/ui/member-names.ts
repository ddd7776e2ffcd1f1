import { useLingui } from "@lingui/react/macro";
import type { MemberRole, Offer } from "@plaza/types/members";

export function useRoleNames(): Record<MemberRole, string> {
  const { t } = useLingui();
  return {
    local_official: t`Local official`,
    national_official: t`National official`,
    elected_representative: t`Elected representative`,
    civil_society: t`Civil society`,
    researcher: t`Researcher`,
    practitioner: t`Practitioner`,
    other: t`Other`,
  };
}

export function useOfferNames(): Record<Offer, string> {
  const { t } = useLingui();
  return {
    answer_questions: t`Answer questions`,
    mentor: t`Mentor a colleague`,
    speak: t`Speak at an event`,
    host_visit: t`Host a visit`,
  };
}
