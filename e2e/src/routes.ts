/** Every kind of page; `path` goes behind the locale. */
export type Route = { name: string; path: string; status: 200 | 404 };

/** One address of each route that has something to show, found as an outsider would find it. */
export async function listRoutes(origin: string): Promise<Route[]> {
  const resource = await resourcePath(origin, "presupuesto participativo");
  const text = await resourcePath(origin, "A handbook with its full text");
  const unusual = await resourcePath(origin, "الميزانية التشاركية");
  const collection = await collectionPath(origin);
  const { question, postId } = await ownQuestion(origin);
  return [
    { name: "home", path: "", status: 200 },
    { name: "search", path: "/search?q=participation", status: 200 },
    { name: "search, corrected", path: "/search?q=presupuesto+participatvo", status: 200 },
    { name: "search, nothing", path: "/search?q=zzxqvw", status: 200 },
    { name: "library", path: "/library", status: 200 },
    { name: "library, filtered", path: "/library?kind=guide&lang=es", status: 200 },
    { name: "resource", path: resource, status: 200 },
    { name: "resource, Arabic", path: unusual, status: 200 },
    { name: "text", path: `${text}/text`, status: 200 },
    { name: "topics", path: "/topics", status: 200 },
    { name: "topic", path: "/topics/participatory-budgeting", status: 200 },
    { name: "places", path: "/places", status: 200 },
    { name: "place", path: await placePath(origin), status: 200 },
    { name: "about", path: "/about", status: 200 },
    { name: "accessibility", path: "/accessibility", status: 200 },
    { name: "code of conduct", path: "/about/conduct", status: 200 },
    { name: "privacy notice", path: "/about/privacy", status: 200 },
    { name: "sign in", path: "/sign-in", status: 200 },
    { name: "people", path: "/people", status: 200 },
    { name: "people, filtered", path: "/people?topic=participatory-budgeting&lang=es", status: 200 },
    { name: "experts", path: "/people/experts", status: 200 },
    { name: "person", path: "/people/demo-expert", status: 200 },
    { name: "organisations", path: "/organisations", status: 200 },
    { name: "organisation", path: await organisationPath(origin), status: 200 },
    { name: "networks", path: "/networks", status: 200 },
    { name: "networks, filtered", path: "/networks?lang=en&topic=participatory-budgeting", status: 200 },
    { name: "network", path: "/networks/demo-budget-exchange", status: 200 },
    { name: "network, members", path: "/networks/demo-budget-exchange/members", status: 200 },
    { name: "discussions", path: "/discussions", status: 200 },
    { name: "discussion", path: await discussionPath(origin), status: 200 },
    { name: "questions", path: "/questions", status: 200 },
    { name: "questions, filtered", path: "/questions?topic=open-contracting&lang=es", status: 200 },
    { name: "question", path: question, status: 200 },
    { name: "ask", path: "/questions/ask", status: 200 },
    { name: "post, history", path: `/posts/${postId}/history`, status: 200 },
    { name: "what is missing", path: "/gaps", status: 200 },
    { name: "wait", path: "/gaps/wait?q=sortition&kind=alert", status: 200 },
    { name: "collections", path: "/collections", status: 200 },
    { name: "collection", path: collection, status: 200 },
    { name: "collection, cited", path: `${collection}/cite`, status: 200 },
    { name: "not found", path: "/no-such-page", status: 404 },
  ];
}

async function resourcePath(origin: string, query: string): Promise<string> {
  return firstLink(origin, `/en/search?q=${encodeURIComponent(query)}`, /href="\/en(\/library\/\d+-[^"/?]+)"/);
}

const placePath = (origin: string): Promise<string> => firstLink(origin, "/en/places", /href="\/en(\/places\/[^"?]+)"/);

const organisationPath = (origin: string): Promise<string> =>
  firstLink(origin, "/en/organisations", /href="\/en(\/organisations\/[^"?]+)"/);

/** Of a member who can be signed in as, so that her pages of it can be visited too. */
export const collectionPath = (origin: string): Promise<string> =>
  firstLink(origin, "/en/collections", /href="\/en(\/collections\/\d+-para-empezar[^"/?]*)"/);

/** A question of the local official with the number of its post, an answer of another, and an answer of hers elsewhere. */
export async function ownQuestion(origin: string) {
  const [asked, answered] = await Promise.all(
    [
      /href="\/en(\/questions\/\d+-como-publicar-los-contratos[^"?#]+)"/,
      /href="\/en(\/questions\/\d+-como-escolher[^"?#]+)"/,
    ].map(async (link) => {
      const path = await firstLink(origin, "/en/questions", link);
      const page = await (await fetch(`${origin}/en${path}`)).text();
      return { path, postIds: [...page.matchAll(/id="post-(\d+)"/g)].map(([, id = ""]) => id) };
    }),
  );
  return {
    question: asked?.path ?? "",
    postId: asked?.postIds[0] ?? "",
    theirAnswerId: asked?.postIds.at(-1) ?? "",
    // The accepted one stands first.
    ownAnswerId: answered?.postIds[1] ?? "",
  };
}

/** The one that was active last. */
export const discussionPath = (origin: string): Promise<string> =>
  firstLink(origin, "/en/discussions", /href="\/en(\/discussions\/\d+-[^"?#]+)"/);

async function firstLink(origin: string, path: string, link: RegExp): Promise<string> {
  const page = await (await fetch(origin + path)).text();
  const found = link.exec(page)?.[1];
  if (found === undefined) throw new Error(`${path} has no link like ${link}`);
  return found;
}
