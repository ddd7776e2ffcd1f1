import type { MailDictionary, MailFrame } from "../mail-kinds.ts";
import { asksEs } from "./asks-es.ts";
import { phrasesEs } from "./notification-es.ts";
import { notificationMail } from "./notification-words.ts";

export const frameEs: MailFrame = {
  sentBy: "Enviado por Plaza, el espacio común de aprendizaje para el gobierno local abierto.",
  ignore: "Si no se pidió este mensaje, se puede ignorar: nada cambia.",
  copyAddress: "Si el botón no funciona, copie esta dirección en el navegador:",
};

export const wordsEs: MailDictionary = {
  ...asksEs,
  sign_in_link: ({ minutes }) => ({
    subject: "Enlace para iniciar sesión",
    paragraphs: [`Con este enlace se inicia sesión en Plaza. Funciona una sola vez, durante ${minutes} minutos.`],
    button: "Iniciar sesión",
    after: [frameEs.ignore],
  }),
  email_change_old: ({ newEmail }) => ({
    subject: "Confirmar la nueva dirección",
    paragraphs: [
      `Alguien con sesión iniciada en esta cuenta quiere que use la dirección ${newEmail} en lugar de esta.`,
      "Cambia cuando ambas direcciones lo hayan confirmado.",
    ],
    button: "Ver el cambio",
    after: ["Si no fue usted, no confirme y cierre las demás sesiones en los ajustes."],
  }),
  email_change_new: () => ({
    subject: "Confirmar la nueva dirección",
    paragraphs: [
      "Una persona miembro de Plaza quiere usar esta dirección. Cambia cuando ambas direcciones lo hayan confirmado.",
    ],
    button: "Ver el cambio",
    after: [frameEs.ignore],
  }),
  email_change_taken: () => ({
    subject: "Esta dirección ya tiene una cuenta",
    paragraphs: ["Alguien quiso usar esta dirección para otra cuenta. Pertenece a la suya, así que nada cambia."],
  }),
  password_changed: () => ({
    subject: "La contraseña ha cambiado",
    paragraphs: ["La contraseña de la cuenta ha cambiado y se han cerrado todas las demás sesiones."],
    button: "Ver los ajustes",
    after: ["Si no fue usted, inicie sesión con un enlace por correo y establezca otra."],
  }),
  network_invitation: ({ networkName, inviterName, days }) => ({
    subject: `Invitación a la red ${networkName}`,
    paragraphs: [
      `${inviterName} envía una invitación a la red ${networkName} en Plaza, donde las personas que abren los gobiernos locales aprenden unas de otras.`,
      `La invitación es para esta dirección y vale ${days} días. Se puede ver para qué es la red antes de decidir.`,
    ],
    button: "Ver la invitación",
    after: ["Si el nombre de quien la envía no resulta conocido, basta con ignorar este correo: no pasa nada."],
  }),
  network_request_accepted: ({ networkName, answer }) => ({
    subject: `Ya es parte de la red ${networkName}`,
    paragraphs: [
      `La solicitud para entrar en la red ${networkName} fue aceptada.`,
      ...(answer === null ? [] : [answer]),
    ],
    button: "Ir a la red",
  }),
  network_request_declined: ({ networkName, answer }) => ({
    subject: `Solicitud para entrar en la red ${networkName}`,
    paragraphs: [
      `La solicitud para entrar en la red ${networkName} no fue aceptada esta vez.`,
      ...(answer === null ? [] : [answer]),
    ],
  }),
  introduction_asked: ({ askerName, message, days }) => ({
    subject: `${askerName} pide un contacto`,
    paragraphs: [
      `${askerName} pide una presentación y escribe:`,
      message,
      `Si se acepta, cada parte ve la dirección de correo de la otra; antes, ninguna. Sin respuesta, la solicitud termina sola en ${days} días.`,
    ],
    button: "Responder",
  }),
  introduction_reminded: ({ askerName, message, days }) => ({
    subject: `${askerName} sigue a la espera de un contacto`,
    paragraphs: [
      `Hace una semana ${askerName} escribió:`,
      message,
      `Este es el único recordatorio. Sin respuesta, la solicitud termina sola en ${days} días, y también está bien.`,
    ],
    button: "Responder",
  }),
  introduction_accepted: ({ personName }) => ({
    subject: `${personName} aceptó la presentación`,
    paragraphs: [`${personName} aceptó la presentación. Ahora cada parte ve la dirección de correo de la otra.`],
    button: "Ver la dirección",
  }),
  introduction_declined: ({ personName }) => ({
    subject: "Solicitud de presentación",
    paragraphs: [
      `${personName} no puede atender la presentación por ahora. Eso no dice nada sobre la pregunta: casi todo el mundo tiene tiempo para pocas.`,
      "El directorio muestra a otras personas que conocen los mismos temas.",
    ],
    button: "Buscar a otras personas",
  }),
  introduction_lapsed: ({ personName }) => ({
    subject: "Solicitud de presentación",
    paragraphs: [
      `${personName} no ha respondido en dos semanas y la solicitud ha terminado. A menudo es falta de tiempo o una ausencia.`,
      "El directorio muestra a otras personas que conocen los mismos temas.",
    ],
    button: "Buscar a otras personas",
  }),
  notification: (contents) => notificationMail(phrasesEs, contents),
};
