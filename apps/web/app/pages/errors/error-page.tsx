import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, Suspense } from "react";
import { Link, useLocation } from "react-router";
import { SearchBox } from "../../features/search/search-box.tsx";
import { usePage } from "../../lib/data.ts";
import { type Failure, failureOf } from "../../lib/failures.ts";
import { sentWordsOf } from "../../lib/forms/sent-words.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { homePath, libraryPath, topicsPath } from "../../lib/urls.ts";
import { SentWords } from "../../ui/refused/late-words.ts";
import { PageShell } from "../../ui/shell/page-shell.tsx";
import styles from "./error-page.module.css";

/** Every failed page: what happened, what is safe, what to do. */
export function ErrorPage({ error }: { error: unknown }) {
  const failure = failureOf(error);
  // What was typed is not lost.
  const query = new URLSearchParams(useLocation().search).get("q") ?? "";
  const sent = sentWordsOf(error);
  return (
    <PageShell search={null}>
      <div className={styles["page"]}>
        <Words failure={failure} />
        {sent === null ? null : (
          <Suspense>
            <SentWords sent={sent} />
          </Suspense>
        )}
        <SearchBox label={<Trans>Search the library</Trans>} query={query} />
        <WaysOut />
      </div>
    </PageShell>
  );
}

function Words({ failure }: { failure: Failure }) {
  switch (failure.kind) {
    case "missing":
      return <MissingPage />;
    case "forbidden":
      return <ForbiddenPage />;
    case "unreadable":
      return <UnreadablePage />;
    case "too_many":
      return <TooManyPage />;
    case "unavailable":
      return <UnavailablePage requestId={failure.requestId} />;
    case "offline":
      return <OfflinePage />;
    case "fault":
      return <FaultPage requestId={failure.requestId} />;
  }
}

function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <PageHead title={title} description={title} isUnlisted />
      <h1>{title}</h1>
      {children}
    </>
  );
}

function MissingPage() {
  const { t } = useLingui();
  return (
    <Message title={t`There is no page at this address`}>
      <p>
        <Trans>
          The address may be mistyped, or what stood here has been removed. A search may find it in another place.
        </Trans>
      </p>
    </Message>
  );
}

function ForbiddenPage() {
  const { t } = useLingui();
  return (
    <Message title={t`This page is not open to you`}>
      <p>
        <Trans>
          It is for others, such as those who look after a network. If you should be one of them, ask them, or sign in
          with your other address.
        </Trans>
      </p>
    </Message>
  );
}

function UnreadablePage() {
  const { t } = useLingui();
  return (
    <Message title={t`This request could not be read`}>
      <p>
        <Trans>
          What was sent is no form of this page. Nothing was changed. Open the page and send its form again.
        </Trans>
      </p>
    </Message>
  );
}

function TooManyPage() {
  const { t } = useLingui();
  return (
    <Message title={t`Those were many searches in a short time`}>
      <p>
        <Trans>
          So that everybody finds something, searching without an account has a limit. Wait a minute, then search again:
          your words are in the field below. Members who are signed in have no such limit.
        </Trans>
      </p>
    </Message>
  );
}

function UnavailablePage({ requestId }: { requestId: string | null }) {
  const { t } = useLingui();
  return (
    <Message title={t`This is not available at the moment`}>
      <p>
        <Trans>
          Part of Plaza is busy or being restarted. Nothing is lost. Wait a minute, then load the page again.
        </Trans>
      </p>
      <RequestId failed={requestId} />
    </Message>
  );
}

function OfflinePage() {
  const { t } = useLingui();
  return (
    <Message title={t`Plaza cannot be reached`}>
      <p>
        <Trans>The connection seems to be interrupted. Check it, then load the page again.</Trans>
      </p>
    </Message>
  );
}

function FaultPage({ requestId }: { requestId: string | null }) {
  const { t } = useLingui();
  return (
    <Message title={t`This page could not be shown`}>
      <p>
        <Trans>
          The fault is on our side and has been recorded. Nothing that is stored was changed. Loading the page again may
          help.
        </Trans>
      </p>
      <RequestId failed={requestId} />
    </Message>
  );
}

function Code({ text }: { text: string }) {
  return <code>{text}</code>;
}

/** For a report to the operator: the failed call's own id, or that of the page. */
function RequestId({ failed }: { failed: string | null }) {
  const { requestId } = usePage();
  const id = failed ?? requestId;
  if (id === null) return null;
  return (
    <p className={styles["request"]}>
      <Trans>
        Request number for a report: <Code text={id} />
      </Trans>
    </p>
  );
}

function WaysOut() {
  const locale = useLocale();
  return (
    <ul role="list" className={styles["ways"]}>
      <li>
        <Link to={homePath(locale)}>
          <Trans>Home page</Trans>
        </Link>
      </li>
      <li>
        <Link to={libraryPath(locale)}>
          <Trans>Library</Trans>
        </Link>
      </li>
      <li>
        <Link to={topicsPath(locale)}>
          <Trans>Topics</Trans>
        </Link>
      </li>
    </ul>
  );
}
