// React and the router report faults of a component as warnings: here they fail the test.
const refuse = (...words: unknown[]): never => {
  throw new Error(`unexpected console output: ${words.map(String).join(" ")}`);
};

Object.assign(console, { error: refuse, warn: refuse });
