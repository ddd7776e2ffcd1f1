import { data } from "react-router";
import { dataContext } from "../../lib/data.ts";
import { PageHead } from "../../lib/page-head.tsx";
import type { PageHandle } from "../locale-layout.tsx";
import type { Route } from "./+types/gallery-page";
import { ControlSpecimens } from "./control-specimens.tsx";
import { FormSpecimens } from "./form-specimens.tsx";
import { TextSpecimens } from "./text-specimens.tsx";

/** For those who build Plaza, and for the tests: every component in every state. A public site has no such page. */
export function loader({ context }: Route.LoaderArgs) {
  if (context.get(dataContext).mode === "production" && !import.meta.env.DEV) throw data(null, { status: 404 });
  return null;
}

export const handle: PageHandle = { hasOwnSearch: true };

// The names of components are not translated, nor are the specimens.
export default function GalleryPage() {
  return (
    <div lang="en">
      <PageHead
        title="Gallery of components"
        description="Every component of the interface in every state."
        isUnlisted
      />
      <h1>Gallery of components</h1>
      <ControlSpecimens />
      <FormSpecimens />
      <TextSpecimens />
    </div>
  );
}
