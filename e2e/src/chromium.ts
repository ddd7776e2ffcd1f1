import { type Browser, chromium } from "playwright-core";

/** No visit to anywhere but the Plaza under test. */
const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The machine's Chromium, or the one that `npm test` found; a fresh profile each time. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env["PLAZA_CHROMIUM"] ?? "/usr/bin/chromium", args: flags });
}
