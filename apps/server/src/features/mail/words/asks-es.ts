import type { AskMail, MailDictionary } from "../mail-kinds.ts";
import { asLines, dayIn, languageIn, lessLinks, listIn, withRole } from "./ask-lines.ts";
import { phrasesEs } from "./notification-es.ts";

type Reason<Part> = Extract<AskMail["reasons"][number], { part: Part }>;

function topicIn(reason: Reason<"topic">): string {
  const known = `Conoce: ${listIn("es", reason.topics)}`;
  if (reason.endorsements === 0) return known;
  return `${known} (con ${reason.endorsements === 1 ? "un respaldo" : `${reason.endorsements} respaldos`})`;
}

function placeIn(reason: Reason<"place">): string {
  if (reason.tie === "same") return "Trabaja en el mismo lugar";
  if (reason.tie === "country") return "Trabaja en el mismo país";
  return reason.band === null ? "Trabaja en un lugar parecido" : "Trabaja en un lugar del mismo tamaño";
}

function reasonIn(reason: AskMail["reasons"][number]): string {
  switch (reason.part) {
    case "topic":
      return topicIn(reason);
    case "near_topic":
      return `Conoce temas cercanos a: ${listIn("es", reason.topics)}`;
    case "language":
      return reason.isOfQuestion
        ? `Habla ${languageIn("es", reason.language)}, el idioma de la pregunta`
        : `Habla ${languageIn("es", reason.language)}, que lee quien pregunta`;
    case "place":
      return placeIn(reason);
    case "answers":
      return reason.count === 1
        ? "Una respuesta suya sobre esto fue aceptada"
        : `${reason.count} respuestas suyas sobre esto fueron aceptadas`;
    case "room":
      return "No ha recibido preguntas últimamente";
  }
}

export const asksEs: Pick<MailDictionary, "expert_asked" | "asks_paused"> = {
  expert_asked: (mail) => ({
    subject: `Una pregunta para usted: ${mail.title}`,
    paragraphs: [
      mail.namedBy === null
        ? `${withRole(mail)} pregunta algo que quizá conozca. Solo se preguntó a unas pocas personas:`
        : `${withRole(mail)} hace una pregunta, y ${mail.namedBy} cree que usted conoce la respuesta:`,
      mail.title,
      mail.words,
      ...(mail.reasons.length === 0 ? [] : [`Por qué usted:\n${asLines(mail.reasons.map(reasonIn))}`]),
      ...(mail.found.length === 0 ? [] : [`Lo que la biblioteca tiene sobre esto:\n${asLines(mail.found)}`]),
      `Hay tiempo hasta el ${dayIn("es", mail.until)}; después se pregunta a otras personas. Con el botón se puede responder, pasar, ceder la pregunta a otra persona o hacer una pausa, sin iniciar sesión.`,
    ],
    button: "Responder o pasar",
    after: ["El enlace es personal: quien lo tenga puede responder en su nombre. Por favor, no reenvíe este mensaje."],
    links: lessLinks(phrasesEs, mail),
  }),
  asks_paused: ({ until, ...paths }) => ({
    subject: "Una pausa en las preguntas",
    paragraphs: [
      "Parece que las dos últimas preguntas llegaron en mal momento. Le pasa a cualquiera que tenga mucho que hacer.",
      `Para que no se acumulen, no recibirá preguntas hasta el ${dayIn("es", until)}. La pausa se puede terminar en cualquier momento, o alargar.`,
    ],
    button: "Ver las preguntas",
    links: lessLinks(phrasesEs, paths),
  }),
};
