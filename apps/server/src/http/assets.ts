import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";
import { accepts, EncodedBody } from "./encoding.ts";

const clientFolder = fileURLToPath(new URL("../../../web/build/client/", import.meta.url));
const mediaTypes: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

type Asset = { mediaType: string; etag: string; hashed: boolean; body: EncodedBody };

/** Built once and asked for often: the smallest form is worth its time. */
const brotliQuality = 11;

/** The built files, held in memory (under 1 MB): compressed once, when first asked for. */
export function createAssets(): Hono {
  const assets = readAssets();
  const route = new Hono();
  route.get("*", async (c, next) => {
    const asset = assets.get(c.req.path);
    if (!asset) return next();
    if (c.req.header("if-none-match") === asset.etag) return c.body(null, 304, headersOf(asset));
    const encoding = accepts(c.req.header("accept-encoding"));
    const body = await asset.body.as(encoding);
    return c.body(body, 200, {
      ...headersOf(asset),
      "content-type": asset.mediaType,
      ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    });
  });
  return route;
}

function headersOf({ etag, hashed }: Asset): Record<string, string> {
  return {
    etag,
    vary: "Accept-Encoding",
    "cache-control": hashed ? "public, max-age=31536000, immutable" : "public, max-age=3600",
  };
}

function readAssets(): Map<string, Asset> {
  const isPublic = (path: string) => !path.includes("/.");
  const files = readdirSync(clientFolder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && isPublic(entry.parentPath.slice(clientFolder.length - 1)),
  );
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = `/${file.slice(clientFolder.length).replaceAll("\\", "/")}`;
      const body = readFileSync(file);
      const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
      const mediaType = mediaTypes[extname(file)] ?? "application/octet-stream";
      return [
        path,
        {
          mediaType,
          etag,
          hashed: path.startsWith("/assets/"),
          body: new EncodedBody(body, brotliQuality),
        },
      ];
    }),
  );
}
