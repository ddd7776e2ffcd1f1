export type Encoding = "br" | "gzip" | "identity";

/** The best of ours that the client takes; a quality of zero is a no. */
export function accepts(header: string | undefined): Encoding {
  const offered = new Map(
    (header ?? "").split(",").map((part) => {
      const [name = "", ...parameters] = part.trim().toLowerCase().split(";");
      return [name.trim(), !parameters.some((parameter) => /^\s*q=0(\.0+)?\s*$/.test(parameter))];
    }),
  );
  if (offered.get("br")) return "br";
  return offered.get("gzip") ? "gzip" : "identity";
}
