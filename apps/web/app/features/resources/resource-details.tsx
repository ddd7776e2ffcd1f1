import { Trans } from "@lingui/react/macro";
import type { ResourceView } from "@plaza/types/resources";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { resourceApiPath, resourcePath } from "../../lib/urls.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { DateText } from "../../ui/values.tsx";
import styles from "./resource-details.module.css";
import { useFieldNames } from "./field-names.ts";

/** For specialists, last: identifiers, keywords, dates and what was changed when. */
export function ResourceDetails({ resource }: { resource: ResourceView }) {
  return (
    <section className={styles["details"]} aria-labelledby="details">
      <h2 id="details" className="visually-hidden">
        <Trans>Details</Trans>
      </h2>
      <Disclosure summary={<Trans>Details and metadata</Trans>}>
        <dl className={styles["pairs"]}>
          <Identifiers resource={resource} />
          <Pair name={<Trans>Keywords</Trans>}>
            {resource.keywords.length === 0 ? null : <span dir="auto">{resource.keywords.join(", ")}</span>}
          </Pair>
          <Pair name={<Trans>Added to Plaza</Trans>}>
            <DateText at={resource.createdAt} />
          </Pair>
          <Pair name={<Trans>To be reviewed by</Trans>}>
            {resource.reviewBy === null ? null : <DateText at={resource.reviewBy} />}
          </Pair>
          <Earlier resource={resource} />
          <Pair name={<Trans>For programs</Trans>}>
            <a href={resourceApiPath(resource.resourceId)}>JSON</a>
          </Pair>
        </dl>
      </Disclosure>
      <History resource={resource} />
    </section>
  );
}

function Pair({ name, children }: { name: ReactNode; children: ReactNode }) {
  if (children === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Identifiers({ resource: { identifiers } }: { resource: ResourceView }) {
  return identifiers.map(({ scheme, value, url }) => (
    <Pair key={`${scheme} ${value}`} name={scheme.toUpperCase()}>
      {url === null ? value : <a href={url}>{value}</a>}
    </Pair>
  ));
}

function Earlier({ resource: { supersedes } }: { resource: ResourceView }) {
  const locale = useLocale();
  return supersedes.map((earlier) => (
    <Pair key={earlier.resourceId} name={<Trans>Replaces</Trans>}>
      <Link to={resourcePath(locale, earlier)}>
        <LanguageText text={earlier.title} />
      </Link>
    </Pair>
  ));
}

function History({ resource: { revisions } }: { resource: ResourceView }) {
  const names = useFieldNames();
  if (revisions.length === 0) return null;
  return (
    <Disclosure summary={<Trans>History of changes</Trans>}>
      <ol role="list" className={styles["history"]}>
        {revisions.map(({ number, changedAt, changedFields }) => (
          <li key={number}>
            <DateText at={changedAt} />: {[...new Set(changedFields.map((field) => names[field]))].join(", ")}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
