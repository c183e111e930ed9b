/**
 * What the event that started the workflow says about the commit. The payload is foreign JSON: any
 * part of it may be missing or of another kind, and then nothing is found.
 *
 * Which field holds what: https://docs.github.com/actions/reference/events-that-trigger-workflows and
 * https://docs.github.com/webhooks/webhook-events-and-payloads
 */
import { fieldsOf } from "../values/json.js";
/**
 * The message in the event itself: of its head commit, a pull request's title, a release's
 * name. Undefined where the event has none (`workflow_dispatch`, `schedule`, `repository_dispatch`, …).
 *
 * @param name `GITHUB_EVENT_NAME`
 */
export function eventMessage(name, event) {
    switch (name) {
        case "push":
            return words(at(event, "head_commit", "message"));
        case "workflow_run":
            return words(at(event, "workflow_run", "head_commit", "message"));
        case "merge_group":
            return words(at(event, "merge_group", "head_commit", "message"));
        case "pull_request":
        case "pull_request_target":
            return words(at(event, "pull_request", "title"));
        case "release":
            return words(at(event, "release", "name")) ?? words(at(event, "release", "tag_name"));
        default:
            return undefined;
    }
}
/**
 * The commit that the event is about: 40 or 64 hex digits, or undefined when it is unknown.
 *
 * For `workflow_run`, `GITHUB_SHA` is the newest commit of the default branch, and for pull requests a
 * merge commit that GitHub made, or the base branch: there only the payload has it.
 *
 * @param githubSha `GITHUB_SHA`
 */
export function eventSha(name, event, githubSha) {
    switch (name) {
        case "workflow_run":
            return (sha(at(event, "workflow_run", "head_sha")) ?? sha(at(event, "workflow_run", "head_commit", "id")));
        case "pull_request":
        case "pull_request_target":
            return sha(at(event, "pull_request", "head", "sha"));
        default:
            return sha(githubSha);
    }
}
function at(event, ...path) {
    return path.reduce((value, key) => fieldsOf(value)[key], event);
}
function words(value) {
    return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
function sha(value) {
    return typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value) ? value : undefined;
}
