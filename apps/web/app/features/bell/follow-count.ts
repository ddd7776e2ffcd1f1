/** After the server ended the stream, as it does when it stops. */
const pauseMilliseconds = 45_000;

/**
 * Hears the count while the page is looked at; browsers come back by themselves when the line breaks. Returns how to
 * stop. A page that is hidden holds no line.
 */
export function followCount(url: string, onCount: (count: number) => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const open = () => {
    if (source || document.visibilityState !== "visible") return;
    source = new EventSource(url);
    source.addEventListener("message", ({ data }: MessageEvent<string>) => onCount(Number(data)));
    source.addEventListener("serialized-error", close);
    source.addEventListener("return", () => {
      close();
      timer = setTimeout(open, pauseMilliseconds);
    });
  };
  const look = () => (document.visibilityState === "visible" ? open() : close());
  document.addEventListener("visibilitychange", look);
  // A page with an open line could not be kept for the way back.
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", look);
  open();
  return () => {
    close();
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("pagehide", close);
    window.removeEventListener("pageshow", look);
  };
}
