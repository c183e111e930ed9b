import { isRecord } from "../../api/deployment-body.ts";
import { invalid } from "../../api/refusal.ts";
import {
  flag,
  isValue,
  type Kind,
  kind,
  list,
  oneOf,
  record,
  show,
  text,
  type Value,
  whole,
} from "./reader.ts";

export interface Leaf {
  readonly key: string;
  /** In lower case, and by the names that came last: `eq`, `includes`, … */
  readonly operation: string;
  readonly type: Kind;
  readonly value: Value | undefined;
}

export interface FilterGroup {
  readonly combination: "and" | "or";
  readonly filters: readonly (Leaf | FilterGroup)[];
}

export interface Calculation {
  /** In lower case; `count_distinct` is `uniq`. */
  readonly operator: string;
  /** Undefined for `count` only. */
  readonly key: string | undefined;
  readonly alias: string | undefined;
}

export interface TelemetryQuery {
  readonly queryId: string;
  /** Server ms. */
  readonly from: number;
  readonly to: number;
  readonly dry: boolean;
  readonly series: boolean;
  readonly aggregates: boolean;
  /** The two limits of groups. */
  readonly rootLimit: number | undefined;
  readonly parametersLimit: number | undefined;
  /** Number of buckets, or the length of one in ms; undefined when the server may choose. */
  readonly granularity: number | undefined;
  readonly datasets: readonly string[];
  readonly filter: FilterGroup;
  readonly calculations: readonly Calculation[];
  readonly groupBys: readonly { readonly key: string; readonly type: Kind }[];
  readonly orderBy: { readonly value: string; readonly order: "asc" | "desc" } | undefined;
  /** As they came. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

const MAX_DEPTH = 4;

/** Each operation's own name, by all the names that it may be called by. */
const OPERATIONS: Readonly<Record<string, string>> = {
  ...themselves("includes", "not_includes", "starts_with", "ends_with", "regex", "exists", "is_null"),
  ...themselves("in", "not_in", "eq", "neq", "gt", "gte", "lt", "lte"),
  "=": "eq",
  "!=": "neq",
  ">": "gt",
  ">=": "gte",
  "<": "lt",
  "<=": "lte",
  INCLUDES: "includes",
  DOES_NOT_INCLUDE: "not_includes",
  MATCH_REGEX: "regex",
  EXISTS: "exists",
  DOES_NOT_EXIST: "is_null",
  IN: "in",
  NOT_IN: "not_in",
  STARTS_WITH: "starts_with",
  ENDS_WITH: "ends_with",
};

const OPERATORS: ReadonlySet<string> = new Set(
  "count uniq max min sum avg median p001 p01 p05 p10 p25 p75 p90 p95 p99 p999 stddev variance".split(" "),
);

/**
 * Reads the body of a query in the form of the official SDK's parameters. A field that isn't in them is
 * refused, which the real server may well pass over in silence; so is what the simulator doesn't do.
 * Throws a Refusal.
 */
export function readQuery(body: unknown): TelemetryQuery {
  const root = record(body, "", [
    ...["queryId", "timeframe", "view", "dry", "limit", "granularity", "ignoreSeries", "chart", "chartType"],
    "parameters",
  ]);
  if (typeof root["queryId"] !== "string") throw invalid("queryId must be a string.", "/queryId");
  const { from, to } = readTimeframe(root["timeframe"]);
  oneOf(root["view"], ["calculations"], "/view");
  const chartType = root["chartType"] ?? "timeseries_and_aggregate";
  oneOf(chartType, ["timeseries_and_aggregate", "timeseries", "aggregate"], "/chartType");
  const ignoreSeries = flag(root, "ignoreSeries");
  flag(root, "chart");
  const parameters = record(root["parameters"], "/parameters", [
    ...["datasets", "filters", "filterCombination", "calculations", "groupBys", "limit", "orderBy"],
  ]);
  return {
    queryId: root["queryId"],
    from,
    to,
    dry: flag(root, "dry"),
    series: !ignoreSeries && chartType !== "aggregate",
    aggregates: chartType !== "timeseries",
    rootLimit: whole(root, "limit", ""),
    parametersLimit: whole(parameters, "limit", "/parameters"),
    granularity: whole(root, "granularity", "", Number.MAX_SAFE_INTEGER),
    datasets: list(parameters, "datasets").map((name, index) => text(name, `/parameters/datasets/${index}`)),
    filter: readGroup(parameters, "/parameters", 0),
    calculations: list(parameters, "calculations").map(readCalculation),
    groupBys: list(parameters, "groupBys").map((group, index) => {
      const pointer = `/parameters/groupBys/${index}`;
      const { value, type } = record(group, pointer, ["value", "type", "id"]);
      return { key: text(value, `${pointer}/value`), type: kind(type, `${pointer}/type`) };
    }),
    orderBy: readOrder(parameters["orderBy"]),
    parameters,
  };
}

function readTimeframe(timeframe: unknown): { from: number; to: number } {
  const { from, to } = record(timeframe, "/timeframe", ["from", "to"]);
  for (const [name, value] of Object.entries({ from, to })) {
    if (!Number.isSafeInteger(value)) {
      throw invalid(`${name} must be a whole number of milliseconds.`, `/timeframe/${name}`);
    }
  }
  if (Number(from) >= Number(to)) throw invalid("from must be earlier than to.", "/timeframe");
  return { from: Number(from), to: Number(to) };
}

function readGroup(group: Readonly<Record<string, unknown>>, pointer: string, depth: number): FilterGroup {
  if (depth > MAX_DEPTH) throw invalid(`Filters can be nested ${MAX_DEPTH} deep.`, pointer);
  const combination = group["filterCombination"] ?? "and";
  oneOf(combination, ["and", "or", "AND", "OR"], `${pointer}/filterCombination`);
  const filters = list(group, "filters", pointer).map((filter, index) => {
    const here = `${pointer}/filters/${index}`;
    if (isRecord(filter) && filter["kind"] === "group") {
      return readGroup(record(filter, here, ["kind", "filterCombination", "filters"]), here, depth + 1);
    }
    return readLeaf(filter, here);
  });
  return { combination: String(combination).toLowerCase() === "or" ? "or" : "and", filters };
}

function readLeaf(filter: unknown, pointer: string): Leaf {
  const {
    key,
    operation,
    type,
    value,
    kind: node,
  } = record(filter, pointer, [...["key", "operation", "type", "value", "kind", "id"]]);
  oneOf(node, ["filter"], `${pointer}/kind`);
  const name = typeof operation === "string" ? OPERATIONS[operation] : undefined;
  if (name === undefined) throw invalid(`Not an operation: ${show(operation)}.`, `${pointer}/operation`);
  if (value !== undefined && !isValue(value)) {
    throw invalid("value must be a string, a number or a boolean.", `${pointer}/value`);
  }
  return {
    key: text(key, `${pointer}/key`),
    operation: name,
    type: kind(type, `${pointer}/type`),
    value,
  };
}

function readCalculation(calculation: unknown, index: number): Calculation {
  const pointer = `/parameters/calculations/${index}`;
  const { operator, key, keyType, alias } = record(calculation, pointer, [
    ...["operator", "key", "keyType", "alias", "id"],
  ]);
  const name = String(operator).toLowerCase().replace("count_distinct", "uniq");
  if (typeof operator !== "string" || !OPERATORS.has(name)) {
    throw invalid(`Not an operator: ${show(operator)}.`, `${pointer}/operator`);
  }
  if (key === undefined && name !== "count") throw invalid(`${operator} needs a key.`, `${pointer}/key`);
  if (keyType !== undefined) kind(keyType, `${pointer}/keyType`);
  return {
    operator: name,
    key: key === undefined ? undefined : text(key, `${pointer}/key`),
    alias: alias === undefined ? undefined : text(alias, `${pointer}/alias`),
  };
}

function readOrder(orderBy: unknown): TelemetryQuery["orderBy"] {
  if (orderBy === undefined) return undefined;
  const { value, order } = record(orderBy, "/parameters/orderBy", ["value", "order"]);
  oneOf(order, ["asc", "desc"], "/parameters/orderBy/order");
  return { value: text(value, "/parameters/orderBy/value"), order: order === "asc" ? "asc" : "desc" };
}

function themselves(...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, name]));
}
