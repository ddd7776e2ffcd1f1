import { Plural, Trans } from "@lingui/react/macro";
import type { CollectionItemView } from "@plaza/types/collections";
import { DateText } from "../../ui/values.tsx";
import styles from "./collection-list.module.css";
import { CollectionOwner } from "./collection-owner.tsx";

/** Whose, how much, how new, and who may read it. */
export function CollectionFacts({ collection }: { collection: CollectionItemView }) {
  return (
    <ul role="list" className={styles["facts"]}>
      <li>
        <CollectionOwner owner={collection.owner} />
      </li>
      <li>
        <Plural value={collection.itemCount} one="# resource" other="# resources" />
      </li>
      <li>
        <Trans>
          Changed on <DateText at={collection.updatedAt} />
        </Trans>
      </li>
      {collection.isPublic ? null : (
        <li>
          {collection.owner.type === "network" ? (
            <Trans>Only for members of the network</Trans>
          ) : (
            <Trans>Only for you</Trans>
          )}
        </li>
      )}
    </ul>
  );
}
