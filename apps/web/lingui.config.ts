import { defineConfig } from "@lingui/conf";
import { formatter } from "@lingui/format-po";

/** Pages of long text, which nobody else needs the words of. */
const prose = ["app/pages/about", "app/pages/accessibility"];

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "es", "fr"],
  // Each part is loaded with the pages that name it (app/lib/words.ts); what no part claims comes with every page.
  catalogs: [
    { path: "<rootDir>/app/locales/{locale}", include: ["app"], exclude: ["**/*.test.*", ...prose] },
    { path: "<rootDir>/app/locales/prose/{locale}", include: prose, exclude: ["**/*.test.*"] },
  ],
  // Line numbers would make every change of code a change of the catalogues.
  format: formatter({ lineNumbers: false, printPlaceholdersInComments: false }),
});
