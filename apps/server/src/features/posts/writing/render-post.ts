import { detectLanguage, directionOf } from "@plaza/language";
import type { Database, Transaction } from "@plaza/database";
import { postLimits } from "@plaza/types/posts";
import { parsePost, postRendererVersion } from "../../../platform/text/post-markdown.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { toNameText } from "../../members/index.ts";

type Reader = Pick<Database, "member" | "memberBlock"> | Transaction;
/** `language` empty: to be recognised. `hiddenNetworkId`: only its members can be called into it. */
export type Written = { text: string; language: string; hiddenNetworkId?: number | null };
export type Rendered = {
  html: string;
  rendererVersion: number;
  language: string;
  isLanguageStated: boolean;
  dir: "ltr" | "rtl";
  /** Whose names became links. */
  named: { id: number; handle: string; name: string }[];
  /** Those of them who may hear of it. */
  mentionedIds: number[];
};

/** A text as it is stored and shown: rendered, with its language, and with links to the members that it names. */
export async function renderPost(db: Reader, viewer: Viewer, written: Written): Promise<Rendered> {
  const parsed = parsePost(written.text);
  const named = await findNamed(db, parsed.handles.slice(0, postLimits.mentionsMax));
  const language =
    written.language === "" ? detectLanguage(written.text, { prior: viewer.locale }).language : written.language;
  const dir = language === "und" ? toNameText({ name: written.text, language }).dir : directionOf(language);
  return {
    html: parsed.render(new Set(named.map(({ handle }) => handle)), dir),
    rendererVersion: postRendererVersion,
    language,
    isLanguageStated: written.language !== "",
    dir,
    named,
    mentionedIds: await whoMayHear(db, viewer, named, written.hiddenNetworkId ?? null),
  };
}

/** Only those who chose to be found: another name stays a word. */
async function findNamed(db: Reader, handles: string[]): Promise<Rendered["named"]> {
  if (handles.length === 0) return [];
  return db.member.findMany({
    select: { id: true, handle: true, name: true },
    where: { handle: { in: handles }, isListed: true, state: "active" },
    orderBy: { id: "asc" },
  });
}

/** Not oneself, nobody who keeps the other away, and in a hidden network its members alone. */
async function whoMayHear(
  db: Reader,
  { memberId }: Viewer,
  named: Rendered["named"],
  hiddenNetworkId: number | null,
): Promise<number[]> {
  const ids = named.map(({ id }) => id).filter((id) => id !== memberId);
  if (ids.length === 0) return [];
  const rows = await db.member.findMany({
    select: { id: true },
    where: {
      id: { in: ids },
      keepsAway: { none: { otherId: memberId, distance: "block" } },
      keptAwayBy: { none: { memberId, distance: "block" } },
      ...(hiddenNetworkId === null ? {} : { memberships: { some: { networkId: hiddenNetworkId } } }),
    },
  });
  return rows.map(({ id }) => id);
}
