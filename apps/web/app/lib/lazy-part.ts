import { type ComponentType, createElement, lazy, useState } from "react";

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

const waiting = new Set<() => Promise<unknown>>();

/**
 * A part that most readers never need: browsers load it when it is drawn. The server has it from its start, so that a
 * build that replaces the files under a running server does not take it away.
 */
export function lazyPart<Props extends object>(load: Load<Props>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  const loadOnce = async () => {
    waiting.delete(loadOnce);
    const part = await load();
    loaded = part.default;
    return part;
  };
  waiting.add(loadOnce);
  if (import.meta.env.SSR && import.meta.env.PROD) void loadOnce();
  const Late = lazy(loadOnce) as ComponentType<Props>;
  return function Part(props: Props) {
    // Chosen once: another one later would begin anew and forget what was typed.
    const [Chosen] = useState(() => loaded ?? Late);
    return createElement(Chosen, props);
  };
}

/** What the server drew for a member is there before the page comes alive: it would vanish for a moment otherwise. */
export async function loadParts(): Promise<void> {
  while (waiting.size > 0) await Promise.all([...waiting].map((load) => load()));
}
