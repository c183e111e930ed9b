import { liveOf } from "../deployments/listing.js";
import { askChecks } from "./ask-checks.js";
import { positionOf } from "./decide.js";
import { holdEnds } from "./hold-end.js";
const HEARTBEAT_MS = 60_000;
/** Asks the checks during holds, and reports what is new. */
export class HoldWatch {
    #active;
    #request;
    #announced;
    #lastBeat = Number.NEGATIVE_INFINITY;
    #lastReported = "";
    constructor(active, request) {
        this.#active = active;
        this.#request = request;
    }
    /** The checks' verdicts; none where no hold is running. */
    async look(listing) {
        const { ports, ledger } = this.#active;
        const { stableId, canaryId } = ledger;
        const request = this.#request;
        const { schedule, window } = request;
        const live = liveOf(listing);
        const position = positionOf(live, canaryId, schedule);
        const step = schedule[position.step];
        const ends = holdEnds(position, schedule, window);
        if (step?.hold === undefined || ends === undefined)
            return [];
        const index = position.step;
        if (this.#announced !== live.id) {
            this.#announced = live.id;
            this.#lastBeat = ports.clock.now();
            ports.emit({ type: "hold", hold: step.hold, index, since: position.since, ...ends });
        }
        const verdicts = await askChecks(ports, request, position, { listing, live, stableId, canaryId });
        const reported = JSON.stringify([live.id, verdicts.map(({ status, detail }) => [status, detail])]);
        if (verdicts.length > 0 && reported !== this.#lastReported) {
            this.#lastReported = reported;
            ports.emit({ type: "verdicts", index, verdicts });
        }
        return verdicts;
    }
    heartbeat(position, until) {
        const { clock, emit, api } = this.#active.ports;
        if (clock.now() - this.#lastBeat < HEARTBEAT_MS)
            return;
        this.#lastBeat = clock.now();
        emit({ type: "heartbeat", index: position.step, left: until - api.serverNow(), to: until });
    }
}
