import { Plural, Trans } from "@lingui/react/macro";
import type { QuestionView } from "@plaza/types/questions";

const hoursOfDay = 24;
/** Up to two days one thinks in hours. */
const inHours = 48;

/** When an answer is to be expected, from real data; nothing where too little is known. */
export function ExpectedAnswerLine({ expected }: { expected: QuestionView["expected"] }) {
  if (expected === null) return null;
  const people = <Plural value={expected.people} one="# person" other="# people" />;
  const time =
    expected.hours < inHours ? (
      <Plural value={expected.hours} one="# hour" other="# hours" />
    ) : (
      <Plural value={Math.round(expected.hours / hoursOfDay)} one="# day" other="# days" />
    );
  return (
    <p>
      <Trans>
        Questions like this one are usually answered in {time} by {people}.
      </Trans>
    </p>
  );
}
