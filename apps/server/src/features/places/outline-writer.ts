import type { GeoStream } from "d3-geo";

type Point = { x: number; y: number };

/** Path data in tenths of a pixel (`transform="scale(.1)"`), each step relative to the point before: half the bytes. */
const unitsInPixel = 10;
/** Fewer points enclose nothing. */
const pointsMin = 3;

/** Takes projected outlines and writes them as one SVG path; points nearer than `step` pixels to the one before are left out. */
export class OutlineWriter implements GeoStream {
  readonly #step: number;
  #line: Point[] = [];
  #written: string[] = [];

  constructor(step: number) {
    this.#step = step;
  }

  get path(): string {
    return this.#written.join("");
  }

  lineStart(): void {
    this.#line = [];
  }

  point(x: number, y: number): void {
    const last = this.#line.at(-1);
    if (last && Math.hypot(x - last.x, y - last.y) < this.#step) return;
    this.#line.push({ x, y });
  }

  lineEnd(): void {
    if (this.#line.length >= pointsMin) this.#written.push(toPath(this.#line));
  }

  polygonStart(): void {}
  polygonEnd(): void {}
}

function toPath(line: Point[]): string {
  let [lastX, lastY] = [0, 0];
  const steps = line.map(({ x, y }, position) => {
    const [nextX, nextY] = [Math.round(x * unitsInPixel), Math.round(y * unitsInPixel)];
    const [dx, dy] = [nextX - lastX, nextY - lastY];
    [lastX, lastY] = [nextX, nextY];
    return `${position === 0 ? "M" : position === 1 ? "l" : dx < 0 ? "" : " "}${dx}${dy < 0 ? "" : " "}${dy}`;
  });
  return `${steps.join("")}z`;
}
