import type { Database } from "@plaza/database";
import { type Locale, locales } from "@plaza/types/locales";
import { type Context, Hono } from "hono";
import { listForSitemap as listCollections } from "../../features/collections/list-collections.ts";
import { collectionSlug } from "../../features/collections/index.ts";
import { countListedPeople, listPeopleForSitemap } from "../../features/people/list-people.ts";
import { countListed, listForSitemap } from "../../features/resources/list-for-sitemap.ts";
import { countQuestions, listForSitemap as listQuestionPaths } from "../../features/questions/outside/list-news.ts";
import { listVisibleNetworks } from "../../features/networks/index.ts";
import { slugOf } from "../../features/resources/slug.ts";
import { countThreads, listForSitemap as listThreadPaths } from "../../features/threads/outside/list-news.ts";
import type { PageUrls } from "../../platform/page-urls.ts";
import type { OutsiderParts } from "./parts.ts";
import { notFound, problemOf } from "./rest/rest-problem.ts";
import { escapeXml, xmlHead } from "./xml.ts";

/** The protocol allows 50,000; smaller files are quicker to make and to read. */
const addressesMax = 5_000;
/** The newest of them; a list of lists is no library. */
const collectionsMax = 500;
const entriesInFile = Math.floor(addressesMax / locales.length);
const staticPaths = [
  "/",
  "/library",
  "/collections",
  "/topics",
  "/places",
  "/people",
  "/people/experts",
  "/networks",
  "/discussions",
  "/questions",
  "/about",
  "/accessibility",
];

/** One thing in each language. */
type Entry = { urlIn: (locale: Locale) => string; changedAt?: Date };
type Tools = { db: Database; urls: PageUrls };

/** What may be too many for one file. */
type Section = {
  count: (tools: Tools) => Promise<number>;
  /** Page from 1, of `entriesInFile`. */
  list: (tools: Tools, page: number) => Promise<Entry[]>;
};
const sections: Readonly<Record<string, Section>> = {
  resources: { count: countListed, list: listResources },
  people: { count: countListedPeople, list: listPeople },
  discussions: { count: countThreads, list: listThreads },
  questions: { count: countQuestions, list: listQuestions },
};

/** `/sitemap.xml`: all addresses, or an index of files when they are many. */
export function sitemap({ deps, urls }: OutsiderParts): Hono {
  const tools = { db: deps.db, urls };
  const route = new Hono();
  route.get("/sitemap.xml", async (c) => {
    const pages = await listPages(tools);
    const counts = await Promise.all(
      Object.entries(sections).map(async ([name, section]) => ({ name, section, count: await section.count(tools) })),
    );
    const total = counts.reduce((sum, { count }) => sum + count, pages.length);
    if (total <= entriesInFile) {
      const lists = await Promise.all(counts.map(({ section }) => section.list(tools, 1)));
      return send(c, urlSet([...pages, ...lists.flat()]));
    }
    const files = ["/sitemap-pages.xml", ...counts.flatMap(({ name, count }) => filesOf(name, count))];
    return send(c, index(files.map((file) => urls.absolute(file))));
  });
  route.get("/sitemap-pages.xml", async (c) => send(c, urlSet(await listPages(tools))));
  route.get("/:file{sitemap-[a-z]+-[1-9][0-9]{0,5}\\.xml}", async (c) => {
    const [, name = "", page = "1"] = /^sitemap-([a-z]+)-(\d+)/.exec(c.req.param("file")) ?? [];
    const entries = (await sections[name]?.list(tools, Number(page))) ?? [];
    return entries.length === 0 ? notFound(c) : send(c, urlSet(entries));
  });
  route.onError(problemOf(deps.log));
  return route;
}

async function listPages({ db, urls }: Tools): Promise<Entry[]> {
  const [topics, places, collections, networks] = await Promise.all([
    db.topic.findMany({ select: { slug: true }, orderBy: { position: "asc" } }),
    db.place.findMany({ select: { slug: true }, where: { resourceCount: { gt: 0 } }, orderBy: { slug: "asc" } }),
    listCollections({ db }, collectionsMax),
    listVisibleNetworks({ db }),
  ]);
  return [
    ...staticPaths.map((path) => ({ urlIn: (locale: Locale) => urls.page(locale, path) })),
    ...topics.map(({ slug }) => ({ urlIn: (locale: Locale) => urls.topic(locale, slug) })),
    ...places.map(({ slug }) => ({ urlIn: (locale: Locale) => urls.place(locale, slug) })),
    ...networks.map(({ slug, updatedAt }) => ({
      urlIn: (locale: Locale) => urls.page(locale, `/networks/${encodeURIComponent(slug)}`),
      changedAt: updatedAt,
    })),
    ...collections.map(({ id, title, updatedAt }) => ({
      urlIn: (locale: Locale) => urls.collection(locale, { id, slug: collectionSlug(title) }),
      changedAt: updatedAt,
    })),
  ];
}

const filesOf = (name: string, count: number): string[] =>
  Array.from({ length: Math.ceil(count / entriesInFile) }, (_, position) => `/sitemap-${name}-${position + 1}.xml`);

async function listPeople({ db, urls }: Tools, page: number): Promise<Entry[]> {
  const people = await listPeopleForSitemap({ db }, { skip: (page - 1) * entriesInFile, take: entriesInFile });
  return people.map(({ handle }) => ({
    urlIn: (locale) => urls.page(locale, `/people/${encodeURIComponent(handle)}`),
  }));
}

async function listQuestions({ db, urls }: Tools, page: number): Promise<Entry[]> {
  const rows = await listQuestionPaths({ db }, { skip: (page - 1) * entriesInFile, take: entriesInFile });
  return rows.map(({ path, changedAt }) => ({ urlIn: (locale) => urls.page(locale, path), changedAt }));
}

async function listThreads({ db, urls }: Tools, page: number): Promise<Entry[]> {
  const rows = await listThreadPaths({ db }, { skip: (page - 1) * entriesInFile, take: entriesInFile });
  return rows.map(({ path, changedAt }) => ({ urlIn: (locale) => urls.page(locale, path), changedAt }));
}

async function listResources({ db, urls }: Tools, page: number): Promise<Entry[]> {
  const rows = await listForSitemap({ db }, page, entriesInFile);
  return rows.map(({ id, title, updatedAt }) => {
    const slug = slugOf(title);
    return { urlIn: (locale) => urls.resource(locale, { id, slug }), changedAt: updatedAt };
  });
}

const namespaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';

function urlSet(entries: Entry[]): string {
  return `${xmlHead}<urlset ${namespaces}>\n${entries.map(toUrls).join("")}</urlset>\n`;
}

/** Every language names all of them, itself too: search engines believe only what both sides say. */
function toUrls({ urlIn, changedAt }: Entry): string {
  const addresses = locales.map((locale) => ({ locale, url: escapeXml(urlIn(locale)) }));
  const links = addresses.map(({ locale, url }) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${url}"/>`);
  const modified = changedAt ? `<lastmod>${changedAt.toISOString().slice(0, 10)}</lastmod>` : "";
  return addresses.map(({ url }) => `<url><loc>${url}</loc>${modified}${links.join("")}</url>\n`).join("");
}

function index(files: string[]): string {
  const lines = files.map((file) => `<sitemap><loc>${escapeXml(file)}</loc></sitemap>\n`).join("");
  return `${xmlHead}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines}</sitemapindex>\n`;
}

const send = (c: Context, xml: string): Response =>
  c.body(xml, 200, { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" });
