import { data } from "react-router";

function refuse(): never {
  throw data(null, { status: 404 });
}

/** Any path that no page has. */
export const loader = refuse;
export const clientLoader = refuse;

export default function UnknownPath() {
  return null;
}
