export { mailKeyOfAsk } from "./asks/ask-mail.ts";
export { expectedAnswer } from "./expected-answer.ts";
export { RoutingWorker } from "./routing-worker.ts";
export { routeQuestion, settleAsks } from "./asks/settle-asks.ts";
