export { mailKeyOf } from "./introduction-mail.ts";
export { remindIntroductions } from "./remind-introductions.ts";
export { introductionSubject } from "./report-introduction.ts";
