import type { Config } from "@react-router/dev/config";

export default {
  ssr: true,
  // The whole list of routes comes with the first page: no request for a manifest when a link comes into view.
  routeDiscovery: { mode: "initial" },
  splitRouteModules: false,
} satisfies Config;
