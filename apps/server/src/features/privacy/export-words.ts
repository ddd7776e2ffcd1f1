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
  posts: string;
  files: string;
  /** Before the addresses of files that the archive has no room for. */
  left: string;
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
  posts: "each of your posts as Markdown",
  files: "files of your posts",
  left: "These files did not fit into this archive. They open at these addresses of Plaza while you are signed in:",
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
    thread: "threads that you opened",
    question: "questions that you asked",
    post: "your posts: openings, replies, questions, answers, comments",
    post_revision: "what your posts were before an edit, and edits by you",
    edit_suggestion: "edits that you proposed or settled",
    helpful_mark: "posts that you marked as helpful",
    mention: "posts that name you",
    attachment: "files of your posts",
    draft: "drafts",
    evidence: "what your answers rest on",
    ask: "questions that were put to you, or that you handed over",
    routing_decision: "where you stood when experts were chosen",
    event: "what you did that others may hear of",
    notification: "notifications to you",
    notification_choice: "how you want to hear by mail",
    notification_mute: "threads and questions that you muted",
    moderation_act: "what moderators did about you, and what you did as one",
    member_block: "whom you mute or block",
    gap: "what was missing that you wait for, or settled",
    gap_wait: "what you wait for",
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
  posts: "cada mensaje propio en Markdown",
  files: "archivos de los mensajes propios",
  left: "Estos archivos no cupieron aquí. Con la sesión iniciada se abren en estas direcciones de Plaza:",
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
    thread: "conversaciones abiertas",
    question: "preguntas hechas",
    post: "mensajes propios: aperturas, respuestas, preguntas, comentarios",
    post_revision: "versiones anteriores de los mensajes propios y ediciones hechas",
    edit_suggestion: "ediciones propuestas o resueltas",
    helpful_mark: "mensajes marcados como útiles",
    mention: "mensajes que mencionan a esta persona",
    attachment: "archivos de los mensajes propios",
    draft: "borradores",
    evidence: "en qué se basan las respuestas propias",
    ask: "preguntas recibidas como persona experta o pasadas a otra",
    routing_decision: "lugar ocupado al elegir personas expertas",
    event: "lo hecho de lo que otras personas pueden enterarse",
    notification: "notificaciones recibidas",
    notification_choice: "cómo se quiere recibir avisos por correo",
    notification_mute: "conversaciones y preguntas silenciadas",
    moderation_act: "actos de moderación recibidos y hechos",
    member_block: "personas silenciadas o bloqueadas",
    gap: "carencias por las que se espera o que se resolvieron",
    gap_wait: "lo que se espera",
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
  posts: "chacun de vos messages en Markdown",
  files: "fichiers de vos messages",
  left: "Ces fichiers n’ont pas tenu dans cette archive. Ils s’ouvrent à ces adresses de Plaza quand vous êtes connecté\u00a0:",
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
    thread: "discussions que vous avez ouvertes",
    question: "questions que vous avez posées",
    post: "vos messages\u00a0: ouvertures, réponses, questions, commentaires",
    post_revision: "versions antérieures de vos messages et modifications de votre main",
    edit_suggestion: "modifications que vous avez proposées ou tranchées",
    helpful_mark: "messages qui vous ont aidé",
    mention: "messages qui vous mentionnent",
    attachment: "fichiers de vos messages",
    draft: "brouillons",
    evidence: "ce sur quoi reposent vos réponses",
    ask: "questions qui vous ont été adressées ou que vous avez transmises",
    routing_decision: "votre place lors du choix d’experts",
    event: "vos actions dont d’autres peuvent être informés",
    notification: "vos notifications",
    notification_choice: "comment vous souhaitez recevoir des e-mails",
    notification_mute: "discussions et questions mises en sourdine",
    moderation_act: "actes de modération vous concernant ou de votre fait",
    member_block: "personnes mises en sourdine ou bloquées",
    gap: "manques dont vous attendez la fin ou que vous avez réglés",
    gap_wait: "ce que vous attendez",
  },
};

const wordsIn: Record<Locale, Words> = { en, es, fr };

type Readme = {
  found: readonly PersonalRows[];
  locale: Locale;
  madeAt: Date;
  name: string;
  posts: number;
  files: number;
  left: readonly string[];
};

/** Plain text in the member's language: what the files are, and what is not among them. */
export function readmeOf({ found, locale, madeAt, name, ...counts }: Readme): string {
  const words = wordsIn[locale];
  const files = found
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, rows }) => `data/${table}.json: ${words.tables[table]} (${rows.length})`);
  const hasPhoto = found.some(({ table, rows }) => table === "member" && typeof rows[0]?.["photoSha256"] === "string");
  const lines = [
    ...files,
    ...(hasPhoto ? [`files/photo.webp: ${words.photo}`] : []),
    ...(counts.posts > 0 ? [`posts/: ${words.posts} (${counts.posts})`] : []),
    ...(counts.files > 0 ? [`files/: ${words.files} (${counts.files})`] : []),
  ];
  const left = counts.left.length === 0 ? [] : [[words.left, ...counts.left].join("\n")];
  const { title, made, holds, secrets, ids, erase } = words;
  return `${[title(name), made(madeAt), holds, lines.join("\n"), ...left, secrets, ids, erase].join("\n\n")}\n`;
}
