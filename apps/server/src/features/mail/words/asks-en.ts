import type { AskMail, MailDictionary } from "../mail-kinds.ts";
import { asLines, dayIn, languageIn, lessLinks, listIn, withRole } from "./ask-lines.ts";
import { phrasesEn } from "./notification-en.ts";

type Reason<Part> = Extract<AskMail["reasons"][number], { part: Part }>;

function topicIn(reason: Reason<"topic">): string {
  const known = `You know ${listIn("en", reason.topics)}`;
  if (reason.endorsements === 0) return known;
  return `${known}, endorsed ${reason.endorsements === 1 ? "once" : `${reason.endorsements} times`}`;
}

function placeIn(reason: Reason<"place">): string {
  if (reason.tie === "same") return "You work in the same place";
  if (reason.tie === "country") return "You work in the same country";
  return reason.band === null ? "You work in a place like it" : "You work in a place of the same size";
}

function reasonIn(reason: AskMail["reasons"][number]): string {
  switch (reason.part) {
    case "topic":
      return topicIn(reason);
    case "near_topic":
      return `You know what is near to ${listIn("en", reason.topics)}`;
    case "language":
      return reason.isOfQuestion
        ? `You speak ${languageIn("en", reason.language)}, the language of the question`
        : `You speak ${languageIn("en", reason.language)}, which the asker reads`;
    case "place":
      return placeIn(reason);
    case "answers":
      return reason.count === 1
        ? "An answer of yours on this was accepted"
        : `${reason.count} answers of yours on this were accepted`;
    case "room":
      return "You have not been asked anything lately";
  }
}

export const asksEn: Pick<MailDictionary, "expert_asked" | "asks_paused"> = {
  expert_asked: (mail) => ({
    subject: `A question for you: ${mail.title}`,
    paragraphs: [
      mail.namedBy === null
        ? `${withRole(mail)} asks something that you may know. Only a few people were asked:`
        : `${withRole(mail)} asks something, and ${mail.namedBy} thinks that you know it:`,
      mail.title,
      mail.words,
      ...(mail.reasons.length === 0 ? [] : [`Why you:\n${asLines(mail.reasons.map(reasonIn))}`]),
      ...(mail.found.length === 0 ? [] : [`What the library has about it:\n${asLines(mail.found)}`]),
      `There is time until ${dayIn("en", mail.until)}; then others are asked. With the button you answer, pass, hand over to somebody else or pause. You need not sign in.`,
    ],
    button: "Answer or pass",
    after: ["The link is yours alone: whoever has it can answer in your name. Please do not forward this mail."],
    links: lessLinks(phrasesEn, mail),
  }),
  asks_paused: ({ until, ...paths }) => ({
    subject: "A pause from questions",
    paragraphs: [
      "The last two questions reached you at a bad time, it seems. That happens to everybody who has much to do.",
      `So that nothing piles up, nobody asks you anything until ${dayIn("en", until)}. You can end the pause at any time, or make it longer.`,
    ],
    button: "Look at the questions",
    links: lessLinks(phrasesEn, paths),
  }),
};
