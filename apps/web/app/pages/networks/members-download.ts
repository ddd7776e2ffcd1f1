import { data, type RouterContextProvider } from "react-router";
import { dataContext } from "../../lib/data.ts";
import { statusOf } from "../../lib/failures.ts";

type LoaderArgs = { params: Record<string, string | undefined>; context: Readonly<RouterContextProvider> };

/** The stewards' list of members as a file. */
export async function loader({ params, context }: LoaderArgs): Promise<Response> {
  try {
    const { csv, fileName } = await context
      .get(dataContext)
      .caller.networks.exportMembers({ slug: params["network"] ?? "" });
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="members.csv"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    const status = statusOf(error);
    if (status === undefined) throw error;
    throw data(null, { status: status === 400 ? 404 : status });
  }
}
