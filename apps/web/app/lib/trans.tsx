import { Trans as LinguiTrans, type TransProps } from "@lingui/react";

/**
 * Stands for the Trans of the macro (lingui.config.ts). Lingui looks for tags in the finished sentence, where what
 * somebody typed stands already: "<b>" would vanish and "<0>" become a part of ours. An element is put in last, as it is.
 */
export function Trans(props: TransProps) {
  if (!props.values) return <LinguiTrans {...props} />;
  const values = Object.entries(props.values).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === "string" && value.includes("<") ? <>{value}</> : value,
  ]);
  return <LinguiTrans {...props} values={Object.fromEntries(values)} />;
}
