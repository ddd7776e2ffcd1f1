import type { Locale } from "@plaza/types/locales";
import type { PostView } from "@plaza/types/posts";
import type { AnswerView, QuestionView } from "@plaza/types/questions";
import { createPageUrls } from "../../../platform/page-urls.ts";
import { excerptOf } from "../../posts/index.ts";

/** Paths are relative to the page that holds them. */
const urls = createPageUrls("");

/** Search engines read no more, and the page holds the words already. */
const textMax = 400;
const suggestedMax = 5;

type Described = Omit<QuestionView, "jsonLd" | "expected">;

/** schema.org's QAPage. Strings come from strangers: whoever prints it into a page escapes `<`. */
export function jsonLdOf(view: Described, locale: Locale): object {
  const answers = view.answers.filter(({ post }) => post.state === "visible" && post.body !== null);
  const accepted = answers.find(({ isAccepted }) => isAccepted);
  const suggested = answers.filter(({ isAccepted }) => !isAccepted).slice(0, suggestedMax);
  return {
    "@context": "https://schema.org",
    "@type": "QAPage",
    mainEntity: withoutEmpty({
      "@type": "Question",
      "@id": urls.page(locale, `/questions/${view.questionId}-${encodeURIComponent(view.slug)}`),
      name: view.title.text,
      inLanguage: languageOf(view.title.lang),
      answerCount: view.answerCount,
      acceptedAnswer: accepted && toAnswer(accepted, locale),
      suggestedAnswer: suggested.map((answer) => toAnswer(answer, locale)),
      about: view.topics.map(({ label, slug }) => ({
        "@type": "DefinedTerm",
        name: label,
        url: urls.topic(locale, slug),
      })),
      ...wordsOf(view.post),
    }),
  };
}

function toAnswer({ post, evidence }: AnswerView, locale: Locale): object {
  return withoutEmpty({
    "@type": "Answer",
    url: urls.page(locale, post.path),
    inLanguage: languageOf(post.body?.language),
    ...wordsOf(post),
    citation: evidence.flatMap((item) =>
      item.type === "resource"
        ? [
            {
              "@type": "CreativeWork",
              name: item.resource.title.text,
              url: urls.resource(locale, { id: item.resource.resourceId, slug: item.resource.slug }),
            },
          ]
        : [],
    ),
  });
}

/** Null: whoever is not named to everybody has no name here either. */
const wordsOf = (post: PostView) => ({
  text: post.body === null ? undefined : excerptOf(post.body.html, textMax),
  upvoteCount: post.helpfulCount,
  dateCreated: post.createdAt,
  dateModified: post.editedAt,
  author: post.author && { "@type": "Person", name: post.author.name },
});

const languageOf = (tag: string | undefined): string | undefined => (tag === "und" ? undefined : tag);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);
const withoutEmpty = (entries: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => !isEmpty(value)));
