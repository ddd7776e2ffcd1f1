/** What was asked for cannot be measured here; the message says why, to whoever typed the command. */
export class CannotRun extends Error {}
