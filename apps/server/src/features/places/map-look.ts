const themes = ["light", "dark"] as const;
export type MapTheme = (typeof themes)[number];
export const isMapTheme = (theme: string): theme is MapTheme => themes.some((known) => known === theme);

/** Paper, line and action colours of the interface. */
export const colours: Record<MapTheme, { water: string; land: string; country: string }> = {
  light: { water: "#FBF9F4", land: "#DDD6C8", country: "#0B5A55" },
  dark: { water: "#14181A", land: "#323A3C", country: "#6FD0C5" },
};

/** Where a country is that the atlas counts to another or leaves out: longitude, latitude. */
export const points: Readonly<Record<string, [number, number]>> = {
  BQ: [-68.3, 12.2],
  BV: [3.4, -54.4],
  CC: [96.8, -12.2],
  CX: [105.6, -10.5],
  GF: [-53.1, 3.9],
  GI: [-5.35, 36.14],
  GP: [-61.5, 16.2],
  MQ: [-61, 14.65],
  RE: [55.5, -21.1],
  SJ: [16, 78.6],
  TK: [-171.8, -9.2],
  TV: [179.2, -8.5],
  UM: [166.6, 19.3],
  YT: [45.15, -12.8],
};
