export { openThread } from "./create-thread.ts";
export { listThreadItems } from "./list-threads.ts";
export { addReply } from "./reply-to-thread.ts";
export { threadAudiencesOf } from "./thread-audiences.ts";
export { threadSource } from "./thread-source.ts";
export { factsOf, listed, readableBy, threadAccessSelect } from "./thread.access.ts";
export { canReadThread } from "./thread.policy.ts";
export { threadPath, threadSlug } from "./thread.view.ts";
