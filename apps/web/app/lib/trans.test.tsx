import { setupI18n } from "@lingui/core";
import { Trans } from "@lingui/react/macro";
import { I18nProvider } from "@lingui/react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

const i18n = setupI18n({ locale: "en", messages: { en: {} } });
i18n.activate("en");

const Removed = ({ reason }: { reason: string }) => <Trans>Removed by the moderators: {reason}</Trans>;
const Named = ({ name }: { name: string }) => (
  <Trans>
    Hello, <bdi>{name}</bdi>
  </Trans>
);

const typed = ["<b>loud</b>", "<0>", "<0/>", "<0>x</0>", "<img src=x>", "a < b > c", "</bdi>", "plain"];
const escaped = (text: string) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");

describe("what somebody typed in a translated sentence", () => {
  it.each(typed)("stands there as it was typed: %s", (text) => {
    const write = (sentence: React.ReactNode) =>
      renderToStaticMarkup(<I18nProvider i18n={i18n}>{sentence}</I18nProvider>);
    expect(write(<Removed reason={text} />)).toBe(`Removed by the moderators: ${escaped(text)}`);
    expect(write(<Named name={text} />)).toBe(`Hello, <bdi>${escaped(text)}</bdi>`);
  });
});
