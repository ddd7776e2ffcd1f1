import { defineConfig } from "@lingui/conf";
import { formatter } from "@lingui/format-po";

/** Pages of long text, which nobody else needs the words of. */
const prose = ["app/pages/about", "app/pages/accessibility"];
/** What forms say when they are refused, which readers without an account hardly meet. */
const forms = ["app/lib/form-words.ts", "app/lib/reasons.ts", "app/ui/form"];
const peopleFeatures = [
  "accounts",
  "collections",
  "endorsements",
  "introductions",
  "members",
  "networks",
  "organisations",
  "people",
];
/** Signing in, people and their networks. */
const people = [
  "app/pages/me",
  "app/pages/home/member",
  ...peopleFeatures.flatMap((feature) => [`app/features/${feature}`, `app/pages/${feature}`]),
];

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "es", "fr"],
  // Each part is loaded with the pages that name it (app/lib/words.ts); what no part claims comes with every page.
  catalogs: [
    {
      path: "<rootDir>/app/locales/{locale}",
      include: ["app"],
      exclude: ["**/*.test.*", ...forms, ...prose, ...people],
    },
    { path: "<rootDir>/app/locales/forms/{locale}", include: forms, exclude: ["**/*.test.*"] },
    { path: "<rootDir>/app/locales/prose/{locale}", include: prose, exclude: ["**/*.test.*"] },
    { path: "<rootDir>/app/locales/people/{locale}", include: people, exclude: ["**/*.test.*"] },
  ],
  // Line numbers would make every change of code a change of the catalogues.
  format: formatter({ lineNumbers: false, printPlaceholdersInComments: false }),
});
