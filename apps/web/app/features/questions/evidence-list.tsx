import { Plural, Trans } from "@lingui/react/macro";
import type { EvidenceView } from "@plaza/types/questions";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { placePath, resourcePath } from "../../lib/urls.ts";
import { KindTag } from "../../ui/kind-tag.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import styles from "./evidence-list.module.css";
import { LocatorText } from "./locator-text.tsx";

type Props = { evidence: readonly EvidenceView[]; /** Names the list: answers stand below each other. */ id: string };

/** What an answer rests on, in the order of who answered. */
export function EvidenceList({ evidence, id }: Props) {
  if (evidence.length === 0) return null;
  return (
    <div className={styles["evidence"]}>
      <p id={id} className={styles["name"]}>
        <Plural value={evidence.length} one="What this rests on" other="What this rests on (#)" />
      </p>
      <ul role="list" aria-labelledby={id}>
        {evidence.map((item, position) => (
          // The list of one answer is drawn anew as a whole.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={position}>
            {item.type === "resource" ? <FromLibrary item={item} /> : <FromPractice item={item} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Of<Type extends EvidenceView["type"]> = { item: Extract<EvidenceView, { type: Type }> };

function FromLibrary({ item: { resource, locator, flag } }: Of<"resource">) {
  const locale = useLocale();
  return (
    <>
      <KindTag kind={resource.kind} />
      <p>
        <Link to={resourcePath(locale, resource)}>
          <LanguageText text={resource.title} />
        </Link>
        {locator === null ? null : (
          <>
            {" "}
            <span className={styles["locator"]}>
              <LocatorText locator={locator} />
            </span>
          </>
        )}
      </p>
      {flag === null ? null : (
        <p className={styles["flag"]}>
          {flag === "withdrawn" ? (
            <Trans>This resource was withdrawn since. Look at its page before you rely on it.</Trans>
          ) : (
            <Trans>There is a newer edition of this resource. Its page leads there.</Trans>
          )}
        </p>
      )}
    </>
  );
}

function FromPractice({ item: { place, practice } }: Of<"practice">) {
  const locale = useLocale();
  return (
    <>
      <p className={styles["locator"]}>
        {place === null ? (
          <Trans>From own practice</Trans>
        ) : (
          <Trans>
            From own practice in <Link to={placePath(locale, place.slug)}>{place.name}</Link>
          </Trans>
        )}
      </p>
      <p dir={practice.dir}>
        <LanguageText text={practice} />
      </p>
    </>
  );
}
