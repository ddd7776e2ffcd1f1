export { isExpert } from "./endorsement.policy.ts";
