const browsers: [RegExp, string][] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Chrome|CriOS)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/\bAndroid\b/, "Android"],
  [/\b(?:iPhone|iPad|iPod)\b/, "iOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

const firstOf = (kinds: [RegExp, string][], agent: string): string =>
  kinds.find(([pattern]) => pattern.test(agent))?.[1] ?? "";

/** The kind of browser and system, enough to know one's own devices by: "Firefox/Android". Null when neither is known. */
export function shortAgent(agent: string | null | undefined): string | null {
  const short = `${firstOf(browsers, agent ?? "")}/${firstOf(systems, agent ?? "")}`;
  return short === "/" ? null : short;
}

export function readAgent(short: string | null): { browser: string | null; system: string | null } {
  const [browser = "", system = ""] = (short ?? "").split("/");
  return { browser: browser === "" ? null : browser, system: system === "" ? null : system };
}
