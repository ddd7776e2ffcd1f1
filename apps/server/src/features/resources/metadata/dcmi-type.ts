import type { ResourceKind } from "@plaza/types/resources";

export const dcmiTypeNames = ["Text", "Dataset", "Software", "MovingImage"] as const;
export type DcmiType = (typeof dcmiTypeNames)[number];

/** DCMI Type Vocabulary. */
export const dcmiTypes: Record<ResourceKind, DcmiType> = {
  guide: "Text",
  case: "Text",
  report: "Text",
  law: "Text",
  template: "Text",
  dataset: "Dataset",
  training: "Text",
  tool: "Software",
  video: "MovingImage",
  article: "Text",
};
