export { settleDemo } from "./load-demo.ts";
