import { setFlagsFromString } from "node:v8";

/** V8 collects earlier: half the memory for a tenth more time, on machines that are often small. Before much is allocated. */
export function keepHeapSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=30");
}

/** Smaller still, for work that mostly waits for the database; drawing pages takes longer with it. */
export function keepHeapSmallest(): void {
  keepHeapSmall();
  setFlagsFromString("--optimize-for-size");
}
