import { Trans } from "@lingui/react/macro";
import type { ResourceCollections } from "@plaza/types/collections";
import { Suspense } from "react";
import { Link } from "react-router";
import { lazyPart } from "../../lib/lazy-part.ts";
import { useLocale } from "../../lib/locales.ts";
import { collectionPath, saveToCollectionPath, signInPath } from "../../lib/urls.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { LanguageText } from "../../ui/language-text.tsx";

/** Nobody without an account needs a form. */
const SaveForm = lazyPart(() => import("./save-form.tsx"));

type Props = { resourceId: number; collections: ResourceCollections };

/** In the box of what one does with a resource. */
export function SaveToCollection({ resourceId, collections: { mine } }: Props) {
  const locale = useLocale();
  const savePath = saveToCollectionPath(locale, resourceId);
  if (mine === null)
    return (
      <p>
        <Link to={signInPath(locale, savePath)} rel="nofollow">
          <Trans>Save to a collection</Trans>
        </Link>
      </p>
    );
  return (
    <>
      <Disclosure summary={<Trans>Save to a collection</Trans>}>
        <Suspense>
          <SaveForm savePath={savePath} mine={mine} />
        </Suspense>
      </Disclosure>
      <Holding mine={mine} />
    </>
  );
}

type Mine = NonNullable<ResourceCollections["mine"]>;

function Holding({ mine }: { mine: Mine }) {
  const locale = useLocale();
  const holding = mine.filter(({ holdsResource }) => holdsResource);
  if (holding.length === 0) return null;
  return (
    <div>
      <p id="held-in">
        <Trans>You saved it to:</Trans>
      </p>
      <ul role="list" aria-labelledby="held-in">
        {holding.map((collection) => (
          <li key={collection.collectionId}>
            <Link to={collectionPath(locale, collection)}>
              <LanguageText text={collection.title} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
