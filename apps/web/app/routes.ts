import { index, route, type RouteConfig } from "@react-router/dev/routes";

export default [
  route(":locale", "pages/locale-layout.tsx", [
    index("pages/home/home-page.tsx"),
    route("search", "pages/search/search-page.tsx"),
    route("library", "pages/library/library-page.tsx"),
    route("library/:resource", "pages/library/resource-page.tsx"),
    route("library/:resource/text", "pages/library/resource-text-page.tsx"),
    route("topics", "pages/topics/topics-page.tsx"),
    route("topics/:topic", "pages/topics/topic-page.tsx"),
    route("places", "pages/places/places-page.tsx"),
    route("places/:place", "pages/places/place-page.tsx"),
    route("about", "pages/about/about-page.tsx"),
    route("accessibility", "pages/accessibility/accessibility-page.tsx"),
    route("gallery", "pages/gallery/gallery-page.tsx"),
    route("*", "pages/errors/unknown-path.tsx"),
  ]),
] satisfies RouteConfig;
