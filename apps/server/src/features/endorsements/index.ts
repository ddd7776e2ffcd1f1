export { endorseForAnswer, withdrawAnswerEndorsements } from "./endorse-answer.ts";
export { isExpert } from "./endorsement.policy.ts";
