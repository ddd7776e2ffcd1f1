import { eventKinds, type NotificationGroup, notificationReasons } from "@plaza/types/notifications";
import { expect, it } from "vitest";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { loadWords } from "../../lib/words.ts";
import { renderHtml } from "../../test/render.tsx";
import { NotificationGroupLines } from "./notification-group.tsx";

await loadWords("notifications");

const group: NotificationGroup = {
  subject: "thread:12",
  title: { text: "الميزانية", lang: "ar", dir: "rtl" },
  items: eventKinds.map((kind, index) => ({
    notificationId: index + 1,
    kind,
    reason: notificationReasons[index % notificationReasons.length] ?? "network",
    actor: index === 0 ? null : { handle: "eve", name: "<b>Eve</b>" },
    excerpt: { text: "Words & <i>more</i>", lang: "en", dir: "ltr" },
    decision: null,
    createdAt: "2026-01-01T00:00:00.000Z",
    isSeen: index > 2,
  })),
  moreCount: 2,
  unseenCount: 3,
  isMuted: false,
  can: { mute: true },
};

function Group({ isMuted = false }: { isMuted?: boolean }) {
  return <NotificationGroupLines group={{ ...group, isMuted }} muting={useFormResult("muting")} />;
}

it("says of each what happened, why it is told, and leads there; what others wrote stays words", async () => {
  const html = await renderHtml(<Group />);
  expect(html.match(/href="\/en\/me\/notifications\/\d+"/g)).toHaveLength(eventKinds.length);
  expect(html).toContain("<bdi>Somebody</bdi> opened a discussion");
  expect(html).toContain("<bdi>&lt;b&gt;Eve&lt;/b&gt;</bdi> replied");
  expect(html).toContain('<span lang="ar" dir="rtl">الميزانية</span>');
  expect(html).toContain("Words &amp; &lt;i&gt;more&lt;/i&gt;");
  expect(html).toContain("You were mentioned.");
  expect(html).toContain("And 2 older ones.");
  expect(html.match(/>New</g)).toHaveLength(3);
});

it("offers to hear no more, or again, by a form", async () => {
  expect(await renderHtml(<Group />)).toMatch(/<button value="mute"[^>]*name="act"/);
  expect(await renderHtml(<Group isMuted />, { locale: "fr", path: "/fr" })).toMatch(
    /<button value="unmute"[^>]*name="act"/,
  );
});
