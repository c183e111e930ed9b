import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLError,
  type GraphQLResolveInfo,
  Kind,
  parse,
  type SelectionSetNode,
  validate,
  visit,
} from "graphql";
import type { Cloud } from "../../account/cloud.ts";
import type { Token } from "../../account/model.ts";
import { isRecord } from "../../api/deployment-body.ts";
import type { ServerRequest } from "../../api/request.ts";
import { MAX_DURATION, NOT_OLDER_THAN, type RowsArgs, rows } from "./rows.ts";
import { MAX_ROWS, schema } from "./schema.ts";

export interface GraphqlAnswer {
  readonly status: number;
  readonly body: string;
}

const DENIED = "not authorized for that account";

/** Answers `POST /graphql`. Never throws; errors come as the Analytics API sends them, `data` null beside them. */
export function answerGraphql(cloud: Cloud, request: ServerRequest): GraphqlAnswer {
  const token = cloud.tokens.find(request.headers["authorization"]);
  if (token?.status !== "active") return refuse(cloud, 401, "Unauthorized");
  const quota = cloud.tokens.charge(token, cloud.now(), cloud.settings.graphqlRateLimit, "graphql");
  if (quota.exceeded) return refuse(cloud, 429, "rate limiter budget depleted, try again after 5 minutes");
  const asked = read(request.body);
  if (asked === undefined)
    return refuse(cloud, 400, "error parsing request: a JSON object with a query is needed");
  let document: DocumentNode;
  try {
    document = forgiving(parse(asked.query));
  } catch (error) {
    return refuse(
      cloud,
      400,
      `error parsing query: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const problems = validate(schema(), document);
  if (problems.length > 0) return refuse(cloud, 400, ...problems.map(wording));
  const result = executeSync({
    schema: schema(),
    document,
    rootValue: root(cloud, token, quota.remaining),
    variableValues: asked.variables,
    operationName: asked.operationName,
  });
  if (result.errors === undefined) {
    return { status: 200, body: JSON.stringify({ data: result.data, errors: null }) };
  }
  const status = result.errors.some((error) => error.message === DENIED) ? 403 : 400;
  return failure(
    cloud,
    status,
    result.errors.map((error) => ({ message: wording(error), path: error.path })),
  );
}

function read(body: string | undefined) {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body ?? "");
  } catch {
    return undefined;
  }
  if (!isRecord(parsed) || typeof parsed["query"] !== "string") return undefined;
  const { query, variables, operationName } = parsed;
  return {
    query,
    variables: isRecord(variables) ? variables : {},
    operationName: typeof operationName === "string" ? operationName : undefined,
  };
}

/** The live API takes the built-in names of its scalars in the declaration of a variable, too. */
function forgiving(document: DocumentNode): DocumentNode {
  const names: Readonly<Record<string, string>> = { String: "string", Int: "uint64" };
  return visit(document, {
    VariableDefinition: (definition) =>
      visit(definition, {
        NamedType: (node) => ({
          ...node,
          name: { ...node.name, value: names[node.name.value] ?? node.name.value },
        }),
      }),
  });
}

/** In the words of the live API, as far as they are documented. */
function wording({ message }: GraphQLError): string {
  const [, field] = /^Cannot query field "(\w+)" on type "\w+"/.exec(message) ?? [];
  if (field !== undefined) return `unknown field "${field}"`;
  if (/ must not have a selection since /.test(message)) return "scalar fields must have no selections";
  if (/ must have a selection of subfields/.test(message)) return "object field must have selections";
  if (/argument|variable|Variable|input|is not a |value/.test(message))
    return `error parsing args: ${message}`;
  return message;
}

function root(cloud: Cloud, token: Token, budget: number) {
  const dataset = (args: RowsArgs, _context: unknown, info: GraphQLResolveInfo) =>
    rows(cloud, args, selected(info, "dimensions"));
  const accounts = ({ filter }: { readonly filter: { readonly accountTag: string } }) => {
    if (filter.accountTag !== cloud.accountId || !token.permissions.has("analytics:read"))
      throw new Error(DENIED);
    const settings = {
      enabled: true,
      maxDuration: MAX_DURATION / 1000,
      maxPageSize: MAX_ROWS,
      notOlderThan: NOT_OLDER_THAN / 1000,
    };
    return [
      {
        accountTag: cloud.accountId,
        settings: { workersInvocationsAdaptive: settings },
        workersInvocationsAdaptive: dataset,
      },
    ];
  };
  return { cost: 1, viewer: { budget, accounts } };
}

/** Names of the fields below the field of that name, whatever fragments they are in. */
function selected(info: GraphQLResolveInfo, name: string): string[] {
  const fields = (set: SelectionSetNode | undefined): FieldNode[] =>
    (set?.selections ?? []).flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node];
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? info.fragments[node.name.value] : node;
      return fields(fragment?.selectionSet);
    });
  const below = (nodes: readonly FieldNode[]) => nodes.flatMap((node) => fields(node.selectionSet));
  const chosen = below(below(info.fieldNodes).filter((node) => node.name.value === name));
  return [...new Set(chosen.map((node) => node.name.value))].filter((field) => field !== "__typename");
}

function refuse(cloud: Cloud, status: number, ...messages: readonly string[]): GraphqlAnswer {
  return failure(
    cloud,
    status,
    messages.map((message) => ({ message, path: undefined })),
  );
}

function failure(
  cloud: Cloud,
  documented: number,
  errors: readonly { message: string; path: readonly (string | number)[] | undefined }[],
): GraphqlAnswer {
  const timestamp = new Date(cloud.now()).toISOString();
  const body = JSON.stringify({
    data: null,
    errors: errors.map(({ message, path }) => ({
      message,
      path: path?.map(String) ?? null,
      extensions: { timestamp },
    })),
  });
  const always = documented === 401 || documented === 429;
  return { status: cloud.settings.graphqlStatus === "documented" || always ? documented : 200, body };
}
