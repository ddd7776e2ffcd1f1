import { usePage } from "../../lib/data.ts";
import { mapPath } from "../../lib/urls.ts";
import styles from "./place-map.module.css";

/** Where a country lies. The name always stands beside it, so that the picture itself says nothing new. */
export function PlaceMap({ countryCode }: { countryCode: string }) {
  const { light } = usePage();
  if (light) return null;
  return (
    <picture className={styles["map"]}>
      <source srcSet={mapPath(countryCode, "dark")} media="(prefers-color-scheme: dark)" />
      <img src={mapPath(countryCode, "light")} alt="" width={320} height={200} loading="lazy" />
    </picture>
  );
}
