import type { ResourceView } from "@plaza/types/resources";

/** What the descriptions for machines are made from. */
export type DescribedResource = Omit<ResourceView, "metadata" | "citations" | "related">;
