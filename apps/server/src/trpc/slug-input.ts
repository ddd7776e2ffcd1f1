import { z } from "zod";

/** The readable name of a topic or place in an address. PostgreSQL holds no NUL, so a slug with one is nobody's. */
export const slugInput = z
  .string()
  .min(1)
  .max(200)
  .refine((slug) => !slug.includes("\u0000"));
