import type { QuestionItem } from "@plaza/types/questions";
import { QuestionLine } from "./question-line.tsx";
import styles from "./question-list.module.css";

/** Questions one below the other with a rule between. */
export function QuestionList({ questions, level = 3 }: { questions: readonly QuestionItem[]; level?: 2 | 3 }) {
  return (
    <ol role="list" className={styles["list"]}>
      {questions.map((question) => (
        <li key={question.questionId}>
          <QuestionLine question={question} level={level} />
        </li>
      ))}
    </ol>
  );
}
