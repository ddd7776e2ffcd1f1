import { Trans } from "@lingui/react/macro";
import type { QuestionView } from "@plaza/types/questions";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { questionPath } from "../../lib/urls.ts";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { Notice } from "../../ui/notice.tsx";
import { DateText } from "../../ui/values.tsx";

/** What a reader has to know before reading on. */
export function QuestionNotices({ question }: { question: QuestionView }) {
  const locale = useLocale();
  const { duplicateOf, isLocked, reopenedAt, isAnswered } = question;
  return (
    <>
      <DoneNotices isAsker={question.post.can.edit} />
      {duplicateOf === null ? null : (
        <Notice title={<Trans>This was asked before</Trans>}>
          <p>
            <Trans>
              Answers are collected at{" "}
              <Link to={questionPath(locale, duplicateOf)}>
                <LanguageText text={duplicateOf.title} />
              </Link>
              . What was answered here stays below.
            </Trans>
          </p>
        </Notice>
      )}
      {isLocked ? (
        <Notice title={<Trans>This question is locked</Trans>}>
          <p>
            <Trans>Everybody may read it; nobody can add to it.</Trans>
          </p>
        </Notice>
      ) : null}
      {reopenedAt === null || isAnswered || isLocked ? null : (
        <Notice title={<Trans>This question is open again</Trans>}>
          <p>
            <Trans>
              On <DateText at={reopenedAt} /> the answers did not suffice yet; the comments say why.
            </Trans>
          </p>
        </Notice>
      )}
    </>
  );
}

function DoneNotices({ isAsker }: { isAsker: boolean }) {
  return (
    <>
      {isAsker ? (
        <DoneNotice when="asked">
          <Trans>Your question is public. People who may know are asked; you are told when somebody answers.</Trans>
        </DoneNotice>
      ) : null}
      <DoneNotice when="posted">
        <Trans>It is posted.</Trans>
      </DoneNotice>
      <DoneNotice when="accepted">
        <Trans>The answer is accepted; whoever wrote it is told.</Trans>
      </DoneNotice>
      <DoneNotice when="unaccepted">
        <Trans>No answer is accepted any more.</Trans>
      </DoneNotice>
      <DoneNotice when="reopened">
        <Trans>The question is open again.</Trans>
      </DoneNotice>
      <DoneNotice when="managed">
        <Trans>It is done.</Trans>
      </DoneNotice>
      <DoneNotice when="evidence">
        <Trans>What the answer rests on is saved.</Trans>
      </DoneNotice>
    </>
  );
}
