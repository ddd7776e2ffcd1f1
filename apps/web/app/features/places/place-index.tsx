import type { PlaceItem } from "@plaza/types/places";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { placePath } from "../../lib/urls.ts";
import { NumberText } from "../../ui/values.tsx";
import styles from "./place-index.module.css";

/** Places by name, each with the number of its resources. */
export function PlaceIndex({ places }: { places: PlaceItem[] }) {
  const locale = useLocale();
  return (
    <ul role="list" className={styles["index"]}>
      {places.map((place) => (
        <li key={place.placeId}>
          <Link to={placePath(locale, place.slug)}>{place.name}</Link>{" "}
          <span className={styles["count"]}>
            <NumberText value={place.resourceCount} />
          </span>
        </li>
      ))}
    </ul>
  );
}
