export const tileColours = ["teal", "terracotta", "marigold", "sage", "sand"] as const;
type TileColour = (typeof tileColours)[number];
export type TileDesign = { quarterTurns: number; ground: TileColour; figure: TileColour };

/** FNV-1a: short, even enough over names that differ in one letter, and the same everywhere. */
function hashOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  // The last step of FNV leaves the low bits poor; they choose the rotation.
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

/** Rotation and two different colours for whatever has this name. */
export function tileDesign(seed: string): TileDesign {
  const hash = hashOf(seed);
  const count = tileColours.length;
  const ground = (hash >>> 4) % count;
  const figure = (ground + 1 + ((hash >>> 12) % (count - 1))) % count;
  return { quarterTurns: hash >>> 30, ground: tileColours[ground] ?? "sand", figure: tileColours[figure] ?? "teal" };
}
