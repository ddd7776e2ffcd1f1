import { type FieldVisibility, type ViewerClass, viewerClasses } from "@plaza/types/members";

/** The least of viewers who sees a field of this visibility; staff looks at a profile as any member does. */
const leastClass: Record<FieldVisibility, ViewerClass> = {
  public: "public",
  members: "members",
  networks: "networks",
  nobody: "self",
};

const rank = (viewerClass: ViewerClass): number => viewerClasses.indexOf(viewerClass);

/** The rule of every field of every profile. */
export const visibleTo = (viewerClass: ViewerClass, visibility: FieldVisibility): boolean =>
  rank(viewerClass) >= rank(leastClass[visibility]);

/** The same for a query: what a field may be set to so that this class sees it. */
export const visibilitiesSeenBy = (viewerClass: ViewerClass): FieldVisibility[] =>
  (["public", "members", "networks", "nobody"] as const).filter((visibility) => visibleTo(viewerClass, visibility));

type PageOwner = { isListed: boolean; state: "active" | "suspended" };

/** Who is not listed has a page for those who share a network with her, and for herself. */
export const canOpenPage = (viewerClass: ViewerClass, owner: PageOwner): boolean =>
  owner.state === "active" && (owner.isListed || rank(viewerClass) >= rank("networks"));
