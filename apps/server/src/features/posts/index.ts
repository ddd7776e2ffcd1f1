export { excerptOf } from "../../platform/text/excerpt-of.ts";
export { findAttachment } from "./attachments/find-attachment.ts";
export { saveAttachment } from "./attachments/save-attachment.ts";
export { tidyPosts } from "./tidy-posts.ts";
export { authorSelectFor, toPostAuthor } from "./post-author.view.ts";
export { stateToComeBackTo } from "./editing/come-back.ts";
export { findPost } from "./find-post.ts";
export { type PostRow, postSelectFor, toPostView } from "./post.view.ts";
export { addPost, type NewPost } from "./writing/add-post.ts";
