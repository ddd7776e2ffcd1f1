export { MailWorker } from "./mail-worker.ts";
export { listMails, showMail } from "./outbox.ts";
export { queueMail } from "./queue-mail.ts";
export { countTroubledMail, tidyMail } from "./tidy-mail.ts";
