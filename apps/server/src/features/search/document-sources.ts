import type { DocumentSource } from "../../platform/document-source.ts";
import { personSource } from "../people/index.ts";
import { questionSource } from "../questions/index.ts";
import { resourceSource } from "../resources/index.ts";
import { threadSource } from "../threads/index.ts";
import type { Vocabulary } from "../topics/index.ts";

/** Whatever can be found comes from one of these. */
export const documentSources: readonly DocumentSource<Vocabulary>[] = [
  resourceSource,
  personSource,
  threadSource,
  questionSource,
];
