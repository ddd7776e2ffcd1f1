import { usePage } from "../lib/data.ts";
import { icons, type IconName } from "./icon-paths.ts";

/** Always beside words, never instead of them. The light version has none. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  const { light } = usePage();
  if (light) return null;
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={icons[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
