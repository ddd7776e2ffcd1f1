import type { PostBody } from "@plaza/types/posts";
import { type Locale, useLocale } from "../../lib/locales.ts";
import styles from "./post-html.module.css";

/** Only mentions lead to a path: every other link in a post has a scheme. */
const inLocale = (html: string, locale: Locale): string =>
  html.replaceAll('<a href="/people/', `<a href="/${locale}/people/`);

/** The words of a post, in their own language and direction. */
export function PostHtml({ body }: { body: Pick<PostBody, "html" | "language" | "dir"> }) {
  return (
    <div
      className={styles["words"]}
      lang={body.language === "und" ? "" : body.language}
      dir={body.dir}
      dangerouslySetInnerHTML={{ __html: inLocale(body.html, useLocale()) }}
    />
  );
}
