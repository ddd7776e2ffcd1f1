import type { MailDictionary, MailFrame } from "../mail-kinds.ts";
import { asksFr } from "./asks-fr.ts";
import { phrasesFr } from "./notification-fr.ts";
import { notificationMail } from "./notification-words.ts";

export const frameFr: MailFrame = {
  sentBy: "Envoyé par Plaza, l’espace commun d’apprentissage du gouvernement local ouvert.",
  ignore: "Si vous n’avez rien demandé, vous pouvez ignorer ce message\u00a0: rien ne change.",
  copyAddress: "Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:",
};

export const wordsFr: MailDictionary = {
  ...asksFr,
  sign_in_link: ({ minutes }) => ({
    subject: "Votre lien de connexion",
    paragraphs: [`Ce lien vous connecte à Plaza. Il fonctionne une seule fois, pendant ${minutes}\u00a0minutes.`],
    button: "Se connecter",
    after: [frameFr.ignore],
  }),
  email_change_old: ({ newEmail }) => ({
    subject: "Confirmez votre nouvelle adresse",
    paragraphs: [
      `Une personne connectée à votre compte veut qu’il utilise l’adresse ${newEmail} à la place de celle-ci.`,
      "Elle change quand les deux adresses l’ont confirmé.",
    ],
    button: "Voir le changement",
    after: ["Si ce n’était pas vous, ne confirmez pas et fermez les autres sessions dans vos réglages."],
  }),
  email_change_new: () => ({
    subject: "Confirmez votre nouvelle adresse",
    paragraphs: ["Un membre de Plaza veut utiliser cette adresse. Elle change quand les deux adresses l’ont confirmé."],
    button: "Voir le changement",
    after: [frameFr.ignore],
  }),
  email_change_taken: () => ({
    subject: "Cette adresse a déjà un compte",
    paragraphs: [
      "Quelqu’un a voulu utiliser cette adresse pour un autre compte. Elle appartient au vôtre\u00a0: rien ne change.",
    ],
  }),
  password_changed: () => ({
    subject: "Votre mot de passe a changé",
    paragraphs: ["Le mot de passe de votre compte a changé et toutes les autres sessions ont été fermées."],
    button: "Voir vos réglages",
    after: ["Si ce n’était pas vous, connectez-vous avec un lien par e-mail et choisissez-en un autre."],
  }),
  network_invitation: ({ networkName, inviterName, days }) => ({
    subject: `Invitation au réseau ${networkName}`,
    paragraphs: [
      `${inviterName} vous invite dans le réseau ${networkName} sur Plaza, où celles et ceux qui ouvrent les collectivités locales apprennent les uns des autres.`,
      `L’invitation est pour cette adresse et vaut ${days}\u00a0jours. Vous voyez à quoi sert le réseau avant de décider.`,
    ],
    button: "Voir l’invitation",
    after: ["Si vous ne connaissez pas l’expéditeur, ignorez ce message\u00a0: il ne se passe rien."],
  }),
  network_request_accepted: ({ networkName, answer }) => ({
    subject: `Vous êtes membre du réseau ${networkName}`,
    paragraphs: [
      `Votre demande pour rejoindre le réseau ${networkName} a été acceptée.`,
      ...(answer === null ? [] : [answer]),
    ],
    button: "Aller au réseau",
  }),
  network_request_declined: ({ networkName, answer }) => ({
    subject: `Votre demande pour rejoindre ${networkName}`,
    paragraphs: [
      `Votre demande pour rejoindre le réseau ${networkName} n’a pas été acceptée cette fois.`,
      ...(answer === null ? [] : [answer]),
    ],
  }),
  introduction_asked: ({ askerName, message, days }) => ({
    subject: `${askerName} souhaite faire votre connaissance`,
    paragraphs: [
      `${askerName} demande une mise en relation et écrit\u00a0:`,
      message,
      `Si vous acceptez, chacun de vous voit l’adresse e-mail de l’autre\u202f; avant cela, personne. Sans réponse, la demande prend fin d’elle-même dans ${days}\u00a0jours.`,
    ],
    button: "Répondre",
  }),
  introduction_reminded: ({ askerName, message, days }) => ({
    subject: `${askerName} espère toujours faire votre connaissance`,
    paragraphs: [
      `Il y a une semaine, ${askerName} vous écrivait\u00a0:`,
      message,
      `C’est le seul rappel. Sans réponse, la demande prend fin d’elle-même dans ${days}\u00a0jours, et c’est très bien ainsi.`,
    ],
    button: "Répondre",
  }),
  introduction_accepted: ({ personName }) => ({
    subject: `${personName} accepte la mise en relation`,
    paragraphs: [`${personName} accepte. Chacun de vous voit maintenant l’adresse e-mail de l’autre.`],
    button: "Voir l’adresse",
  }),
  introduction_declined: ({ personName }) => ({
    subject: "Votre demande de mise en relation",
    paragraphs: [
      `${personName} ne peut pas donner suite pour le moment. Cela ne dit rien de votre question\u00a0: la plupart n’ont de temps que pour quelques personnes.`,
      "L’annuaire montre d’autres personnes qui connaissent les mêmes thèmes.",
    ],
    button: "Trouver d’autres personnes",
  }),
  introduction_lapsed: ({ personName }) => ({
    subject: "Votre demande de mise en relation",
    paragraphs: [
      `${personName} n’a pas répondu en deux semaines\u00a0: la demande a pris fin. Souvent, c’est une absence ou un manque de temps.`,
      "L’annuaire montre d’autres personnes qui connaissent les mêmes thèmes.",
    ],
    button: "Trouver d’autres personnes",
  }),
  notification: (contents) => notificationMail(phrasesFr, contents),
};
