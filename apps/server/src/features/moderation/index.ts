export { blocksBetween, keptFrom, mutedBy } from "./distances/read-distances.ts";
export { fileReport } from "./file-report.ts";
export { countCases } from "./list-queue.ts";
export { objectionToken } from "./objection-token.ts";
export { recordAct } from "./record-act.ts";
export { SearchLimit } from "./search-limit.ts";
