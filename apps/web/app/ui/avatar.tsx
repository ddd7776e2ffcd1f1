import { usePage } from "../lib/data.ts";
import styles from "./avatar.module.css";
import { Tile } from "./tile/tile.tsx";

type Props = {
  /** What the tile is drawn from, such as "member:12": the same for one person everywhere. */
  seed: string;
  /** An address of ours; null or absent for the tile. */
  photoUrl?: string | null;
  size?: number;
};

/** A person's photo or her tile. The name stands beside it, so that it says nothing to screen readers. */
export function Avatar({ seed, photoUrl, size = 48 }: Props) {
  const { light } = usePage();
  if (light) return null;
  return (
    <span className={styles["avatar"]}>
      {photoUrl ? (
        <img src={photoUrl} alt="" width={size} height={size} loading="lazy" decoding="async" />
      ) : (
        <Tile seed={seed} size={size} />
      )}
    </span>
  );
}
