import { z } from "zod";

/** The readable name of a topic or place in an address. PostgreSQL holds no NUL, so a slug with one is nobody's. */
// oxlint-disable-next-line no-control-regex -- this is what is refused
export const slugInput = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\u0000]*$/);
