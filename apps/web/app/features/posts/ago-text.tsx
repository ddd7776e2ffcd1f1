import { useLocale } from "../../lib/locales.ts";

const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** "12 minutes ago", in words. */
export function AgoText({ at }: { at: string }) {
  const words = new Intl.RelativeTimeFormat(useLocale(), { numeric: "auto" });
  // oxlint-disable-next-line react/purity -- it says how long ago at the time of drawing
  const seconds = (Date.now() - Date.parse(at)) / 1_000;
  const [unit, size] = units.find(([, length]) => seconds >= length) ?? ["minute", 60];
  return (
    <time dateTime={at} suppressHydrationWarning>
      {words.format(-Math.max(seconds < 60 ? 1 : Math.round(seconds / size), 1), unit)}
    </time>
  );
}
