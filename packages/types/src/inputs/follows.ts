import { z } from "zod";
import { followKinds } from "../follows.ts";
import { idInput, localeInput } from "./parts.ts";

export const followInput = z.object({ kind: z.enum(followKinds), id: idInput });
export const listFollowsInput = z.object({ locale: localeInput });
