import { z } from "zod";
import { resourceRecord } from "../../../features/resources/resource.record.ts";
import { topicRecord } from "../../../features/topics/topic.record.ts";
import { peopleAnswer, peopleQuery, personRecord } from "./rest-people.ts";
import { networkRecord } from "../../../features/networks/index.ts";
import { networkPage, networkQuery } from "./rest-networks.ts";
import { questionDetail, questionPage, questionQuery, questionRecord } from "./rest-questions.ts";
import { threadDetail, threadPage, threadPageQuery, threadQuery, threadRecord } from "./rest-threads.ts";
import { restError } from "./rest-problem.ts";
import { idMax, listQuery, recordPage, searchAnswer, searchHit, searchQuery, topicList } from "./rest-schemas.ts";

const schemas = {
  Resource: resourceRecord,
  ResourcePage: recordPage,
  Topic: topicRecord,
  TopicList: topicList,
  Person: personRecord,
  PeopleAnswer: peopleAnswer,
  SearchHit: searchHit,
  SearchAnswer: searchAnswer,
  Network: networkRecord,
  NetworkPage: networkPage,
  Question: questionRecord,
  QuestionDetail: questionDetail,
  QuestionPage: questionPage,
  Thread: threadRecord,
  ThreadDetail: threadDetail,
  ThreadPage: threadPage,
  Error: restError,
};
type SchemaName = keyof typeof schemas;

type Endpoint = {
  path: string;
  operationId: string;
  summary: string;
  answer: SchemaName;
  query?: z.ZodObject;
  /** What it can answer besides 200, with the reason in words. */
  refusals?: Record<number, string>;
  /** Where another address answers instead. */
  moved?: string;
};

const wrongParameters = "Wrong parameters, each of them named";

/** The routes of `rest.ts`; a test calls each of them and holds the answer against its schema. */
export const endpoints: Endpoint[] = [
  {
    path: "/resources",
    operationId: "listResources",
    summary: "List published resources",
    answer: "ResourcePage",
    query: listQuery,
    refusals: { 400: wrongParameters },
  },
  {
    path: "/resources/{id}",
    operationId: "showResource",
    summary: "Show everything known of a resource",
    answer: "Resource",
    refusals: { 404: "Unknown, or not to be read" },
  },
  { path: "/topics", operationId: "listTopics", summary: "List the vocabulary in every language", answer: "TopicList" },
  {
    path: "/people",
    operationId: "listPeople",
    summary: "Find members who are listed, with what they show to everybody",
    answer: "PeopleAnswer",
    query: peopleQuery,
    refusals: { 400: wrongParameters, 503: "The index is being built" },
  },
  {
    path: "/networks",
    operationId: "listNetworks",
    summary: "List the networks that everybody may know of",
    answer: "NetworkPage",
    query: networkQuery,
    refusals: { 400: wrongParameters },
  },
  {
    path: "/questions",
    operationId: "listQuestions",
    summary: "List questions, or find them by words",
    answer: "QuestionPage",
    query: questionQuery,
    refusals: { 400: wrongParameters, 503: "The index is being built" },
  },
  {
    path: "/questions/{id}",
    operationId: "showQuestion",
    summary: "Show a question with its answers and what these rest on",
    answer: "QuestionDetail",
    refusals: { 404: "Unknown, or not to be read" },
  },
  {
    path: "/threads",
    operationId: "listThreads",
    summary: "List discussions, or find them by words",
    answer: "ThreadPage",
    query: threadQuery,
    refusals: { 400: wrongParameters, 503: "The index is being built" },
  },
  {
    path: "/threads/{id}",
    operationId: "showThread",
    summary: "Show a discussion with a page of its posts",
    answer: "ThreadDetail",
    query: threadPageQuery,
    refusals: { 400: wrongParameters, 404: "Unknown, or not to be read" },
    moved: "Merged into another discussion, where its posts stand now",
  },
  {
    path: "/search",
    operationId: "search",
    summary: "Find documents",
    answer: "SearchAnswer",
    query: searchQuery,
    refusals: { 400: wrongParameters, 503: "The index is being built" },
  },
];

const reference = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: SchemaName) => ({ "application/json": { schema: reference(name) } });

/** The description of `/api/v1` by OpenAPI 3.1, made from the schemas that read and write. */
export function describeRest(publicUrl: string): object {
  return {
    openapi: "3.1.1",
    info: {
      title: "Plaza",
      version: "1",
      summary: "The library of Plaza for other programs",
      description:
        "Read-only, without a key, from any origin. Texts carry the language that they are written in (BCP 47).",
      license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: describeEndpoint(endpoint) }])),
    components: { schemas: describeSchemas() },
  };
}

function describeEndpoint({ path, operationId, summary, answer, query, refusals = {}, moved }: Endpoint): object {
  const id = { name: "id", in: "path", required: true, schema: { type: "integer", minimum: 1, maximum: idMax } };
  const refused = Object.entries(refusals).map(([status, description]) => [
    status,
    { description, content: json("Error") },
  ]);
  return {
    operationId,
    summary,
    parameters: [...(path.includes("{id}") ? [id] : []), ...(query ? describeParameters(query) : [])],
    responses: {
      200: { description: summary, content: json(answer) },
      ...(moved === undefined ? {} : { 301: { description: moved } }),
      ...Object.fromEntries(refused),
    },
  };
}

/** Lists are written once with commas; repeating the name works as well. */
function describeParameters(query: z.ZodObject): object[] {
  const { properties = {} } = z.toJSONSchema(query, { io: "input" });
  return Object.entries(properties).flatMap(([name, property]) => {
    if (typeof property === "boolean") return [];
    const { description, ...schema } = property;
    const isList = schema.type === "array";
    return [
      {
        name,
        in: "query",
        required: false,
        ...(description === undefined ? {} : { description }),
        ...(isList ? { style: "form", explode: false } : {}),
        schema,
      },
    ];
  });
}

function describeSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const described = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(described.schemas).map(([name, { $id: _id, $schema: _dialect, ...schema }]) => [name, schema]),
  );
}
