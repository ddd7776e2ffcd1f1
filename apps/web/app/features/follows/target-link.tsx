import type { FollowTarget } from "@plaza/types/follows";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import {
  collectionPath,
  networkPath,
  personPath,
  placePath,
  questionPath,
  threadPath,
  topicPath,
} from "../../lib/urls.ts";
import { LanguageText } from "../../ui/language-text.tsx";

/** What is followed, by its name and with its page. */
export function TargetLink({ target }: { target: FollowTarget }) {
  const locale = useLocale();
  switch (target.kind) {
    case "topic":
      return <Link to={topicPath(locale, target.topic.slug)}>{target.topic.label}</Link>;
    case "place":
      return <Link to={placePath(locale, target.place.slug)}>{target.place.name}</Link>;
    case "person":
      return (
        <Link to={personPath(locale, target.person.handle)} dir="auto">
          {target.person.name}
        </Link>
      );
    case "network":
      return (
        <Link to={networkPath(locale, target.network.slug)}>
          <LanguageText text={target.network.name} />
        </Link>
      );
    case "collection":
      return (
        <Link to={collectionPath(locale, target.collection)}>
          <LanguageText text={target.collection.title} />
        </Link>
      );
    case "thread":
      return (
        <Link to={threadPath(locale, target.thread)}>
          <LanguageText text={target.thread.title} />
        </Link>
      );
    case "question":
      return (
        <Link to={questionPath(locale, target.question)}>
          <LanguageText text={target.question.title} />
        </Link>
      );
  }
}
