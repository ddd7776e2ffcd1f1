import { Trans } from "@lingui/react/macro";
import { loadWords } from "../../lib/words.ts";
import { DoneNotice } from "../../ui/form/done-notice.tsx";

await loadWords("asks");

/** What was just done with an ask. */
export function AskDone() {
  return (
    <>
      <DoneNotice when="answer">
        <Trans>Thank you. Your answer stands under the question, and whoever asked hears of it now.</Trans>
      </DoneNotice>
      <DoneNotice when="promise">
        <Trans>Thank you. You have three days; until then nobody else is asked.</Trans>
      </DoneNotice>
      <DoneNotice when="pass">
        <Trans>You passed. Nobody takes it amiss.</Trans>
      </DoneNotice>
      <DoneNotice when="takeBack">
        <Trans>Your pass is taken back. Your answer is welcome.</Trans>
      </DoneNotice>
      <DoneNotice when="resume">
        <Trans>The pause is over. Questions may reach you again.</Trans>
      </DoneNotice>
      <DoneNotice when="handOver">
        <Trans>Handed over. The mail is on its way.</Trans>
      </DoneNotice>
      <DoneNotice when="pause">
        <Trans>You are asked nothing until the pause is over. Your profile and this page say so.</Trans>
      </DoneNotice>
    </>
  );
}
