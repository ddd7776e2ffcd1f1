import type { SettingsView } from "@plaza/types/accounts";
import type { Locale } from "@plaza/types/locales";
import type { Viewer } from "../../../platform/viewer.ts";
import type { AccountDeps } from "../account-parts.ts";
import { isFreshSession } from "./fresh-session.ts";
import { passwordProvider } from "./set-password.ts";

export async function showSettings({ db }: AccountDeps, viewer: Viewer): Promise<SettingsView> {
  const { accountId, memberId } = viewer;
  const [account, consents] = [
    await db.account.findUniqueOrThrow({
      select: { email: true, twoFactorEnabled: true, credentials: { select: { provider: true } } },
      where: { id: accountId },
    }),
    await db.consent.findMany({
      select: { document: true, version: true, agreedAt: true },
      where: { memberId },
      orderBy: [{ document: "asc" }, { version: "desc" }],
    }),
  ];
  return {
    email: account.email,
    hasPassword: account.credentials.some(({ provider }) => provider === passwordProvider),
    hasTotp: account.twoFactorEnabled === true,
    locale: viewer.locale,
    consents: consents.map(({ document, version, agreedAt }) => ({
      document,
      version,
      agreedAt: agreedAt.toISOString(),
    })),
    isFresh: isFreshSession(viewer),
  };
}

export async function changeLocale(
  { db }: AccountDeps,
  { memberId }: Viewer,
  locale: Locale,
): Promise<{ locale: Locale }> {
  await db.member.update({ where: { id: memberId }, data: { locale } });
  return { locale };
}
