import { usePage } from "../../lib/data.ts";
import { type TileDesign, tileDesign } from "./tile-design.ts";
import styles from "./tile.module.css";

const side = 32;

/** The paving: a quarter circle in a square. Decoration only. `seed` is the name of the thing, such as "topic:open-data". */
export function Tile({ seed, size = 32 }: { seed: string; size?: number }) {
  const { light } = usePage();
  if (light) return null;
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${side} ${side}`}
      className={styles["tile"]}
      aria-hidden="true"
      focusable="false"
    >
      <Paving design={tileDesign(seed)} column={0} />
    </svg>
  );
}

/** A row of tiles from edge to edge; what does not fit is cut off. */
export function TileStrip({ seed, count = 24 }: { seed: string; count?: number }) {
  const { light } = usePage();
  if (light) return null;
  const columns = Array.from({ length: count }, (_, column) => column);
  return (
    <svg
      viewBox={`0 0 ${count * side} ${side}`}
      preserveAspectRatio="xMinYMid slice"
      className={styles["strip"]}
      aria-hidden="true"
      focusable="false"
    >
      {columns.map((column) => (
        <Paving key={column} design={tileDesign(`${seed} ${column}`)} column={column} />
      ))}
    </svg>
  );
}

function Paving({ design, column }: { design: TileDesign; column: number }) {
  const middle = side / 2;
  return (
    <g transform={`translate(${column * side}) rotate(${design.quarterTurns * 90} ${middle} ${middle})`}>
      <path className={styles[design.ground]} d="M0 0h32v32H0z" />
      <path className={styles[design.figure]} d="M0 0h32A32 32 0 0 1 0 32z" />
      <path className={styles[design.ground]} d="M0 0h12A12 12 0 0 1 0 12z" />
    </g>
  );
}
