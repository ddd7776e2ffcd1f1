import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { homePath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("settings") };

/** Where somebody stands who has just left for good. */
export default function ErasedPage() {
  const { t } = useLingui();
  return (
    <>
      <PageHead title={t`Your account is erased`} description={t`Your account is erased.`} isUnlisted />
      <PageTitle lead={<Trans>Nothing of it is left here. Thank you for what you shared.</Trans>}>
        <Trans>Your account is erased</Trans>
      </PageTitle>
      <p>
        <Link to={homePath(useLocale())}>
          <Trans>To the library and the search, which need no account</Trans>
        </Link>
      </p>
    </>
  );
}
