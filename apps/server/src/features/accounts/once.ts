import { Prisma, type Transaction } from "@plaza/database";
import type { Viewer } from "../../platform/viewer.ts";

/**
 * A form that was sent twice changes once: the second answer is the first one again. Waits for the first when both
 * come at the same time. `formKey` is of the form, made for each showing of it; without one the work is simply done.
 */
export async function once<Result extends Prisma.InputJsonValue | null>(
  tx: Transaction,
  { memberId }: Pick<Viewer, "memberId">,
  formKey: string | null | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  const key = formKey ?? "";
  if (key === "") return work();
  const { count } = await tx.formPost.createMany({ data: [{ memberId, key }], skipDuplicates: true });
  const where = { memberId_key: { memberId, key } };
  if (count === 0) {
    const first = await tx.formPost.findUnique({ select: { result: true }, where });
    return (first?.result ?? null) as Result;
  }
  const result = await work();
  await tx.formPost.update({ where, data: { result: result ?? Prisma.JsonNull } });
  return result;
}

export const formPostsKeptDays = 2;
