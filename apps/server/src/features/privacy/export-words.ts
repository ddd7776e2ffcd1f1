import type { Locale } from "@plaza/types/locales";
import type { PersonalTableName } from "./personal-data.ts";
import type { PersonalRows } from "./read-personal-rows.ts";

type Words = {
  title: (name: string) => string;
  made: (at: Date) => string;
  holds: string;
  secrets: string;
  ids: string;
  erase: string;
  photo: string;
  /** Total: a table without words does not compile. */
  tables: Record<PersonalTableName, string>;
};

const dateIn = (locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }).format(at);

const en: Words = {
  title: (name) => `What Plaza holds about ${name}`,
  made: (at) => `Made on ${dateIn("en", at)} (UTC). Times in the files are UTC as well.`,
  holds:
    "Each file under data/ is one table, as JSON that any text editor opens. Tables that hold nothing about you are left out.",
  secrets:
    "What opens your account (hashes of passwords and links, session keys, secrets of code apps) is left out: nobody should find it in a file.",
  ids: "Numbers that end in Id point to other rows; where they have a name, it stands beside them.",
  erase: "You can erase all of this on the same page of Plaza.",
  photo: "your photo",
  tables: {
    account: "your account and address",
    session: "where you are signed in",
    credential: "ways to sign in",
    passkey: "your passkeys",
    two_factor: "codes from an app",
    verification: "links in mails that still count",
    mail: "mails to you, as far as they are kept",
    form_post: "forms that you sent in the last days",
    member: "your profile and who sees what of it",
    member_language: "your languages",
    member_topic: "topics you know and want to learn",
    member_offer: "what you offer",
    endorsement: "endorsements of you and by you",
    affiliation: "your organisation",
    affiliation_voucher: "who confirmed an organisation",
    consent: "what you agreed to",
    pseudonym: "your name in the audit log",
    audit_entry: "entries of the audit log about you",
    membership: "your networks",
    join_request: "requests to join",
    network_invitation: "invitations by you and to you",
    network_block: "networks that you may not join",
    collection: "your collections",
    collection_item: "what is in them",
    follow: "what you follow",
    introduction: "introductions",
    report: "what you reported",
  },
};

const es: Words = {
  title: (name) => `Lo que Plaza guarda sobre ${name}`,
  made: (at) => `Creado el ${dateIn("es", at)} (UTC). Las horas de los archivos también son UTC.`,
  holds:
    "Cada archivo de data/ es una tabla en JSON, que abre cualquier editor de texto. Las tablas sin datos propios no aparecen.",
  secrets:
    "Lo que abre la cuenta (huellas de contraseñas y enlaces, claves de sesión, secretos de aplicaciones de códigos) no se incluye: nadie debería encontrarlo en un archivo.",
  ids: "Los números que terminan en Id señalan otras filas; si tienen nombre, figura a su lado.",
  erase: "Todo esto se puede borrar en la misma página de Plaza.",
  photo: "la fotografía",
  tables: {
    account: "la cuenta y la dirección",
    session: "sesiones abiertas",
    credential: "formas de iniciar sesión",
    passkey: "llaves de acceso",
    two_factor: "códigos de una aplicación",
    verification: "enlaces de correos que aún valen",
    mail: "correos recibidos, mientras se conservan",
    form_post: "formularios enviados en los últimos días",
    member: "el perfil y quién ve cada parte",
    member_language: "idiomas",
    member_topic: "temas que se conocen y que se quieren aprender",
    member_offer: "lo que se ofrece",
    endorsement: "avales recibidos y dados",
    affiliation: "la organización",
    affiliation_voucher: "quién confirmó una organización",
    consent: "lo que se aceptó",
    pseudonym: "el nombre en el registro de auditoría",
    audit_entry: "entradas del registro de auditoría",
    membership: "redes",
    join_request: "solicitudes de ingreso",
    network_invitation: "invitaciones enviadas y recibidas",
    network_block: "redes con el ingreso bloqueado",
    collection: "colecciones",
    collection_item: "contenido de las colecciones",
    follow: "lo que se sigue",
    introduction: "presentaciones",
    report: "avisos enviados",
  },
};

const fr: Words = {
  title: (name) => `Ce que Plaza conserve sur ${name}`,
  made: (at) => `Créé le ${dateIn("fr", at)} (UTC). Les heures des fichiers sont aussi en UTC.`,
  holds:
    "Chaque fichier de data/ est une table en JSON, qu’ouvre n’importe quel éditeur de texte. Les tables qui ne contiennent rien sur vous sont absentes.",
  secrets:
    "Ce qui ouvre votre compte (empreintes de mots de passe et de liens, clés de session, secrets d’applications de codes) n’y est pas\u00a0: personne ne devrait le trouver dans un fichier.",
  ids: "Les nombres dont le nom finit par Id désignent d’autres lignes\u202f; si celles-ci ont un nom, il figure à côté.",
  erase: "Vous pouvez tout effacer sur la même page de Plaza.",
  photo: "votre photo",
  tables: {
    account: "votre compte et votre adresse",
    session: "vos sessions ouvertes",
    credential: "vos moyens de connexion",
    passkey: "vos clés d’accès",
    two_factor: "codes d’une application",
    verification: "liens reçus par e-mail encore valables",
    mail: "e-mails qui vous sont destinés, tant qu’ils sont conservés",
    form_post: "formulaires envoyés ces derniers jours",
    member: "votre profil et qui en voit quoi",
    member_language: "vos langues",
    member_topic: "thèmes que vous connaissez ou voulez apprendre",
    member_offer: "ce que vous proposez",
    endorsement: "recommandations reçues et données",
    affiliation: "votre organisation",
    affiliation_voucher: "qui a confirmé une organisation",
    consent: "ce que vous avez accepté",
    pseudonym: "votre nom dans le journal d’audit",
    audit_entry: "entrées du journal d’audit vous concernant",
    membership: "vos réseaux",
    join_request: "demandes d’adhésion",
    network_invitation: "invitations envoyées et reçues",
    network_block: "réseaux dont l’accès vous est fermé",
    collection: "vos collections",
    collection_item: "leur contenu",
    follow: "ce que vous suivez",
    introduction: "mises en relation",
    report: "vos signalements",
  },
};

const words: Record<Locale, Words> = { en, es, fr };

type Readme = { found: readonly PersonalRows[]; locale: Locale; madeAt: Date; name: string };

/** Plain text in the member's language: what the files are, and what is not among them. */
export function readmeOf({ found, locale, madeAt, name }: Readme): string {
  const { title, made, holds, secrets, ids, erase, photo, tables } = words[locale];
  const files = found
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, rows }) => `data/${table}.json: ${tables[table]} (${rows.length})`);
  const hasPhoto = found.some(({ table, rows }) => table === "member" && typeof rows[0]?.["photoSha256"] === "string");
  const lines = hasPhoto ? [...files, `files/photo.webp: ${photo}`] : files;
  return `${[title(name), made(madeAt), holds, lines.join("\n"), secrets, ids, erase].join("\n\n")}\n`;
}
