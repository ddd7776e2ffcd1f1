import { expect, it } from "vitest";
import { Turns, TurnsOfEach } from "./turns.ts";

/** Work that lasts until it is told to end. */
function lasting() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const started: string[] = [];
  return {
    started,
    end: resolve,
    work: (name: string) => () => {
      started.push(name);
      return promise;
    },
  };
}

it("lets so many work at once, and the others in their order, also behind one that failed", async () => {
  const turns = new Turns(1);
  const order: string[] = [];
  const failing = turns.during(() => Promise.reject(new Error("broken")));
  const others = ["second", "third"].map((name) => turns.during(async () => void order.push(name)));
  await expect(failing).rejects.toThrow("broken");
  await Promise.all(others);
  expect(order).toEqual(["second", "third"]);
  expect(turns.isIdle).toBe(true);
});

it("lets nobody wait for another's turns", async () => {
  const turns = new TurnsOfEach(2);
  const { started, end, work } = lasting();
  const all = ["a", "b", "c"].map((name) => turns.during(1, work(name)));
  all.push(turns.during(2, work("other")));
  await Promise.resolve();
  expect(started).toEqual(["a", "b", "other"]);
  end();
  await Promise.all(all);
  expect(started).toEqual(["a", "b", "other", "c"]);
});
