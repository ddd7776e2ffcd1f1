import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../../testing/test-app.ts";
import { createMember } from "../../../testing/test-members.ts";
import { testRecords } from "../../../testing/test-records.ts";
import { describeRest, endpoints } from "./openapi.ts";

let plaza: TestApp;

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
});
afterAll(() => plaza.stop());

async function askQuestion(): Promise<number> {
  const { questions } = plaza.callerAs(await createMember(plaza.db));
  return (await questions.ask({ title: "How do others begin?", text: "We never did." })).questionId;
}

async function startThread(): Promise<number> {
  const { threads } = plaza.callerAs(await createMember(plaza.db));
  const words = { title: "What others begin with", text: "We begin with the street.", topics: ["open-data"] };
  return (await threads.create(words)).threadId;
}

const description = describeRest("http://localhost:3000");

/** Holds an answer against a schema of the description; gives what is wrong with it. */
function validatorOf(name: string): (answer: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(description, "plaza");
  const validate = ajv.compile({ $ref: `plaza#/components/schemas/${name}` });
  return (answer) =>
    validate(answer)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

describe("the description of the interface", () => {
  it("is valid OpenAPI 3.1", async () => {
    const result = await new Validator().validate(structuredClone(description) as Record<string, unknown>);
    expect(result).toMatchObject({ valid: true });
  });

  it("is what the server hands out", async () => {
    const response = await plaza.get("/api/v1/openapi.json");
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(description)));
  });

  it("tells every parameter with its limits", () => {
    const { paths } = description as {
      paths: Record<string, { get: { parameters: { name: string; schema: object }[] } }>;
    };
    const parameters = Object.fromEntries(
      paths["/search"]?.get.parameters.map(({ name, schema }) => [name, schema]) ?? [],
    );
    expect(Object.keys(parameters)).toEqual([
      "q",
      "type",
      "lang",
      "topic",
      "country",
      "kind",
      "page",
      "size",
      "hl",
      "sort",
      "exact",
    ]);
    expect(parameters["size"]).toMatchObject({ type: "integer", minimum: 1, maximum: 100, default: 20 });
    expect(parameters["kind"]).toMatchObject({
      type: "array",
      items: { enum: expect.arrayContaining(["guide", "law"]) },
    });
    expect(parameters["exact"]).toMatchObject({ type: "boolean", default: false });
  });

  const exampleOf = (path: string): Promise<number> => {
    if (path.startsWith("/questions")) return askQuestion();
    return path.startsWith("/threads") ? startThread() : plaza.idOf("pb-guide-en");
  };

  it.each(endpoints)("holds for real answers of $path", async ({ path, answer }) => {
    const id = await exampleOf(path);
    const response = await plaza.get(`/api/v1${path.replace("{id}", String(id))}`);
    expect(response.status).toBe(200);
    expect(validatorOf(answer)(await response.json())).toEqual([]);
  });

  it.each(["/search?page=0&kind=song", "/resources?size=0", "/resources/0", "/nothing"])(
    "holds for the refusal of %s",
    async (path) => {
      const response = await plaza.get(`/api/v1${path}`);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(validatorOf("Error")(await response.json())).toEqual([]);
    },
  );

  it("would notice an answer of another shape", () => {
    expect(validatorOf("SearchAnswer")({ items: [{ type: "resource" }], total: "many" })).not.toEqual([]);
    expect(validatorOf("Resource")({ id: 1 })).not.toEqual([]);
  });
});
