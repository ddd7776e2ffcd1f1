import { Trans } from "@lingui/react/macro";
import type { AskState } from "@plaza/types/routing";

/** What became of an ask, for whoever may know that there was one. */
export function AskStateText({ state }: { state: AskState }) {
  switch (state) {
    case "open":
      return <Trans>No reaction yet</Trans>;
    case "accepted":
      return <Trans>Will answer</Trans>;
    case "answered":
      return <Trans>Answered</Trans>;
    case "passed":
      return <Trans>Passed</Trans>;
    case "handed_over":
      return <Trans>Handed over</Trans>;
    case "lapsed":
      return <Trans>No reaction in time; an answer is still welcome</Trans>;
    case "withdrawn":
      return <Trans>No longer needed</Trans>;
  }
}
