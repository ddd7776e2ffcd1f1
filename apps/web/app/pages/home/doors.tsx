import { Plural, Trans } from "@lingui/react/macro";
import { useId, type ReactNode } from "react";
import { Link } from "react-router";
import type { Outputs } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { askPath, libraryPath, networksPath, questionsPath } from "../../lib/urls.ts";
import { Tile } from "../../ui/tile/tile.tsx";
import { NumberText } from "../../ui/values.tsx";
import styles from "./home-page.module.css";

/** The three things Plaza is for, each with what can be done today. */
export function Doors({ overview }: { overview: Outputs["resources"]["overview"] }) {
  return (
    <div className={styles["doors"]}>
      <FindDoor overview={overview} />
      <JoinDoor />
      <AskDoor />
    </div>
  );
}

function Door({ seed, title, children }: { seed: string; title: ReactNode; children: ReactNode }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles["door"]}>
      <h2 id={titleId} className={styles["doorTitle"]}>
        <Tile seed={seed} size={28} />
        {title}
      </h2>
      {children}
    </section>
  );
}

function FindDoor({
  overview: { resourceCount, countryCount, languageCount },
}: {
  overview: Outputs["resources"]["overview"];
}) {
  const locale = useLocale();
  return (
    <Door seed="door find" title={<Trans>Find</Trans>}>
      {resourceCount === 0 ? null : (
        <p className={styles["figure"]}>
          <strong>
            <NumberText value={resourceCount} />
          </strong>{" "}
          <Plural value={resourceCount} one="resource" other="resources" />
        </p>
      )}
      <p>
        <Trans>
          Guides, cases, laws, data and tools from <Plural value={countryCount} one="# country" other="# countries" />{" "}
          in <Plural value={languageCount} one="# language" other="# languages" />. No account needed.
        </Trans>
      </p>
      <p>
        <Link to={libraryPath(locale)}>
          <Trans>Browse the library</Trans>
        </Link>
      </p>
    </Door>
  );
}

function JoinDoor() {
  const locale = useLocale();
  return (
    <Door seed="door join" title={<Trans>Join</Trans>}>
      <p>
        <Trans>
          Networks of people with the same task, each with its topics, places and languages. An e-mail address is enough
          to join, and you choose how much mail you get.
        </Trans>
      </p>
      <p>
        <Link to={networksPath(locale)}>
          <Trans>See the networks</Trans>
        </Link>
      </p>
    </Door>
  );
}

function AskDoor() {
  const locale = useLocale();
  return (
    <Door seed="door ask" title={<Trans>Ask</Trans>}>
      <p>
        <Trans>
          Ask in your own words and language. Three people who have done it are asked to answer; what they say rests on
          the library or on their own practice.
        </Trans>
      </p>
      <p>
        <Link to={askPath(locale)}>
          <Trans>Ask a question</Trans>
        </Link>
      </p>
      <p>
        <Link to={questionsPath(locale)}>
          <Trans>Read what others asked</Trans>
        </Link>
      </p>
    </Door>
  );
}
