import { drawsOf, logNormal } from "./draws.ts";
import type { Expert, Kind, Question } from "./world.ts";

/** `at` in hours; an answer of quality above a half is mostly accepted. */
export type Reaction =
  | { does: "answer"; at: number; quality: number }
  | { does: "pass" | "hand_over"; at: number }
  | { does: "nothing" };

type Temper = { median: number; spread: number; willing: number; says: number };

/** Hours until she looks into it, how often she answers what she can, how often she says that she cannot. */
const tempers: Record<Kind, Temper> = {
  quick: { median: 5, spread: 0.9, willing: 0.85, says: 0.6 },
  steady: { median: 22, spread: 0.8, willing: 0.7, says: 0.4 },
  slow: { median: 75, spread: 0.7, willing: 0.6, says: 0.2 },
  silent: { median: 60, spread: 1, willing: 0.03, says: 0 },
  holiday: { median: 20, spread: 0.8, willing: 0.75, says: 0.4 },
  overloaded: { median: 40, spread: 0.9, willing: 0.65, says: 0.2 },
};

export type Strain = {
  /** Asks, or mails to all, of the last two weeks. */
  lately: number;
  /** In a mail to everybody, each leaves it to the others. */
  told: number;
};

/** The same expert and question draw the same, whatever the way of asking: only strain and time differ. */
export function reactionOf(
  seed: number,
  expert: Expert,
  question: Question,
  { now, strain }: { now: number; strain: Strain },
): Reaction {
  const random = drawsOf(seed, 21, expert.memberId, question.questionId);
  const temper = tempers[expert.kind];
  const delay = logNormal(random, temper.median, temper.spread);
  const [willingDraw, sayDraw, canDraw, handOverDraw] = [random(), random(), random(), random()];
  const at = workingHour(expert, back(expert, now + delay));
  const bears = 1 / (1 + Math.max(0, strain.lately - expert.tolerance) / 3);
  const alone = strain.told <= 3 ? 1 : 1 / Math.sqrt(strain.told / 3);
  const quality = qualityOf(expert, question);
  const can = canDraw < quality * 1.4 - question.difficulty * 0.5;
  if (can && willingDraw < temper.willing * bears * alone) return { does: "answer", at, quality };
  if (sayDraw < temper.says * bears * alone)
    return handOverDraw < 0.15 ? { does: "hand_over", at } : { does: "pass", at };
  return { does: "nothing" };
}

/** What she really knows, in a language that she really reads, in circumstances that she has worked in. */
export function qualityOf(expert: Expert, { topics, language, askerLanguages, circumstances }: Question): number {
  const depth = Math.max(0, ...topics.map((topic) => knowledgeOf(expert, topic)));
  const fluency = expert.fluency.get(language) ?? 0;
  const other = Math.max(0, ...askerLanguages.map((tag) => 0.8 * (expert.fluency.get(tag) ?? 0)));
  const words = Math.max(fluency, other);
  return depth * (words < 0.4 ? 0 : words) * (expert.circumstances === circumstances ? 1 : 0.75);
}

const knowledgeOf = ({ depth }: Expert, { topicId, parentId }: Question["topics"][number]): number =>
  Math.max(depth.get(topicId) ?? 0, parentId === null ? 0 : 0.5 * (depth.get(parentId) ?? 0));

/** Nobody reads mail of work while away; afterwards it takes a day. */
function back({ away }: Expert, at: number): number {
  const stretch = away.find(({ from, to }) => from <= at && at < to);
  return stretch ? stretch.to + 24 : at;
}

const hoursOfDay = 24;
const hoursOfWeek = 7 * hoursOfDay;
const [opens, closes] = [8, 18];

/** The next hour of work, on weekdays, where she lives. */
function workingHour({ zone }: Expert, at: number): number {
  let hour = at;
  for (;;) {
    const local = (((hour + zone) % hoursOfWeek) + hoursOfWeek) % hoursOfWeek;
    const isWeekday = local < 5 * hoursOfDay;
    const ofDay = local % hoursOfDay;
    if (isWeekday && ofDay >= opens && ofDay < closes) return hour;
    hour += ofDay < opens && isWeekday ? opens - ofDay : hoursOfDay - ofDay;
  }
}
