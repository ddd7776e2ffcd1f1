import { data, redirect, type RouterContextProvider } from "react-router";
import { browserData, type Data, dataContext } from "./data.ts";
import { type SentWords, sentWordsContext, withWords } from "./forms/sent-words.ts";
import { retryAfterOf, statusOf } from "./failures.ts";
import { isLocale, type Locale } from "./locales.ts";
import { ownAddress } from "./own-address.ts";
import { signInPath } from "./urls.ts";

type LoaderArgs = {
  request: Request;
  params: Record<string, string | undefined>;
  context: Readonly<RouterContextProvider>;
};

/** What a page reads with. */
export type Reading = Data & {
  locale: Locale;
  params: Record<string, string | undefined>;
  searchParams: URLSearchParams;
  /** To the address that the page has by now; not with a refused form, whose words would stay behind. */
  leadOn: (path: string) => void;
};

/**
 * Says once what a page reads: `loader` does it in process, `clientLoader` over HTTP. Nothing is returned: what was
 * read is in the query cache, and the page asks the same query with `useSuspenseQuery`.
 */
export function prefetch(read: (reading: Reading) => Promise<unknown>) {
  return {
    loader: (args: LoaderArgs) => {
      const sentWords = args.context.get(sentWordsContext);
      return guard(read, args.context.get(dataContext), args, sentWords).catch((error: unknown) => {
        throw withWords(error, sentWords);
      });
    },
    clientLoader: (args: LoaderArgs) =>
      guard(read, browserData(), args).catch((error: unknown) => {
        if (!isTooLong(error)) throw error;
        return loadWhole(args.request.url);
      }),
  };
}

/** As the batch link says it of a call that does not fit into an address. */
const isTooLong = (error: unknown): boolean => error instanceof Error && error.message.startsWith("Input is too big");

/** The server reads in process what the browser cannot ask for; nothing is drawn here any more. */
function loadWhole(url: string): Promise<never> {
  location.assign(url);
  return new Promise(() => {});
}

const reasonOf = (error: unknown): string | null => (error instanceof Error ? error.message : null);

async function guard(
  read: (reading: Reading) => Promise<unknown>,
  { trpc, queryClient }: Data,
  { request, params }: LoaderArgs,
  sentWords: SentWords | null = null,
): Promise<null> {
  const { locale } = params;
  if (!isLocale(locale)) throw data(null, { status: 404 });
  try {
    const { searchParams } = new URL(request.url);
    const leadOn = (path: string) => {
      if (sentWords === null) throw redirect(path, 301);
    };
    await read({ trpc, queryClient, locale, params, searchParams, leadOn });
    return null;
  } catch (error) {
    const status = statusOf(error);
    if (status === undefined) throw error;
    if (status === 401) {
      const { pathname, search } = ownAddress(request.url);
      throw redirect(signInPath(locale, pathname + search));
    }
    if (status === 429) throw data({ retryAfterSeconds: retryAfterOf(error), reason: reasonOf(error) }, { status });
    // An address that the schema refuses (an id of letters) names nothing.
    throw data(null, { status: status === 400 ? 404 : status });
  }
}
