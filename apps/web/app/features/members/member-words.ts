import { useLingui } from "@lingui/react/macro";
import type { FieldVisibility, LanguageLevel, MemberField } from "@plaza/types/members";

/** CEFR in words; the letters stand behind for those who know them. */
export function useLevelNames(): Record<LanguageLevel, string> {
  const { t } = useLingui();
  return {
    native: t`First language`,
    c2: t`Like a first language (C2)`,
    c1: t`Fluent at work (C1)`,
    b2: t`Good: can discuss work (B2)`,
    b1: t`Fair: can follow a talk (B1)`,
    a2: t`Simple exchanges (A2)`,
    a1: t`A few phrases (A1)`,
  };
}

export function useVisibilityNames(): Record<FieldVisibility, string> {
  const { t } = useLingui();
  return {
    public: t`Everybody`,
    members: t`Members`,
    networks: t`Members of my networks`,
    nobody: t`Nobody`,
  };
}

export function useFieldNames(): Record<MemberField, string> {
  const { t } = useLingui();
  return {
    role: t`Role and job`,
    organisation: t`Organisation`,
    place: t`Place`,
    languages: t`Languages`,
    topics: t`Topics`,
    introduction: t`Introduction`,
    photo: t`Photo`,
    pronouns: t`Pronouns`,
    offers: t`Offers`,
    networks: t`Networks`,
  };
}
