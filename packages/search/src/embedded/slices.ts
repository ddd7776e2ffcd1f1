import { setImmediate } from "node:timers/promises";

/** Long work lets the thread answer searches this often. */
const sliceMs = 8;

/** Visits every item, pausing between slices so that nobody waits for the whole. */
export const visitInSlices = async <Item>(items: Iterable<Item>, visit: (item: Item) => void): Promise<void> => {
  let sliceEnd = performance.now() + sliceMs;
  for (const item of items) {
    visit(item);
    if (performance.now() < sliceEnd) continue;
    await setImmediate();
    sliceEnd = performance.now() + sliceMs;
  }
};
