import { startTestServer } from "./testing.ts";

/** For vitest's `globalSetup`: keeps the server up between test files, and stops it after the last one. */
export default async function holdTestServer(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  return () => server.stop();
}
