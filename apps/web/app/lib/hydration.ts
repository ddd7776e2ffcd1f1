import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server and in the first drawing: what needs a script is shown once there is one. */
export const useIsHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
