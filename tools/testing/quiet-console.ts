import { afterEach } from "vitest";

/** A test that expects output spies on the console itself; anything else that prints is a surprise and fails. */
const printed: string[] = [];
for (const method of ["log", "info", "warn", "error", "debug", "trace"] as const)
  console[method] = (...given: unknown[]) => {
    printed.push(`console.${method}: ${given.map(String).join(" ")}`);
  };

afterEach(() => {
  const lines = printed.splice(0);
  if (lines.length > 0) throw new Error(`Unexpected console output:\n${lines.join("\n")}`);
});
