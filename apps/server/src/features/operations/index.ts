export { checkPlaza } from "./check-plaza.ts";
