import { Prisma } from "@plaza/database";

/**
 * For a transaction that takes a name which was free a moment ago: when somebody else got it in the same moment, a
 * second try finds it taken and does what it does then.
 */
export async function retryTaken<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    if (!isTaken) throw error;
    return work();
  }
}
