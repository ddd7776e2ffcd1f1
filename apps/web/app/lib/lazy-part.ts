import { type ComponentType, lazy, type LazyExoticComponent } from "react";

/**
 * A part that most readers never need: browsers load it when it is drawn. The server has it from its start, so that a
 * build that replaces the files under a running server does not take it away.
 */
export function lazyPart<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  if (import.meta.env.SSR && import.meta.env.PROD) void load();
  return lazy(load);
}
