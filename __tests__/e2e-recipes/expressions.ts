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
    const found = evaluate(expression, contexts);
    if (found.kind === data.Kind.Null && absent !== undefined) return absent;
    if (found.kind === data.Kind.Null)
      throw new Error(`\${{${expression}}} names something that isn't there`);
    return found.coerceString();
  });
}

/** A text that is one expression alone as what it stands for: a list, a number, a truth; another text filled in. */
export function value(text: string, contexts: Contexts): unknown {
  const alone = /^\s*\$\{\{((?:(?!\}\}).)*)\}\}\s*$/s.exec(text)?.[1];
  return alone === undefined
    ? fill(text, contexts)
    : JSON.parse(JSON.stringify(evaluate(alone, contexts), data.replacer));
}

/**
 * An `if:` of a job or a step.
 *
 * @param succeeded whether everything before it went well
 * @param cancelled whether the job is being cancelled
 * @param failed whether something before it failed; what was skipped neither succeeded nor failed
 */
export function holds(
  condition: string | undefined,
  contexts: Contexts,
  succeeded: boolean,
  cancelled: boolean,
  failed = !succeeded,
): boolean {
  if (condition === undefined) return succeeded && !cancelled;
  const expression = /^\$\{\{(.*)\}\}$/s.exec(condition.trim())?.[1] ?? condition;
  const asked = /\b(?:success|failure|always|cancelled)\s*\(/.test(expression);
  if (!asked && (!succeeded || cancelled)) return false;
  const found = evaluate(expression, contexts, {
    success: succeeded && !cancelled,
    failure: failed,
    always: true,
    cancelled,
  });
  return found.coerceString() !== "false" && found.coerceString() !== "";
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
