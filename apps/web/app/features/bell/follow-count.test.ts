import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followCount } from "./follow-count.ts";
import { subjectOfPath } from "./subject-of-path.ts";

class Line extends EventTarget {
  static readonly open = new Set<Line>();
  constructor() {
    super();
    Line.open.add(this);
  }
  close(): void {
    Line.open.delete(this);
  }
}

const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
const show = (visibilityState: "visible" | "hidden") => {
  page.visibilityState = visibilityState;
  page.dispatchEvent(new Event("visibilitychange"));
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Line);
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", new EventTarget());
  show("visible");
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Line.open.clear();
});

const tell = (type: string, data?: string) =>
  [...Line.open].forEach((line) => line.dispatchEvent(new MessageEvent(type, { data })));

describe("the count of the bell", () => {
  it("is heard while the page is looked at, over one line", () => {
    const heard: number[] = [];
    const stop = followCount("/live", (count) => heard.push(count));
    show("visible");
    expect(Line.open.size).toBe(1);
    tell("message", "3");
    show("hidden");
    expect(Line.open.size).toBe(0);
    show("visible");
    tell("message", "0");
    expect(heard).toEqual([3, 0]);
    stop();
    expect(Line.open.size).toBe(0);
    show("visible");
    expect(Line.open.size).toBe(0);
  });

  it("comes back after the server ended it, and not after it was refused", () => {
    const stop = followCount("/live", () => {});
    tell("return");
    expect(Line.open.size).toBe(0);
    vi.advanceTimersByTime(60_000);
    expect(Line.open.size).toBe(1);
    tell("serialized-error");
    vi.advanceTimersByTime(600_000);
    expect(Line.open.size).toBe(0);
    stop();
  });
});

describe("what a page has notifications about", () => {
  it.each([
    ["/en/discussions/12-open-data", "thread:12"],
    ["/fr/questions/7", "question:7"],
    ["/en/discussions/new", null],
    ["/en/discussions/12-open-data/edit", null],
    ["/en/library/12-guide", null],
  ])("%s", (path, subject) => {
    expect(subjectOfPath(path)).toBe(subject);
  });
});
