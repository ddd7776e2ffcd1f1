import { serve } from "./serve.ts";
import { ConfigError, readConfig } from "./config.ts";
import { StartError } from "./platform/start-error.ts";

/** EX_CONFIG of sysexits.h: starting again would not help. */
const exitConfig = 78;

try {
  await serve(readConfig(process.env));
  process.exit(0);
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof StartError)) throw error;
  process.stderr.write(`\nPlaza could not start.\n${error.message}\n\n`);
  process.exit(exitConfig);
}
