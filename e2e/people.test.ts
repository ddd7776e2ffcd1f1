import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findViolations } from "./src/axe.ts";
import { memberMenu, openAs } from "./src/demo.ts";
import { readFocus, tabTo } from "./src/keyboard.ts";
import { useVisits } from "./src/visits.ts";

const openPage = useVisits();
const main = (page: Page) => page.getByRole("main");

/** What a reader finds in her mailbox: the address in the newest mail to her, as she would follow it. */
async function followMail(page: Page, recipient: string): Promise<void> {
  const mailbox = await page.context().newPage();
  await mailbox.goto("/en/outbox");
  await main(mailbox).getByRole("listitem").filter({ hasText: recipient }).first().getByRole("link").click();
  const link = main(mailbox).locator('a[href*="token="]');
  const { pathname, search } = new URL((await link.getAttribute("href")) ?? "", page.url());
  await mailbox.close();
  await page.goto(pathname + search);
}

describe("joining", () => {
  it.each([true, false])(
    "leads a newcomer from the home page to two networks over four screens (script: %s)",
    async (script) => {
      const page = await openPage({ script });
      const screens: string[] = [];
      const arrive = async (path: string) => {
        await page.waitForURL((url) => url.pathname === path);
        screens.push(path);
        expect(script ? await findViolations(page) : []).toEqual([]);
      };
      await page.goto("/en");
      await page.getByRole("banner").getByRole("link", { name: "Sign in" }).click();
      await arrive("/en/sign-in");
      const address = `newcomer-${String(script)}@example.org`;
      await page.getByLabel("Your e-mail address").fill(address);
      await page.getByRole("button", { name: "Send me a link" }).click();
      await arrive("/en/sign-in/sent");
      await followMail(page, address);
      await arrive("/en/sign-in/link");
      await page.getByLabel("Your name").fill("ⵜⵓⴷⴰ  D’Água-Ñuñez");
      await page.locator('input[name="agreed"]').check();
      await page.getByRole("button", { name: "Join Plaza" }).click();
      await arrive("/en/me/welcome");
      const networks = page.locator('input[name="networks"]');
      await networks.nth(0).check();
      await networks.nth(1).check();
      await page.getByRole("button", { name: "Save and go on" }).click();
      await page.waitForURL(/\/networks\?mine=1/);
      expect(screens).toHaveLength(4);
      await main(page).getByRole("article").nth(1).waitFor();
      expect(await main(page).getByRole("article").count()).toBe(2);
      expect(await memberMenu(page).getAttribute("aria-label")).toContain("ⵜⵓⴷⴰ");
    },
  );

  it.each([
    [true, "expert", "demo-gobierno-abierto-local"],
    [false, "practitioner", "demo-gobierno-abierto-local"],
  ] as const)(
    "is one click for a member, with her mail choice beside it (script: %s)",
    async (script, kind, network) => {
      const page = await openAs(await openPage({ script }), kind, `/en/networks/${network}`);
      const mail = page.getByLabel("Mail from this network");
      await mail.selectOption("daily");
      await page.getByRole("button", { name: "Join", exact: true }).click();
      await page.getByText("You are a member now.").waitFor();
      expect(await mail.inputValue()).toBe("daily");
      await page.goto("/en/networks?mine=1");
      expect(await main(page).locator(`a[href="/en/networks/${network}"]`).count()).toBe(1);
    },
  );

  it("needs no mouse", async () => {
    const page = await openPage();
    await page.goto("/en/networks/demo-lingkar-musyawarah");
    await tabTo(page, ({ tag, name }) => tag === "summary" && name.startsWith("This is a demonstration"));
    await page.keyboard.press("Enter");
    await tabTo(page, ({ tag, name }) => tag === "button" && name === "kind");
    await tabTo(page, ({ tag, name }) => tag === "button" && name === "kind");
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
    await memberMenu(page).waitFor();

    await page.waitForLoadState("networkidle");
    const menu = await tabTo(page, ({ tag, name }) => tag === "summary" && name.includes("Fontaine"));
    await page.keyboard.press("Enter");
    await tabTo(page, ({ name }) => name === "My profile");
    await page.keyboard.press("Escape");
    expect((await readFocus(page)).name).toBe(menu.name);

    await tabTo(page, ({ name }) => name === "mailChoice");
    await page.keyboard.press("End");
    await tabTo(page, ({ tag, name }) => tag === "button" && name === "Join");
    await page.keyboard.press("Enter");
    await page.getByText("You are a member now.").waitFor();
    expect((await readFocus(page)).name).toBe("You are a member now.");
    expect(await page.getByLabel("Mail from this network").inputValue()).toBe("none");
  });
});

describe("a hidden network", () => {
  const path = "/en/networks/demo-quiet-corner";
  const spentInvitation = `${path}/join?token=${"x".repeat(43)}`;
  const lists = ["/en/networks", "/en/networks?mine=1", "/en/people/demo-expert", "/en", "/en/search?q=quiet+corner"];

  it("is no page, and in no list, for those who are not in it", async () => {
    const visitor = await openPage({ expectedStatuses: [404] });
    const member = await openAs(await openPage({ expectedStatuses: [404] }), "official", "/en");
    for (const page of [visitor, member])
      for (const place of [path, `${path}/members`, spentInvitation, ...lists]) {
        const response = await page.goto(place);
        const status = place.startsWith(path) ? 404 : 200;
        expect({ place, status: response?.status() }).toEqual({ place, status });
        expect(await page.content()).not.toContain("Quiet corner");
      }
  });

  it("is there for its members", async () => {
    const page = await openAs(await openPage(), "expert", path);
    await page.getByRole("heading", { level: 1, name: "Quiet corner" }).waitFor();
    await page.goto("/en/networks?mine=1");
    expect(await page.getByRole("link", { name: "Quiet corner" }).count()).toBe(1);
  });
});

describe("finding somebody", () => {
  it.each([true, false])(
    "is choosing topic, language and region, without script and one button (script: %s)",
    async (script) => {
      const page = await openPage({ script });
      await page.goto("/en/people/experts");
      const filters = page.getByRole("complementary", { name: "Filters" });
      const choose = (group: string, value: RegExp) =>
        filters.getByRole("group", { name: group }).getByLabel(value).check();
      await choose("Knows", /^Participatory budgeting/);
      if (script) await page.waitForURL(/topic=/);
      await choose("Speaks", /^Spanish/);
      if (script) await page.waitForURL(/lang=/);
      await choose("Region of the world", /^Latin America/);
      if (!script) await filters.getByRole("button", { name: "Apply filters" }).click();
      await page.waitForURL(/region=/);
      await page
        .getByRole("link", { name: /Remove|Latin America/ })
        .first()
        .waitFor();
      const people = main(page).getByRole("article");
      expect(await people.getByRole("heading", { name: "Lucía Azulejo Fuente" }).count()).toBe(1);
      for (const person of await people.allInnerTexts()) expect(person).toMatch(/Participatory budgeting[^]*Spanish/);
    },
  );

  it("is also one line of words", async () => {
    const page = await openPage();
    await page.goto("/en/people/experts");
    await page.getByRole("search").getByRole("searchbox").last().fill("social audit Malayalam Kerala");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=social/);
    await page.locator("h1:focus").waitFor();
    expect(await main(page).getByRole("article").first().getByRole("heading").innerText()).toBe("प्रिया चौकवाला");
  });
});

describe("a form of somebody whose session has ended", () => {
  it.each([true, false])("keeps what was typed while she signs in again (script: %s)", async (script) => {
    const page = await openAs(await openPage({ script }), "expert", "/en/collections/new");
    await page.getByLabel("Title", { exact: true }).fill("Audits in क्षेत्र <b>7</b>");
    await page.getByLabel("What it is for").fill("First line\nsecond line");
    await page.getByLabel("Everybody may read it").check();
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Make the collection" }).click();
    await page.waitForURL(/\/en\/sign-in\?/);
    await page.locator("aside summary").first().click();
    await page.locator('button[name="kind"][value="expert"]').click();
    await page.waitForURL(/\/en\/collections\/new/);
    expect(await page.getByLabel("Title", { exact: true }).inputValue()).toBe("Audits in क्षेत्र <b>7</b>");
    expect(await page.getByLabel("What it is for").inputValue()).toBe("First line\nsecond line");
    expect(await page.getByLabel("Everybody may read it").isChecked()).toBe(true);
    await page.getByRole("button", { name: "Make the collection" }).click();
    await page.getByRole("heading", { level: 1, name: "Audits in क्षेत्र <b>7</b>" }).waitFor();
  });
});

describe("an introduction", () => {
  it("shows the addresses to both when both want it, and not before", async () => {
    const addressOf = (page: Page) => main(page).locator('a[href^="mailto:"]');
    const asker = await openAs(await openPage(), "expert", "/en/people/demo-steward");
    await asker.locator("summary", { hasText: "Ask for an introduction" }).click();
    await asker.getByLabel("Your message").fill("I would like to learn how your circle prepares its meetings.");
    await asker.getByRole("button", { name: "Send the request" }).click();
    await asker.getByText("Your request is on its way.").waitFor();

    const person = await openAs(await openPage({ script: false }), "steward", "/en");
    await person.getByRole("link", { name: /ask to meet you|asks to meet you/ }).click();
    expect(await person.content()).not.toContain("demo-expert@");
    await asker.goto("/en/me/introductions");
    expect(await asker.content()).not.toContain("demo-steward@");

    await person.getByRole("button", { name: "Accept the introduction to प्रिया चौकवाला" }).click();
    await person.getByText("Each of you now sees the mail address of the other.").waitFor();
    expect(await addressOf(person).allInnerTexts()).toContain("demo-expert@plaza.example");
    await asker.reload();
    expect(await addressOf(asker).allInnerTexts()).toContain("demo-steward@plaza.example");
  });
});

describe("who sees what", () => {
  it("is chosen by field, and the preview shows what others get", async () => {
    const page = await openAs(await openPage(), "staff", "/en/me/profile");
    const field = page.locator("#visibility-languages");
    await field.selectOption("members");
    await page.locator("form", { has: field }).getByRole("button", { name: "Save" }).click();
    await page.waitForURL(/done=visibility/);
    const previewFor = async (as: string) => {
      await page.goto(`/en/me/profile?as=${as}`);
      return main(page).innerText();
    };
    expect(await previewFor("public")).not.toMatch(/Galician/);
    expect(await previewFor("members")).toMatch(/Galician/);

    const visitor = await openPage();
    await visitor.goto("/en/people/demo-staff");
    await visitor.getByRole("heading", { level: 1, name: "Tomás Empedrado" }).waitFor();
    expect(await visitor.content()).not.toMatch(/Galician/);
    const member = await openAs(await openPage(), "official", "/en/people/demo-staff");
    expect(await main(member).innerText()).toMatch(/Galician/);
  });
});
