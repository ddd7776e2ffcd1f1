import type { TestProject } from "vitest/node";
import { importSpecialResources } from "./special-resources.ts";
import { type Plaza, startPlaza } from "./plaza.ts";

let plaza: Plaza | undefined;

/** One Plaza with the starter library for all journeys. */
export async function setup(project: TestProject): Promise<void> {
  plaza = await startPlaza();
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
