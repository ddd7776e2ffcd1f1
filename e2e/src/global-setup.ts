import type { TestProject } from "vitest/node";
import { importSpecialResources } from "./special-resources.ts";
import { type Plaza, startPlaza } from "./plaza.ts";

let plaza: Plaza | undefined;

/** Journeys write and search faster than people, and as few of them. */
const withoutLimits = {
  POST_SECONDS_BETWEEN: "0",
  POST_SAME_TEXT_MINUTES: "0",
  POST_FIRST_DAY_THREADS: "0",
  POST_FIRST_DAY_REPLIES: "0",
  SEARCHES_PER_MINUTE: "0",
  API_SEARCHES_PER_MINUTE: "0",
};

/** One Plaza with the starter library for all journeys. */
export async function setup(project: TestProject): Promise<void> {
  plaza = await startPlaza({ environment: withoutLimits });
  try {
    await importSpecialResources(plaza);
  } catch (error) {
    await plaza.stop();
    throw error;
  }
  project.provide("origin", plaza.url);
}

export async function teardown(): Promise<void> {
  await plaza?.stop();
}
