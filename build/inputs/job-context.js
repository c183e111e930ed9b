/** What the runner's own environment says of this job. Outside GitHub all of it may be absent. */
import { anything, webAddress } from "./input-values.js";
export function readJobContext(reader) {
    const variable = (name, parse, absent) => reader.read(reader.variable(name), parse, absent);
    const text = (name) => variable(name, anything, undefined);
    const matching = (name, pattern) => {
        const value = text(name);
        return value !== undefined && pattern.test(value) ? value : undefined;
    };
    return {
        eventName: text("GITHUB_EVENT_NAME"),
        eventPath: text("GITHUB_EVENT_PATH"),
        sha: matching("GITHUB_SHA", /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i),
        repository: matching("GITHUB_REPOSITORY", /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/),
        apiUrl: variable("GITHUB_API_URL", webAddress, "https://api.github.com"),
        serverUrl: variable("GITHUB_SERVER_URL", webAddress, "https://github.com"),
        workspace: text("GITHUB_WORKSPACE"),
    };
}
