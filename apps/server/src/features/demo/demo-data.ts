import { readDemoPart } from "@plaza/database/starter";
import { z } from "zod";

/** Every handle of the demo begins so: nobody else can take one that looks like it. */
export const demoPrefix = "demo-";

const handle = z.string().regex(/^demo-[a-z0-9-]+$/);
const language = z.string().regex(/^[a-z]{2,3}$/);
const placeCode = z.string().regex(/^[A-Z]{2}(-[0-9A-Z]{1,3})?$/);
const topics = z.array(z.string());

const member = z.strictObject({
  handle,
  name: z.string().min(1),
  pronunciation: z.string().nullable(),
  pronouns: z.string().optional(),
  role: z.enum([
    "local_official",
    "national_official",
    "elected_representative",
    "civil_society",
    "researcher",
    "practitioner",
    "other",
  ]),
  jobTitle: z.string().nullable(),
  organisation: handle.nullable(),
  place: placeCode,
  languages: z.record(language, z.enum(["a1", "a2", "b1", "b2", "c1", "c2", "native"])),
  knows: topics,
  learns: topics,
  introduction: z.strictObject({ language, text: z.string().min(20) }),
  offers: z.array(z.enum(["answer_questions", "mentor", "speak", "host_visit"])),
  locale: z.enum(["en", "es", "fr"]),
  shows: z.enum(["public", "members", "networks"]),
  isListed: z.boolean(),
  isStaff: z.boolean().default(false),
  isPaused: z.boolean().default(false),
  monthlyCapacity: z.int(),
});

const network = z.strictObject({
  slug: handle,
  kind: z.enum(["network", "learning_circle"]),
  name: z.string(),
  language,
  purpose: z.string(),
  welcome: z.string().nullable(),
  joinPolicy: z.enum(["open", "request", "invitation", "verified_officials"]),
  isHidden: z.boolean(),
  topics,
  places: z.array(placeCode),
  languages: z.array(language),
  stewards: z.array(handle).min(1),
  facilitators: z.array(handle),
  members: z.array(handle),
  // From the day on which the demo is loaded, so that a circle always lies ahead.
  startsInDays: z.int().optional(),
  endsInDays: z.int().optional(),
});

const collection = z.strictObject({
  owner: handle.nullable(),
  network: handle.nullable(),
  title: z.string(),
  language,
  description: z.string().nullable(),
  isPublic: z.boolean(),
  items: z.array(
    z.strictObject({ resource: z.string(), note: z.string().nullable(), noteLanguage: language.nullable() }),
  ),
});

const contacts = z.strictObject({
  introductions: z.array(
    z.strictObject({
      asker: handle,
      person: handle,
      language,
      message: z.string(),
      state: z.enum(["open", "accepted"]),
    }),
  ),
  joinRequests: z.array(z.strictObject({ network: handle, member: handle, message: z.string() })),
  follows: z.array(
    z.strictObject({
      member: handle,
      topic: z.string().optional(),
      place: placeCode.optional(),
      person: handle.optional(),
      network: handle.optional(),
    }),
  ),
});

/** What a post of the demo is, and who found it helpful. */
const post = { by: handle, language, text: z.string().min(10), helpful: z.array(handle).default([]) };
const comment = z.strictObject({ by: handle, language, text: z.string().min(10) });
const evidence = z.union([
  z.strictObject({ resource: z.string() }),
  z.strictObject({ practice: z.string(), place: placeCode }),
]);
const answer = z.strictObject({
  ...post,
  context: z.string().nullable(),
  evidence: z.array(evidence),
  accepted: z.boolean(),
  comments: z.array(comment),
});

const conversations = z.strictObject({
  threads: z.array(
    z.strictObject({
      author: handle,
      network: handle.nullable(),
      topics,
      language,
      title: z.string(),
      daysAgo: z.number(),
      posts: z.array(z.strictObject(post)).min(1),
    }),
  ),
  questions: z.array(
    z.strictObject({
      asker: handle,
      language,
      title: z.string(),
      text: z.string(),
      tried: z.string().nullable(),
      topics,
      place: placeCode,
      daysAgo: z.number(),
      comments: z.array(comment).default([]),
      answers: z.array(answer),
    }),
  ),
});

export type DemoThread = z.infer<typeof conversations>["threads"][number];
export type DemoQuestion = z.infer<typeof conversations>["questions"][number];
export type DemoMember = z.infer<typeof member>;
export type DemoNetwork = z.infer<typeof network>;
export type DemoData = ReturnType<typeof readDemo>;

/** All of the demo; throws when a file is not what it should be. */
export const readDemo = () => ({
  members: z.array(member).parse(readDemoPart("members")),
  organisations: z
    .array(z.strictObject({ slug: handle, name: z.string(), language, place: placeCode }))
    .parse(readDemoPart("organisations")),
  networks: z.array(network).parse(readDemoPart("networks")),
  endorsements: z
    .array(z.strictObject({ member: handle, topic: z.string(), by: z.array(handle).min(1) }))
    .parse(readDemoPart("endorsements")),
  collections: z.array(collection).parse(readDemoPart("collections")),
  contacts: contacts.parse(readDemoPart("contacts")),
  conversations: conversations.parse(readDemoPart("conversations")),
});
