import { data, redirect, type RouterContextProvider } from "react-router";
import { dataContext } from "../../../lib/data.ts";
import { statusOf } from "../../../lib/failures.ts";
import { isLocale } from "../../../lib/locales.ts";
import { ownAddress } from "../../../lib/own-address.ts";
import { signInPath } from "../../../lib/urls.ts";

type LoaderArgs = {
  request: Request;
  params: Record<string, string | undefined>;
  context: Readonly<RouterContextProvider>;
};

/** Marks a notification as seen and leads on to what it tells of. Asked again, it does the same. */
export async function loader({ request, params, context }: LoaderArgs): Promise<Response> {
  const { locale } = params;
  if (!isLocale(locale)) throw data(null, { status: 404 });
  try {
    const notificationId = Number(params["notification"]);
    const { path } = await context.get(dataContext).caller.notifications.open({ notificationId, locale });
    return redirect(path, 303);
  } catch (error) {
    const status = statusOf(error);
    if (status === undefined) throw error;
    const { pathname, search } = ownAddress(request.url);
    if (status === 401) return redirect(signInPath(locale, pathname + search));
    throw data(null, { status: status === 400 ? 404 : status });
  }
}
