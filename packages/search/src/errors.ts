/** No index to answer from: never built, being built for the first time, or unreadable. `rebuild` mends it. */
export class SearchIndexNotReady extends Error {
  override readonly name = "SearchIndexNotReady";
}

/** The engine did not answer: its thread ended or took too long. The next call starts a new one. */
export class SearchEngineFailed extends Error {
  override readonly name = "SearchEngineFailed";
}
