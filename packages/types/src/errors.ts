/** What can go wrong for a reason that the person at the other end can act on. */
export type ErrorKind =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "CONFLICT"
  | "INVALID"
  | "RATE_LIMITED"
  | "UNAVAILABLE";

export const errorReasons = [
  "account.signed_out",
  "account.staff_only",
  "resource.not_found",
  "resource.withdrawn",
  "topic.not_found",
  "place.not_found",
  "collection.format_unknown",
  "search.unavailable",
] as const;
export type ErrorReason = (typeof errorReasons)[number];
