export { keepNear } from "./keep-near.ts";
