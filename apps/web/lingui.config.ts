import { defineConfig } from "@lingui/conf";
import { formatter } from "@lingui/format-po";

/** Pages of long text, which nobody else needs the words of. */
const prose = ["app/pages/about", "app/pages/accessibility"];
/** What forms say when they are refused, which readers without an account hardly meet. */
const forms = ["app/lib/form-words.ts", "app/lib/reasons.ts", "app/ui/form"];
const both = (...features: string[]) => features.flatMap((name) => [`app/features/${name}`, `app/pages/${name}`]);
/** Signing in and settings. */
const accounts = [...both("accounts"), "app/pages/me/settings*"];
const collections = [...both("collections"), "app/pages/me/collections*", "app/pages/me/following*"];
const networks = [...both("networks"), "app/pages/me/welcome*"];
/** Members and where they work, introductions, the member's home. */
const people = [
  ...both("endorsements", "introductions", "members", "organisations", "people"),
  "app/pages/home/member",
  "app/pages/me/introductions*",
  "app/pages/me/privacy*",
  "app/pages/me/profile*",
  "app/ui/member-names.ts",
];

/** Folders and files of each part of the catalogue beside the one that comes with every page. */
export const parts = { accounts, collections, forms, networks, people, prose };

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "es", "fr"],
  // Each part is loaded with the pages that name it (app/lib/words.ts); what no part claims comes with every page.
  catalogs: [
    {
      path: "<rootDir>/app/locales/{locale}",
      include: ["app"],
      exclude: ["**/*.test.*", ...Object.values(parts).flat()],
    },
    ...Object.entries(parts).map(([part, include]) => ({
      path: `<rootDir>/app/locales/${part}/{locale}`,
      include,
      exclude: ["**/*.test.*"],
    })),
  ],
  // Line numbers would make every change of code a change of the catalogues.
  format: formatter({ lineNumbers: false, printPlaceholdersInComments: false }),
});
