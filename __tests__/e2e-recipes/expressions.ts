/** GitHub's `${{ }}` expressions, evaluated by GitHub's own library. */

import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import type { FunctionDefinition } from "@actions/expressions/funcs/info";

/** What the expressions may name: `github`, `needs`, `secrets`, … */
export type Contexts = Readonly<Record<string, unknown>>;

/**
 * A text with its expressions filled in.
 *
 * @param absent what stands for something that isn't there
 * @throws where an expression is wrong, or names something that isn't there and `absent` isn't given
 */
export function fill(text: string, contexts: Contexts, absent?: string): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const value = evaluate(expression, contexts);
    if (value.kind === data.Kind.Null && absent !== undefined) return absent;
    if (value.kind === data.Kind.Null)
      throw new Error(`\${{${expression}}} names something that isn't there`);
    return value.coerceString();
  });
}

/**
 * An `if:` of a job or a step.
 *
 * @param succeeded whether everything before it went well
 * @param cancelled whether the job is being cancelled
 */
export function holds(
  condition: string | undefined,
  contexts: Contexts,
  succeeded: boolean,
  cancelled = false,
): boolean {
  if (condition === undefined) return succeeded && !cancelled;
  const expression = /^\$\{\{(.*)\}\}$/s.exec(condition.trim())?.[1] ?? condition;
  const asked = /\b(?:success|failure|always|cancelled)\s*\(/.test(expression);
  if (!asked && (!succeeded || cancelled)) return false;
  const value = evaluate(expression, contexts, {
    success: succeeded && !cancelled,
    failure: !succeeded,
    always: true,
    cancelled,
  });
  return value.coerceString() !== "false" && value.coerceString() !== "";
}

function evaluate(
  expression: string,
  contexts: Contexts,
  states: Readonly<Record<string, boolean>> = {},
): data.ExpressionData {
  const functions = Object.entries(states).map(([name, value]): [string, FunctionDefinition] => [
    name,
    { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) },
  ]);
  const { tokens } = new Lexer(expression.trim()).lex();
  const infos = functions.map(([, definition]) => definition);
  const tree = new Parser(tokens, Object.keys(contexts), infos).parse();
  const context: unknown = JSON.parse(JSON.stringify(contexts), data.reviver);
  return new Evaluator(tree, context as data.Dictionary, new Map(functions)).evaluate();
}
