export { confirmByAddress } from "./affiliations.ts";
