import type { AskMail, MailDictionary } from "../mail-kinds.ts";
import { asLines, dayIn, languageIn, lessLinks, listIn, withRole } from "./ask-lines.ts";
import { phrasesFr } from "./notification-fr.ts";

type Reason<Part> = Extract<AskMail["reasons"][number], { part: Part }>;

function topicIn(reason: Reason<"topic">): string {
  const known = `Vous connaissez\u00a0: ${listIn("fr", reason.topics)}`;
  if (reason.endorsements === 0) return known;
  return `${known} (avec ${reason.endorsements === 1 ? "une recommandation" : `${reason.endorsements} recommandations`})`;
}

function placeIn(reason: Reason<"place">): string {
  if (reason.tie === "same") return "Vous travaillez au même endroit";
  if (reason.tie === "country") return "Vous travaillez dans le même pays";
  return reason.band === null
    ? "Vous travaillez dans un lieu semblable"
    : "Vous travaillez dans un lieu de même taille";
}

function reasonIn(reason: AskMail["reasons"][number]): string {
  switch (reason.part) {
    case "topic":
      return topicIn(reason);
    case "near_topic":
      return `Vous connaissez des thèmes proches de\u00a0: ${listIn("fr", reason.topics)}`;
    case "language":
      return reason.isOfQuestion
        ? `Vous parlez la langue de la question\u00a0: ${languageIn("fr", reason.language)}`
        : `Vous parlez une langue que lit la personne qui demande\u00a0: ${languageIn("fr", reason.language)}`;
    case "place":
      return placeIn(reason);
    case "answers":
      return reason.count === 1
        ? "Une de vos réponses à ce sujet a été acceptée"
        : `${reason.count} de vos réponses à ce sujet ont été acceptées`;
    case "room":
      return "Vous n’avez pas reçu de question ces derniers temps";
  }
}

export const asksFr: Pick<MailDictionary, "expert_asked" | "asks_paused"> = {
  expert_asked: (mail) => ({
    subject: `Une question pour vous\u00a0: ${mail.title}`,
    paragraphs: [
      mail.namedBy === null
        ? `${withRole(mail)} pose une question dont vous connaissez peut-être la réponse. Peu de personnes ont été sollicitées\u00a0:`
        : `${withRole(mail)} pose une question, et ${mail.namedBy} pense que vous connaissez la réponse\u00a0:`,
      mail.title,
      mail.words,
      ...(mail.reasons.length === 0 ? [] : [`Pourquoi vous\u00a0:\n${asLines(mail.reasons.map(reasonIn))}`]),
      ...(mail.found.length === 0 ? [] : [`Ce que la bibliothèque contient à ce sujet\u00a0:\n${asLines(mail.found)}`]),
      `Vous avez jusqu’au ${dayIn("fr", mail.until)}\u202f; ensuite, d’autres personnes sont sollicitées. Le bouton permet de répondre, de passer, de transmettre la question ou de faire une pause, sans vous connecter.`,
    ],
    button: "Répondre ou passer",
    after: [
      "Ce lien est personnel\u00a0: quiconque le détient peut répondre en votre nom. Merci de ne pas transférer ce message.",
    ],
    links: lessLinks(phrasesFr, mail),
  }),
  asks_paused: ({ until, ...paths }) => ({
    subject: "Une pause dans les questions",
    paragraphs: [
      "Les deux dernières questions sont arrivées au mauvais moment, semble-t-il. Cela arrive à toute personne très occupée.",
      `Pour que rien ne s’accumule, personne ne vous sollicite jusqu’au ${dayIn("fr", until)}. Vous pouvez mettre fin à la pause à tout moment, ou la prolonger.`,
    ],
    button: "Voir les questions",
    links: lessLinks(phrasesFr, paths),
  }),
};
