import { promisify } from "node:util";
import MailComposer from "nodemailer/lib/mail-composer";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Delivery, MailTransport, OutgoingMail } from "../platform/ports/mail-transport.ts";

type Settings = { smtpUrl: string; from: string };

const connectMilliseconds = 10_000;
const answerMilliseconds = 30_000;
const refusedFrom = 500;

/**
 * One connection a mail, and the steps one by one: only so is it known whether a failure came before the text was
 * handed over. A pool would try again by itself, and a mail could arrive twice.
 */
export function openSmtp({ smtpUrl, from }: Settings): MailTransport {
  return { close: () => undefined, send: (mail) => sendOver(smtpUrl, from, mail) };
}

async function sendOver(smtpUrl: string, from: string, mail: OutgoingMail): Promise<Delivery> {
  const compiled = new MailComposer(toMessage(mail, from)).compile();
  const message = await compiled.build();
  const { auth, ...options } = parseConnectionUrl(smtpUrl);
  const connection = new SMTPConnection({
    ...options,
    connectionTimeout: connectMilliseconds,
    greetingTimeout: connectMilliseconds,
    socketTimeout: answerMilliseconds,
  });
  // What comes between two steps is told by the next one.
  connection.on("error", () => undefined);
  let isHandedOver = false;
  try {
    await connected(connection);
    if (auth) await promisify(connection.login.bind(connection))(auth);
    isHandedOver = true;
    await promisify(connection.send.bind(connection))({ from: addressIn(from), to: [mail.to] }, message);
    connection.quit();
    return { outcome: "sent" };
  } catch (error) {
    connection.close();
    return deliveryOf(error as SmtpError, isHandedOver);
  }
}

/** A refused connection is told as an event alone. */
function connected(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once("error", reject);
    connection.once("end", () => reject(new Error("the connection ended")));
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
}

const addressIn = (from: string): string => /<([^<>]+)>$/.exec(from.trim())?.[1] ?? from.trim();

const toMessage = ({ to, subject, text, html, locale, unsubscribeUrl }: OutgoingMail, from: string) => ({
  from,
  // As an object, so that an address can never add another.
  to: { name: "", address: to },
  subject,
  text,
  html,
  disableFileAccess: true,
  disableUrlAccess: true,
  headers: {
    "Content-Language": locale,
    "Auto-Submitted": "auto-generated",
    ...(unsubscribeUrl === undefined
      ? {}
      : { "List-Unsubscribe": `<${unsubscribeUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
  },
});

type SmtpError = Error & { code?: string; command?: string; responseCode?: number };

/** What the server answered is sure; without an answer it is sure only before the text was handed over. */
function deliveryOf({ code = "", command = "", responseCode }: SmtpError, isHandedOver: boolean): Delivery {
  const why = [code, command, responseCode].filter(Boolean).join(" ") || "no reason given";
  if (!isHandedOver) return { outcome: "unsent", why };
  if (responseCode !== undefined) return { outcome: responseCode >= refusedFrom ? "refused" : "unsent", why };
  return { outcome: "unknown", why };
}
