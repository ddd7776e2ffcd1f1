import type { ResourceItem } from "@plaza/types/resources";
import { classes } from "../../lib/classes.ts";
import { ResourceLine } from "./resource-line.tsx";
import styles from "./resource-list.module.css";

type Props = {
  resources: ResourceItem[];
  level?: 2 | 3;
  /** Two columns where there is room. */ isInColumns?: boolean;
};

/** Resources one below the other with a rule between. */
export function ResourceList({ resources, level = 3, isInColumns = false }: Props) {
  return (
    <ol role="list" className={classes(styles["list"], isInColumns && styles["columns"])}>
      {resources.map((resource) => (
        <li key={resource.resourceId}>
          <ResourceLine resource={resource} level={level} />
        </li>
      ))}
    </ol>
  );
}
