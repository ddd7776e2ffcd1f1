import type { IncomingMessage, Server } from "node:http";

type Limits = { headersMs: number; requestMs: number; idleMs: number };

/** A file of 25 MB takes minutes on a slow line; a client that sends nothing at all holds nothing for long. */
const usual: Limits = { headersMs: 10_000, requestMs: 15 * 60_000, idleMs: 30_000 };
/** Longer than proxies keep a connection, so that it is they who close it. */
const keepAliveMs = 65_000;
const looksPerLimit = 6;

/** Slow clients are waited for as long as bytes arrive; silent ones must not hold a connection for ever. */
export function limitSlowClients(server: Server, { headersMs, requestMs, idleMs }: Limits = usual): void {
  server.headersTimeout = headersMs;
  server.requestTimeout = requestMs;
  server.keepAliveTimeout = keepAliveMs;
  server.on("request", (request) => {
    if (hasBody(request)) cutWhenSilent(request, idleMs);
  });
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

/** Nothing arrives while nobody reads: then it is not the client who is silent. */
const isHeldBack = (request: IncomingMessage): boolean => request.readableLength >= request.readableHighWaterMark;

function cutWhenSilent(request: IncomingMessage, idleMs: number): void {
  const { socket } = request;
  let last = { bytes: socket.bytesRead, at: performance.now() };
  const timer = setInterval(() => {
    if (request.complete || socket.destroyed) return clearInterval(timer);
    if (socket.bytesRead !== last.bytes || isHeldBack(request))
      last = { bytes: socket.bytesRead, at: performance.now() };
    else if (performance.now() - last.at >= idleMs) socket.destroy();
  }, idleMs / looksPerLimit);
  timer.unref();
  request.once("close", () => clearInterval(timer));
}
