import type { MailDictionary, MailFrame } from "../mail-kinds.ts";
import { asksEn } from "./asks-en.ts";
import { phrasesEn } from "./notification-en.ts";
import { notificationMail } from "./notification-words.ts";

export const frameEn: MailFrame = {
  sentBy: "Sent by Plaza, the learning commons for open local government.",
  ignore: "If you did not ask for this, you can ignore this mail: nothing changes.",
  copyAddress: "If the button does not work, copy this address into your browser:",
};

export const wordsEn: MailDictionary = {
  ...asksEn,
  sign_in_link: ({ minutes }) => ({
    subject: "Your link to sign in",
    paragraphs: [`With this link you sign in to Plaza. It works once, within ${minutes} minutes.`],
    button: "Sign in",
    after: [frameEn.ignore],
  }),
  email_change_old: ({ newEmail }) => ({
    subject: "Confirm your new address",
    paragraphs: [
      `Somebody who is signed in to your account wants it to use the address ${newEmail} instead of this one.`,
      "It changes when both addresses have confirmed.",
    ],
    button: "Look at the change",
    after: ["If that was not you, do not confirm, and end the other sessions in your settings."],
  }),
  email_change_new: () => ({
    subject: "Confirm your new address",
    paragraphs: ["A member of Plaza wants to use this address. It changes when both addresses have confirmed."],
    button: "Look at the change",
    after: [frameEn.ignore],
  }),
  email_change_taken: () => ({
    subject: "This address already has an account",
    paragraphs: ["Somebody wanted to use this address for another account. It belongs to yours, so nothing changes."],
  }),
  password_changed: () => ({
    subject: "Your password was changed",
    paragraphs: ["The password of your account was changed, and all other sessions were ended."],
    button: "Look at your settings",
    after: ["If that was not you, sign in with a link by mail and set another."],
  }),
  network_invitation: ({ networkName, inviterName, days }) => ({
    subject: `Invitation to the network ${networkName}`,
    paragraphs: [
      `${inviterName} invites you to the network ${networkName} on Plaza, where people who open up local government learn from each other.`,
      `The invitation is for this address and good for ${days} days. You see what the network is for before you decide.`,
    ],
    button: "Look at the invitation",
    after: ["If you do not know the sender, you can ignore this mail: nothing happens."],
  }),
  network_request_accepted: ({ networkName, answer }) => ({
    subject: `You are now a member of ${networkName}`,
    paragraphs: [`Your request to join ${networkName} was accepted.`, ...(answer === null ? [] : [answer])],
    button: "Go to the network",
  }),
  network_request_declined: ({ networkName, answer }) => ({
    subject: `Your request to join ${networkName}`,
    paragraphs: [
      `Your request to join ${networkName} was not accepted this time.`,
      ...(answer === null ? [] : [answer]),
    ],
  }),
  introduction_asked: ({ askerName, message, days }) => ({
    subject: `${askerName} would like to meet you`,
    paragraphs: [
      `${askerName} asks for an introduction and writes:`,
      message,
      `If you accept, each of you sees the mail address of the other; until then neither does. Without an answer the request ends by itself in ${days} days.`,
    ],
    button: "Answer",
  }),
  introduction_reminded: ({ askerName, message, days }) => ({
    subject: `${askerName} is still hoping to meet you`,
    paragraphs: [
      `A week ago ${askerName} wrote:`,
      message,
      `This is the only reminder. Without an answer the request ends by itself in ${days} days, and that is fine too.`,
    ],
    button: "Answer",
  }),
  introduction_accepted: ({ personName }) => ({
    subject: `${personName} would like to meet you too`,
    paragraphs: [`${personName} accepted your introduction. Each of you now sees the mail address of the other.`],
    button: "See the address",
  }),
  introduction_declined: ({ personName }) => ({
    subject: "Your introduction",
    paragraphs: [
      `${personName} cannot take up your introduction now. That says nothing about your question: most people have time for a few only.`,
      "The directory shows others who know the same topics.",
    ],
    button: "Find others",
  }),
  introduction_lapsed: ({ personName }) => ({
    subject: "Your introduction",
    paragraphs: [
      `${personName} has not answered within two weeks, so your request has ended. People are often away or busy.`,
      "The directory shows others who know the same topics.",
    ],
    button: "Find others",
  }),
  notification: (contents) => notificationMail(phrasesEn, contents),
};
