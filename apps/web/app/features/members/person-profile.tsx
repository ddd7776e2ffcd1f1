import { Trans } from "@lingui/react/macro";
import type { PersonView } from "@plaza/types/members";
import type { TopicLabel } from "@plaza/types/topics";
import { type ReactNode, useId } from "react";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { networkPath, topicPath } from "../../lib/urls.ts";
import { LanguageText } from "../../ui/language-text.tsx";
import { ProseHtml } from "../../ui/prose.tsx";
import { Tag } from "../../ui/tag.tsx";
import { LanguageName } from "../../ui/values.tsx";
import { useOfferNames } from "../../ui/member-names.ts";
import { useLevelNames } from "./member-words.ts";
import { PersonHead } from "./person-head.tsx";
import styles from "./person-profile.module.css";

type Props = {
  person: PersonView;
  /** Of the name; sections stand one below. */
  level?: 1 | 2;
  /** What the reader can do: follow, ask to be introduced. */
  actions?: ReactNode;
  /** Below what she knows: who says so. */
  endorsements?: ReactNode;
};

/** A member as one viewer sees her; what is hidden from him leaves no gap. */
export function PersonProfile({ person, level = 1, actions, endorsements }: Props) {
  const below = level === 1 ? 2 : 3;
  const { introduction } = person;
  return (
    <>
      <PersonHead person={person} level={level} />
      {actions ? <div className={styles["actions"]}>{actions}</div> : null}
      <div className={styles["columns"]}>
        <div className={styles["reading"]}>
          {introduction ? <ProseHtml html={introduction.html} lang={introduction.lang} dir={introduction.dir} /> : null}
          <Topics title={<Trans>Knows</Trans>} level={below} topics={person.knows} />
          {endorsements}
          <Topics title={<Trans>Wants to learn</Trans>} level={below} topics={person.learns} />
        </div>
        <div className={styles["side"]}>
          <Offers person={person} level={below} />
          <Languages person={person} level={below} />
          <Networks person={person} level={below} />
        </div>
      </div>
    </>
  );
}

type PartProps = { title: ReactNode; level: 2 | 3; children: ReactNode };

function Part({ title, level, children }: PartProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section aria-labelledby={id}>
      <Heading id={id} className={styles["heading"]}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

function Topics({ title, level, topics }: { title: ReactNode; level: 2 | 3; topics: TopicLabel[] }) {
  const locale = useLocale();
  if (topics.length === 0) return null;
  return (
    <Part title={title} level={level}>
      <ul role="list" className={styles["tags"]}>
        {topics.map(({ slug, label }) => (
          <li key={slug}>
            <Tag to={topicPath(locale, slug)}>{label}</Tag>
          </li>
        ))}
      </ul>
    </Part>
  );
}

type SideProps = { person: PersonView; level: 2 | 3 };

function Offers({ person: { offers, isAvailable }, level }: SideProps) {
  const names = useOfferNames();
  if (offers.length === 0) return null;
  return (
    <Part title={<Trans>Offers</Trans>} level={level}>
      <ul role="list" className={styles["list"]}>
        {offers.map((offer) => (
          <li key={offer}>{names[offer]}</li>
        ))}
      </ul>
      {isAvailable ? null : (
        <p className={styles["quiet"]}>
          <Trans>Not at the moment: on a pause</Trans>
        </p>
      )}
    </Part>
  );
}

function Languages({ person: { languages }, level }: SideProps) {
  const levels = useLevelNames();
  if (languages.length === 0) return null;
  return (
    <Part title={<Trans>Languages</Trans>} level={level}>
      <ul role="list" className={styles["list"]}>
        {languages.map(({ language, level: spoken }) => (
          <li key={language}>
            <LanguageName code={language} /> <span className={styles["quiet"]}>{levels[spoken]}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Networks({ person: { networks }, level }: SideProps) {
  const locale = useLocale();
  if (networks.length === 0) return null;
  return (
    <Part title={<Trans>Networks</Trans>} level={level}>
      <ul role="list" className={styles["list"]}>
        {networks.map(({ slug, name }) => (
          <li key={slug}>
            <Link to={networkPath(locale, slug)}>
              <LanguageText text={name} />
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}
