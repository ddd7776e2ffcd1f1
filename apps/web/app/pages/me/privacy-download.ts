import { redirect, type RouterContextProvider } from "react-router";
import { dataContext } from "../../lib/data.ts";
import { refusalOf } from "../../lib/forms/form-refusal.ts";
import { defaultLocale, isLocale, type Locale } from "../../lib/locales.ts";
import { ownPrivacyPath } from "../../lib/urls.ts";

type Sent = {
  request: Request;
  params: Record<string, string | undefined>;
  context: Readonly<RouterContextProvider>;
};

const localeOf = (params: Sent["params"]): Locale => (isLocale(params["locale"]) ? params["locale"] : defaultLocale);

/** Whoever opens the address itself finds the form. */
export const loader = ({ params }: Pick<Sent, "params">): Response => redirect(ownPrivacyPath(localeOf(params)));

/** Answers the form of the privacy page with a file; who is refused finds the reason on that page. */
export async function action({ request, params, context }: Sent): Promise<Response> {
  const locale = localeOf(params);
  const typed = await passwordOf(request);
  try {
    const { caller } = context.get(dataContext);
    const { fileName, base64 } = await caller.privacy.export({ password: typed });
    return new Response(
      Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
      {
        headers: {
          "content-type": "application/zip",
          "content-disposition": `attachment; filename="${fileName}"`,
          "cache-control": "private, no-store",
        },
      },
    );
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    // Signed out: the page itself leads to signing in.
    const isPassword =
      refusal.formProblem?.kind === "reason" && refusal.formProblem.reason === "account.wrong_password";
    return redirect(`${ownPrivacyPath(locale)}?done=${isPassword ? "wrong-password" : "refused"}`, 303);
  }
}

async function passwordOf(request: Request): Promise<string> {
  const isForm = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(
    request.headers.get("content-type") ?? "",
  );
  const typed = isForm ? (await request.formData()).get("password") : null;
  return typeof typed === "string" ? typed : "";
}
