import { Trans } from "@lingui/react/macro";
import type { ResourceLinkView, ResourceView } from "@plaza/types/resources";
import type { ReactNode } from "react";
import { formatByteSize, languageName } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Icon } from "../../ui/icon.tsx";
import { LicenceWords } from "./licence-words.tsx";
import { mediaTypeName } from "./media-type-name.ts";
import { CiteIt } from "./cite-it.tsx";
import styles from "./use-it.module.css";

/** Everything one does with a resource in one box: open it, cite it, and what is allowed; `children` is what the page adds. */
export function UseIt({ resource, children }: { resource: ResourceView; children?: ReactNode }) {
  return (
    <section className={styles["box"]} aria-labelledby="use-it">
      <h2 id="use-it">
        <Trans>Use it</Trans>
      </h2>
      {resource.links.length === 0 ? (
        <p>
          <Trans>No link is known. The publisher may be able to help.</Trans>
        </p>
      ) : (
        <UseLinks resource={resource} />
      )}
      <LicenceWords licence={resource.licence} />
      <CiteIt resource={resource} />
      {children}
    </section>
  );
}

/** The way to a withdrawn resource stays open for those who need it, but is not held out to anyone. */
function UseLinks({ resource }: { resource: ResourceView }) {
  const isWithdrawn = resource.state === "withdrawn";
  const list = (
    <ul role="list" className={styles["links"]}>
      {resource.links.map((link) => (
        <li key={link.url}>
          <UseLink link={link} resource={resource} isPlain={isWithdrawn} />
        </li>
      ))}
    </ul>
  );
  return isWithdrawn ? <Disclosure summary={<Trans>Where it was</Trans>}>{list}</Disclosure> : list;
}

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).host : null);

/** What opens, how large it is and in which language, before anyone pays for the bytes. */
function UseLink({ link, resource, isPlain }: { link: ResourceLinkView; resource: ResourceView; isPlain: boolean }) {
  return (
    <>
      <a
        href={link.url}
        rel={link.stored ? undefined : "noreferrer"}
        download={link.stored ? "" : undefined}
        className={isPlain ? undefined : styles["link"]}
      >
        {isPlain ? null : <Icon name={link.stored ? "download" : "outside"} />}
        <LinkWords link={link} />
      </a>
      <LinkFacts link={link} language={resource.language} />
    </>
  );
}

function LinkFacts({ link, language }: { link: ResourceLinkView; language: string }) {
  const locale = useLocale();
  const facts = [
    link.stored ? null : hostOf(link.url),
    mediaTypeName(link.mediaType),
    link.byteSize === null ? null : formatByteSize(locale, link.byteSize),
    link.language === null || link.language === language ? null : languageName(locale, link.language),
  ].filter((fact) => fact !== null);
  if (facts.length === 0) return null;
  return (
    <p className={styles["facts"]} suppressHydrationWarning>
      {facts.join(" · ")}
    </p>
  );
}

function LinkWords({ link: { label, stored } }: { link: ResourceLinkView }) {
  if (label !== null) return <span dir="auto">{label}</span>;
  return stored ? <Trans>Download</Trans> : <Trans>Open at the publisher</Trans>;
}
