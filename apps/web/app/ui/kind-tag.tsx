import { useLingui } from "@lingui/react/macro";
import type { ResourceKind } from "@plaza/types/resources";
import { Icon } from "./icon.tsx";
import styles from "./tag.module.css";

/** The word for each kind of resource. */
export function useKindNames(): Record<ResourceKind, string> {
  const { t } = useLingui();
  return {
    guide: t`Guide`,
    case: t`Case`,
    report: t`Report`,
    law: t`Law`,
    template: t`Template`,
    dataset: t`Data set`,
    training: t`Training`,
    tool: t`Tool`,
    video: t`Video`,
    article: t`Article`,
  };
}

export function KindTag({ kind }: { kind: ResourceKind }) {
  const names = useKindNames();
  return (
    <span className={styles["kind"]}>
      <Icon name={kind} size={18} />
      {names[kind]}
    </span>
  );
}
