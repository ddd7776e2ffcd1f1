import type { Config } from "../../config.ts";
import type { PageUrls } from "../../platform/page-urls.ts";
import type { FileStore } from "../../platform/ports/file-store.ts";
import type { Deps } from "../../trpc/trpc.ts";

export type OutsiderDeps = Deps & { files: FileStore };

/** What each part of the outside is made from. */
export type OutsiderParts = { config: Pick<Config, "publicUrl">; deps: OutsiderDeps; urls: PageUrls };
