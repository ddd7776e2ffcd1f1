import { Trans } from "@lingui/react/macro";
import type { PostAuthor } from "@plaza/types/posts";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { personPath } from "../../lib/urls.ts";
import { Avatar } from "../../ui/avatar.tsx";
import styles from "./post-article.module.css";

/** What stands in the line of an author, with a dot between one and the next. */
export const LinePart = ({ children }: { children: ReactNode }) => <span className={styles["part"]}>{children} </span>;

/** Who wrote, as far as the reader may know, and when (`children`). */
export function AuthorLine({
  author,
  seed,
  children,
}: {
  author: PostAuthor | null;
  seed: string;
  children?: ReactNode;
}) {
  const locale = useLocale();
  return (
    <div className={styles["author"]}>
      <Avatar
        seed={author === null ? seed : `member:${author.memberId}`}
        photoUrl={author?.photoUrl ?? null}
        size={40}
      />
      <div>
        <div className={styles["name"]}>
          {author === null ? (
            <Trans>A member</Trans>
          ) : (
            <Link to={personPath(locale, author.handle)}>
              <bdi>{author.name}</bdi>
            </Link>
          )}
          {author?.isFictional ? (
            <span className={styles["quiet"]}>
              {" "}
              <Trans>(demo)</Trans>
            </span>
          ) : null}
        </div>
        <div className={styles["quiet"]}>
          {[author?.role, author?.placeName]
            .filter((part) => typeof part === "string")
            .map((part) => (
              <LinePart key={part}>
                <bdi>{part}</bdi>
              </LinePart>
            ))}
          {children}
        </div>
      </div>
    </div>
  );
}
