import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";

/** A JSON schema, as far as it is walked here. */
interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: JsonContent };
  readonly responses: Readonly<Record<string, { readonly content: JsonContent }>>;
}

interface JsonContent {
  readonly "application/json": { readonly schema: Schema };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: unknown;
}

/** One request and its answer. */
export interface Exchange {
  readonly method: string;
  /** Without the base, the query and the host. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Undefined: no body. */
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
}

const file = join(import.meta.dirname, "fixtures/cloudflare-openapi.json");
const description = JSON.parse(readFileSync(file, "utf8")) as Description;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const ajv = new Ajv2019({ strict: false, allErrors: true, formats: { uuid: UUID, "date-time": RFC3339 } });
ajv.addSchema(description, "cloudflare");

/**
 * What of an exchange isn't as the description has it, a line each: `/versions/0/percentage must be >= 0.01`, or
 * `answer has /result_info, which isn't described`. Empty when all of it is.
 *
 * @throws for an operation that isn't described
 */
export function deviations(exchange: Exchange): readonly string[] {
  const { method, path, query, body, status, answer } = exchange;
  const [template, methods] =
    Object.entries(description.paths).find(([key]) => pattern(key).test(path)) ?? [];
  const operation = methods?.[method.toLowerCase()];
  if (template === undefined || operation === undefined) throw new Error(`${method} ${path} isn't described`);
  const response = operation.responses[status] ?? operation.responses[`${String(status)[0]}XX`];
  if (response === undefined) return [`status ${status} isn't described`];
  return [
    ...queryDeviations(operation, query),
    ...(operation.requestBody === undefined
      ? body === undefined
        ? []
        : ["a body isn't described"]
      : compare("request", operation.requestBody.content["application/json"].schema, body)),
    ...compare("answer", response.content["application/json"].schema, answer),
  ];
}

function queryDeviations(operation: Operation, query: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(query).flatMap(([name, text]) => {
    const known = operation.parameters?.find(
      (parameter) => parameter.in === "query" && parameter.name === name,
    );
    if (known === undefined) return [`query ${name} isn't described`];
    const value: unknown = /^(\d+|true|false)$/.test(text) ? JSON.parse(text) : text;
    return ajv.validate({ ...known.schema }, value) ? [] : [`query ${name}=${text} isn't of its type`];
  });
}

function compare(what: string, schema: Schema, value: unknown): readonly string[] {
  const validate = ajv.compile(resolveRefs(schema));
  validate(value);
  return [
    ...(validate.errors ?? []).map(({ instancePath, message }) => `${what}${instancePath} ${message}`),
    ...undescribed([schema], value, "").map((path) => `${what} has ${path}, which isn't described`),
  ];
}

/** References of the document, as references into it from a schema outside of it. */
function resolveRefs(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"cloudflare#/')) as Schema;
}

/** The properties that none of the schemas names. Where no schema names any, all are allowed. */
function undescribed(schemas: readonly Schema[], value: unknown, path: string): readonly string[] {
  const all = schemas.flatMap(flatten);
  if (Array.isArray(value)) {
    const items = all.flatMap(({ items: item }) => (item === undefined ? [] : [item]));
    return [...new Set(value.flatMap((element) => undescribed(items, element, `${path}/*`)))];
  }
  const named = all.flatMap(({ properties }) => (properties === undefined ? [] : [properties]));
  if (typeof value !== "object" || value === null || named.length === 0) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const own = named.flatMap((properties) => properties[name] ?? []);
    return own.length === 0 ? [`${path}/${name}`] : undescribed(own, inner, `${path}/${name}`);
  });
}

function flatten(schema: Schema): readonly Schema[] {
  if (schema.$ref === undefined) return [schema, ...(schema.allOf ?? []).flatMap(flatten)];
  let found: unknown = description;
  for (const key of schema.$ref.slice(2).split("/")) found = (found as Record<string, unknown>)[key];
  return flatten(found as Schema);
}

function pattern(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`);
}
