export { personSource } from "./person-source.ts";
