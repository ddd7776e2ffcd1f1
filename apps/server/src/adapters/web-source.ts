import type { RequestListener, Server } from "node:http";
import { fileURLToPath } from "node:url";
import type { Config } from "../config.ts";
import type { WebBuild } from "../platform/ports/web-build.ts";
import { StartError } from "../platform/start-error.ts";

export type WebSource = {
  load(): Promise<WebBuild>;
  /** Puts what serves the sources while developing in front of the server's own listener. */
  before(listener: RequestListener): RequestListener;
};

const webFolder = fileURLToPath(new URL("../../../web/", import.meta.url));

/** The built web app; while developing Vite makes it anew as files change. */
export async function openWebSource({ development }: Pick<Config, "development">, server: Server): Promise<WebSource> {
  return development ? openVite(server) : openBuilt();
}

async function openBuilt(): Promise<WebSource> {
  const file = `${webFolder}build/server/index.js`;
  const build = await import(file).catch((cause: unknown) => {
    if (
      cause instanceof Error &&
      "code" in cause &&
      cause.code === "ERR_MODULE_NOT_FOUND" &&
      cause.message.includes(file)
    )
      throw new StartError("The web app is not built yet. Run `npm start`, or `npm run build` first.", { cause });
    throw cause;
  });
  return { load: () => Promise.resolve(build as WebBuild), before: (listener) => listener };
}

async function openVite(server: Server): Promise<WebSource> {
  const entry = import.meta.resolve("vite", new URL("../../../web/", import.meta.url).href);
  const { createServer } = (await import(entry)) as typeof import("vite");
  const vite = await createServer({
    root: webFolder,
    configFile: `${webFolder}vite.config.ts`,
    appType: "custom",
    server: { middlewareMode: true, hmr: { server } },
  });
  return {
    load: () => vite.ssrLoadModule("virtual:react-router/server-build") as Promise<WebBuild>,
    before: (listener) => (request, response) => {
      if (request.url?.startsWith("/api/")) return listener(request, response);
      return vite.middlewares(request, response, () => listener(request, response));
    },
  };
}
