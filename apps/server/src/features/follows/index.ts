export { listFollows } from "./list-follows.ts";
