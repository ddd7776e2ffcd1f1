import type { Prisma } from "@plaza/database";
import type { Viewer } from "../platform/viewer.ts";
import type { TestApp } from "./test-app.ts";
import { createMember } from "./test-members.ts";
import { RoutingWorker } from "../features/routing/index.ts";

type Given = Partial<Prisma.MemberUncheckedCreateInput>;

/** Questions and people of one topic, at a time that the test sets. */
export class RoutingWorld {
  readonly plaza: TestApp;
  readonly topicId: number;
  readonly start: Date;

  constructor(plaza: TestApp, topicId: number, start = new Date("2026-05-04T09:00:00Z")) {
    this.plaza = plaza;
    this.topicId = topicId;
    this.start = start;
  }

  /** After the start. */
  at = (hours: number): Date => new Date(this.start.getTime() + hours * 3_600_000);

  worker = (): RoutingWorker => new RoutingWorker(this.plaza.deps);
  step = (hours: number): Promise<number> => this.worker().step(this.at(hours));

  /** Listed, offers answers, knows the topic, speaks English. */
  expert = (given: Given = {}): Promise<Viewer> =>
    createMember(this.plaza.db, {
      isListed: true,
      monthlyCapacity: 8,
      offers: { create: { offer: "answer_questions" } },
      topics: { create: { topicId: this.topicId, interest: "knows" } },
      languages: { create: { language: "en", level: "native" } },
      ...given,
    });

  asker = (given: Given = {}): Promise<Viewer> =>
    createMember(this.plaza.db, { isListed: true, createdAt: new Date("2025-01-01"), ...given });

  async question(author: Viewer, given: Partial<Prisma.QuestionUncheckedCreateInput> = {}): Promise<number> {
    const { id } = await this.plaza.db.question.create({
      data: {
        title: "How do small towns publish their budget?",
        language: "en",
        authorId: author.memberId,
        createdAt: this.start,
        routeAt: this.start,
        topics: { create: { topicId: this.topicId } },
        ...given,
      },
      select: { id: true },
    });
    await this.write(id, author, "question");
    return id;
  }

  async write(questionId: number, author: Viewer, kind: "question" | "answer", hours = 0): Promise<number> {
    const { id } = await this.plaza.db.post.create({
      data: {
        kind,
        questionId,
        authorId: author.memberId,
        text: "Some words",
        html: "<p>Some words</p>",
        rendererVersion: 1,
        language: "en",
        textHash: `${kind}-${author.memberId}-${questionId}`,
        createdAt: this.at(hours),
      },
      select: { id: true },
    });
    return id;
  }

  asks = (questionId: number) =>
    this.plaza.db.ask.findMany({ where: { questionId }, orderBy: [{ round: "asc" }, { id: "asc" }] });

  /** The token in the mail of an ask. */
  async tokenOf(askId: number): Promise<string> {
    const mail = await this.plaza.db.mail.findFirstOrThrow({ where: { key: `ask:${askId}:asked` } });
    const token = /\/asked\/([\w-]+)/.exec(mail.text ?? "")?.[1];
    if (token === undefined) throw new Error("the mail has no link");
    return token;
  }
}

let count = 0;

/** A topic of its own for each test, so that nobody of another test is a candidate. */
export async function createRoutingWorld(plaza: TestApp, start?: Date): Promise<RoutingWorld> {
  count += 1;
  const topic = await plaza.db.topic.create({
    data: {
      slug: `routing-${count}`,
      position: 1_000 + count,
      labels: { create: { language: "en", label: `Routing ${count}`, synonyms: [], scope: "" } },
    },
    select: { id: true },
  });
  plaza.deps.vocabulary.forget();
  return new RoutingWorld(plaza, topic.id, start);
}
