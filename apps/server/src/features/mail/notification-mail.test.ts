import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { locales } from "@plaza/types/locales";
import { eventKinds, notificationReasons } from "@plaza/types/notifications";
import { describe, expect, it } from "vitest";
import type { NotificationContents } from "./mail-kinds.ts";
import { writeMail } from "./write-mail.ts";

const contents = (given: Partial<NotificationContents> = {}): NotificationContents => ({
  path: "/en/posts/7",
  title: "A title",
  items: [{ kind: "replied", reason: "replied", who: "Eve", excerpt: { text: "Some words", lang: "ar" } }],
  moreCount: 0,
  unsubscribePath: "/en/unsubscribe/t.0",
  choicesPath: "/en/me/notifications/choices",
  ...given,
});
const mailOf = (given: Partial<NotificationContents>, locale: (typeof locales)[number] = "en") =>
  writeMail({ kind: "notification", contents: contents(given) }, locale);

describe("a mail about something new", () => {
  it.each(locales)("says in %s of every kind what happened, and for every reason why", (locale) => {
    const said = eventKinds.map((kind) =>
      mailOf({ items: [{ kind, reason: "replied", who: "Eve", excerpt: null }] }, locale),
    );
    expect(new Set(said.map(({ subject }) => subject)).size).toBe(eventKinds.length);
    const why = notificationReasons.map((reason) =>
      mailOf({ items: [{ kind: "replied", reason, who: null, excerpt: null }] }, locale),
    );
    expect(new Set(why.map(({ text }) => text)).size).toBe(notificationReasons.length);
  });

  it("quotes what was written in its language, and leads to its place and to less mail", () => {
    const { text, html } = mailOf({ moreCount: 2 });
    expect(text).toContain("> Some words");
    expect(text).toContain("And 2 more.");
    expect(text).toContain("{origin}/en/posts/7");
    expect(html).toContain('<blockquote lang="ar" dir="auto"');
    expect(html).toContain('href="{origin}/en/unsubscribe/t.0"');
  });

  const file = join(process.env["PLAZA_TEST_DATA"] ?? "", "hostile/blns/blns.json");
  const isThere = process.env["PLAZA_TEST_DATA"] !== undefined && existsSync(file);
  it.skipIf(!isThere)("holds every hostile string as words: skipped: PLAZA_TEST_DATA is not set", () => {
    const strings = JSON.parse(readFileSync(file, "utf8")) as string[];
    expect(strings.length).toBeGreaterThan(400);
    const tagsOf = (html: string) => html.match(/<[a-z!/][^>]*>/gi)?.map((tag) => tag.replace(/ .*/s, ">")) ?? [];
    for (const locale of locales) {
      const usual = tagsOf(mailOf({}, locale).html).filter((tag) => tag !== "<br>");
      for (const string of strings) {
        const item = {
          kind: "replied",
          reason: "replied",
          who: string,
          excerpt: { text: string, lang: "en" },
        } as const;
        const { subject, html } = mailOf({ title: string, items: [item] }, locale);
        expect(subject).not.toMatch(/[\r\n\0]/);
        expect(tagsOf(html).filter((tag) => tag !== "<br>")).toEqual(usual);
      }
    }
  });
});
