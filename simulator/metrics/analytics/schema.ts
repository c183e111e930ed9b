import { buildSchema, type GraphQLScalarType, type GraphQLSchema } from "graphql";
import { DIMENSIONS, MEASURES } from "./dataset.ts";

const DATASET = "AccountWorkersInvocationsAdaptive";

/** The most rows of one answer. */
export const MAX_ROWS = 10_000;

/** What a dimension's filters end in. */
const ORDERED = ["", "_geq", "_gt", "_leq", "_lt", "_neq"];
const LISTS = ["_in", "_notin"];
const PATTERNS = ["_like", "_notlike"];

function definition(): string {
  const dimensions = Object.entries(DIMENSIONS);
  const filters = dimensions.flatMap(([name, { type }]) => [
    ...ORDERED.map((end) => `${name}${end}: ${type}`),
    ...LISTS.map((end) => `${name}${end}: [${type}!]`),
    ...(type === "string" ? PATTERNS.map((end) => `${name}${end}: string`) : []),
  ]);
  const orders = [
    ...dimensions.map(([name]) => name),
    ...Object.entries(MEASURES).flatMap(([group, fields]) =>
      Object.keys(fields).map((name) => `${group}_${name}`),
    ),
  ].flatMap((name) => [`${name}_ASC`, `${name}_DESC`]);
  const measures = Object.entries(MEASURES).map(([group, fields]) => ({
    group,
    type: `${DATASET}${group.charAt(0).toUpperCase()}${group.slice(1)}`,
    fields: Object.keys(fields).map((name) => `${name}: float64!`),
  }));
  return `
    scalar string
    scalar Time
    scalar Date
    scalar uint64
    scalar float64
    type Query { cost: uint64! viewer: viewer }
    type viewer { budget: uint64! accounts(filter: AccountFilter_InputObject!): [account!] }
    input AccountFilter_InputObject { accountTag: string! }
    type account {
      accountTag: string!
      settings: AccountSettings!
      workersInvocationsAdaptive(
        limit: uint64!
        filter: ${DATASET}Filter_InputObject!
        orderBy: [${DATASET}OrderBy!]
      ): [${DATASET}!]!
    }
    type AccountSettings { workersInvocationsAdaptive: Settings! }
    type Settings { enabled: Boolean! maxDuration: uint64! maxPageSize: uint64! notOlderThan: uint64! }
    input ${DATASET}Filter_InputObject {
      AND: [${DATASET}Filter_InputObject!]
      OR: [${DATASET}Filter_InputObject!]
      ${filters.join("\n      ")}
    }
    enum ${DATASET}OrderBy { ${orders.join(" ")} }
    type ${DATASET} {
      dimensions: ${DATASET}Dimensions
      ${measures.map(({ group, type }) => `${group}: ${type}`).join("\n      ")}
    }
    type ${DATASET}Dimensions { ${dimensions.map(([name, { type }]) => `${name}: ${type}!`).join("\n      ")} }
    ${measures.map(({ type, fields }) => `type ${type} { ${fields.join(" ")} }`).join("\n    ")}
  `;
}

let built: GraphQLSchema | undefined;

export function schema(): GraphQLSchema {
  if (built !== undefined) return built;
  built = buildSchema(definition());
  scalar(built, "string", (value) => (typeof value === "string" ? value : undefined));
  scalar(built, "uint64", (value) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined,
  );
  scalar(built, "Time", (value) =>
    instant(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/),
  );
  scalar(built, "Date", (value) => instant(value, /^\d{4}-\d\d-\d\d$/));
  output(built, "Time", (ms) => `${new Date(ms).toISOString().slice(0, 19)}Z`);
  output(built, "Date", (ms) => new Date(ms).toISOString().slice(0, 10));
  return built;
}

/** Unix ms. */
function instant(value: unknown, form: RegExp): number | undefined {
  if (typeof value !== "string" || !form.test(value)) return undefined;
  const ms = Date.parse(value);
  return Number.isNaN(ms) ? undefined : ms;
}

/** `read` answers undefined to what isn't one; literals are read as the values that they spell. */
function scalar(of: GraphQLSchema, name: string, read: (value: unknown) => unknown): void {
  const type = of.getType(name) as GraphQLScalarType;
  const checked = (value: unknown): unknown => {
    const found = read(value);
    if (found === undefined) throw new TypeError(`${JSON.stringify(value) ?? "nothing"} is not a ${name}`);
    return found;
  };
  type.coerceInputValue = checked;
  type.parseValue = checked;
  type.coerceInputLiteral = (node) => {
    if (node.kind === "StringValue") return checked(node.value);
    if (node.kind === "IntValue") return checked(Number(node.value));
    throw new TypeError(`A ${node.kind} is not a ${name}`);
  };
}

function output(of: GraphQLSchema, name: string, write: (ms: number) => string): void {
  const type = of.getType(name) as GraphQLScalarType;
  type.coerceOutputValue = (value) => write(value as number);
}
