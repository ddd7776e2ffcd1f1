import { Hono } from "hono";
import { findPhoto, photoSides } from "../../features/members/index.ts";
import type { Viewer } from "../../platform/viewer.ts";
import type { OutsiderParts } from "./parts.ts";
import { problemOf } from "./rest/rest-problem.ts";

const sides: readonly number[] = Object.values(photoSides);
/** A browser asks again soon after a photo was hidden or replaced. */
const cacheSeconds = 300;

/** `/files/{sha256}/photo-{memberId}-{side}.webp`: for those who may see this member's photo. */
export function photos({ deps }: OutsiderParts): Hono<{ Variables: { viewer?: Viewer | null } }> {
  const route = new Hono<{ Variables: { viewer?: Viewer | null } }>();
  route.get("/:sha256{[\\da-f]{64}}/:name{photo-[1-9]\\d{0,8}-\\d{2,3}\\.webp}", async (c, next) => {
    const { sha256, name } = c.req.param();
    const [, memberId, side] = name.replace(".webp", "").split("-").map(Number);
    if (memberId === undefined || side === undefined || !sides.includes(side)) return next();
    const bytes = await findPhoto(deps, c.get("viewer") ?? null, { sha256, memberId, side });
    if (!bytes) return next();
    return c.body(new Uint8Array(bytes), 200, {
      "content-type": "image/webp",
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "cache-control": `private, max-age=${cacheSeconds}`,
      vary: "Cookie",
    });
  });
  route.onError(problemOf(deps.log));
  return route;
}
