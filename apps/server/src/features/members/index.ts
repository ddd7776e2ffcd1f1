export { languageCodeOf } from "./language-names.ts";
export { classOfViewer, type ClassOfMember } from "./class-of-viewer.ts";
export { canOpenPage, visibilitiesSeenBy, visibleTo } from "./member.policy.ts";
export { memberSelect, toNameText, toPersonView, visibleProfile } from "./member.view.ts";
export { memberChanged, membersChanged } from "./member-changed.ts";
export { findPhoto } from "./find-photo.ts";
export { photoSides, toPhoto as toPhotoOf } from "./photo-address.ts";
export { forgetPhoto } from "./save-photo.ts";
export { lockMember } from "./save-profile.ts";
