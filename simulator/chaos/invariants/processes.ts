/** What must be true of the processes and of what they leave behind. */

import type { Finished } from "../../runner/runner.ts";
import type { Facts } from "../facts.ts";
import { foreignCommands } from "../hostile.ts";
import { SLOW_MS } from "../live-traffic.ts";
import { createdMs, percentageOf, sameShare } from "../read-deployment.ts";
import { TOKEN } from "../world.ts";
import { ENDINGS } from "./endings.ts";

const GOOD = ["completed", "waiting", "idle", "planned"];
/** A read may be so much older than its reader's word, beyond what the faults make it, in server ms. */
const SLACK_MS = 1_000;
/** With `if-traffic` a step is judged from 100 requests on, where the tails were open for four fifths of it. */
const TRAFFIC = 100 / 0.8;

/** Codes, annotations and files are as the status says. */
export function* stepsEnd({ run }: Facts) {
  const { main, post } = run.processes ?? {};
  const { command } = run.request;
  for (const { error } of run.thrown) yield `it didn't end: ${error}`;
  // In a container main may still run when post has ended; then the container is stopped.
  const outlives = run.step.container && run.cancelledAt !== undefined;
  if (main === undefined && run.killedAt === undefined && !outlives)
    yield "main ended by a signal that nobody sent";
  if (main) {
    const { status = "", reason } = main.outputs;
    const good = GOOD.includes(status) || (command === "rollback" && status === "rolled-back");
    if (main.code !== (good ? 0 : 1)) yield `main ended ${status} with the code ${main.code}`;
    if (!reason) yield "main gave no reason";
    if (!good && !main.commands.some(({ name }) => name === "error"))
      yield "main failed without an annotation";
    if (/Internal error/.test(main.log)) yield `an internal error: ${reason}`;
    if (!ENDINGS[command].some((each) => each === status)) yield `${command} ended ${status}`;
  }
  if (post?.code !== 0) yield `post ended with ${post?.code ?? post?.signal}`;
  for (const error of [...(main?.fileErrors ?? []), ...(post?.fileErrors ?? [])])
    yield `the runner can't read: ${error}`;
}

/** The id, the share and the report are of one deployment that there is. */
export function* outputs({ run, cloud, misled }: Facts) {
  const main = run.processes?.main;
  if (!main) return;
  const id = main.outputs["deployment-id"];
  const { percentage, report } = main.outputs;
  const canary = main.outputs["canary-version"];
  if (!id) {
    if (run.outcome?.status !== "failed" && !misled)
      yield `ended ${run.outcome?.status} without a deployment-id`;
    return;
  }
  const named = cloud.requestLog.deployments.find(({ deployment }) => deployment.id === id)?.deployment;
  if (named === undefined) yield `says that ${id} is live, which never was`;
  else if (canary && !sameShare(Number(percentage), percentageOf(named, canary) ?? 0))
    yield `says ${percentage} %, and ${id} has ${percentageOf(named, canary)}`;
  const reported = report === undefined ? undefined : JSON.parse(report).live?.id;
  if (reported !== id) yield `the output names ${id}, and the report ${reported}`;
}

/** The token is nowhere: not in what main and post tell, save or throw, nor in what their processes write. */
export function* secret({ run: { events, outcome, post, saves, thrown, processes } }: Facts) {
  const text = JSON.stringify([events, outcome, post, saves, thrown], (_, value: unknown) =>
    value instanceof Error ? [value.message, value.stack, value.cause, { ...value }] : value,
  );
  if (text.includes(TOKEN)) yield "the token shows";
  for (const [name, step] of Object.entries(processes ?? {}))
    for (const [where, text] of Object.entries(step ? written(step) : {}))
      if (text.includes(TOKEN)) yield `the token shows in the ${where} of ${name}`;
  for (const [name, step] of Object.entries(processes ?? {}))
    if (step && !step.commands.some((each) => each.name === "add-mask" && each.data === TOKEN))
      yield `${name} didn't tell the runner to mask the token`;
}

function written({ lines, outputs, state, summary }: Finished): Readonly<Record<string, string>> {
  // It must be told to the runner once, to be masked.
  const log = lines.map(({ text }) => text).filter((text) => text !== `::add-mask::${TOKEN}`);
  return { log: log.join("\n"), outputs: JSON.stringify(outputs), state: JSON.stringify(state), summary };
}

/** No foreign text gives a command. */
export function* orders({ run: { processes } }: Facts) {
  const all = [...(processes?.main?.commands ?? []), ...(processes?.post.commands ?? [])];
  for (const { name, data } of foreignCommands(all))
    yield `the command ${name} ran with ${JSON.stringify(data)}`;
}

/** A canary whose every request throws is never given more, once a live check has watched a step of it. */
export function* deadStops({ run, scenario, since, canaryId, cloud }: Facts) {
  const { live, onInconclusive } = scenario.workflow;
  if (live?.exceptions !== 1 || onInconclusive === "proceed") return;
  const unheardMs = live.faults.some(({ kind }) => kind === "slow") ? SLOW_MS + SLACK_MS : SLACK_MS;
  for (const [index, { deployment, kind, by, sentAt }] of since.entries()) {
    if (kind !== "step" || by !== "main") continue;
    const before = since[index - 1]?.deployment ?? run.listed[0];
    const share = (before && percentageOf(before, canaryId)) ?? 0;
    if (before === undefined || share === 0 || isUnheld(run, share)) continue;
    const span = [createdMs(before), sentAt - unheardMs] as const;
    const served = cloud.invocations.totals(run.request.scriptName, ...span).get(canaryId)?.requests ?? 0;
    // `if-traffic` lets pass what too few have asked for.
    if (!live.check.startsWith("if-traffic") || served >= TRAFFIC)
      yield `a dead canary went from ${share} % to ${percentageOf(deployment, canaryId)} %, and ${served} had asked it`;
  }
}

function isUnheld({ request }: Facts["run"], share: number): boolean {
  return request.schedule.every(({ percent, hold }) => percent !== share || hold === undefined);
}

/** Whoever wasn't killed leaves no tail open, unless the API refused to delete it. */
export function* tailsDeleted({ run, scenario, cloud }: Facts) {
  if (!scenario.workflow.live || run.killedAt !== undefined) return;
  const { readFaults, outages } = run.step.faultPlan;
  const { open } = cloud.tails;
  if (readFaults === 0 && outages.length === 0 && open.length > 0)
    yield `${open.length} tails are still open`;
}
