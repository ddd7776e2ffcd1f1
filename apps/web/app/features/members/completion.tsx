import { Trans } from "@lingui/react/macro";
import type { CompletionStep } from "@plaza/types/members";
import type { ReactNode } from "react";
import { useLocale } from "../../lib/locales.ts";
import { profilePhotoPath } from "../../lib/urls.ts";
import styles from "./completion.module.css";

const reasons: Record<CompletionStep, { to: string; words: ReactNode }> = {
  topics: {
    to: "#topics",
    words: (
      <Trans>Add topics: others find you by what you know, and Plaza finds people for what you want to learn.</Trans>
    ),
  },
  languages: { to: "#languages", words: <Trans>Add languages: it saves both sides a first message that fails.</Trans> },
  place: { to: "#place", words: <Trans>Add your place: colleagues from places like yours look for it.</Trans> },
  role: {
    to: "#about",
    words: <Trans>Say what you do: an official looks for officials, a researcher for cases.</Trans>,
  },
  introduction: {
    to: "#introduction",
    words: <Trans>Introduce yourself: two sentences make it easy to write to you.</Trans>,
  },
  photo: { to: "", words: <Trans>Add a photo: a face is easier to meet again.</Trans> },
  listing: {
    to: "#visibility",
    words: <Trans>List yourself, if you want to be found by those you do not know yet.</Trans>,
  },
};

/** What would make the profile more useful, with the reason. Nothing of it has to be done. */
export function Completion({ missing }: { missing: CompletionStep[] }) {
  const locale = useLocale();
  if (missing.length === 0) return null;
  return (
    <aside aria-labelledby="completion" className={styles["box"]}>
      <h2 id="completion" className={styles["title"]}>
        <Trans>What would help others</Trans>
      </h2>
      <ul className={styles["list"]}>
        {missing.map((step) => (
          <li key={step}>
            <a href={step === "photo" ? profilePhotoPath(locale) : reasons[step].to}>{reasons[step].words}</a>
          </li>
        ))}
      </ul>
      <p className={styles["quiet"]}>
        <Trans>All of it is up to you.</Trans>
      </p>
    </aside>
  );
}
