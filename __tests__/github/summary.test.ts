import { describe, expect, test } from "vitest";
import { createSummary } from "../../src/github/summary/create-summary.ts";
import { stepsOf } from "../../src/github/summary/summary-data.ts";
import type { Ending, RolloutEvent } from "../../src/rollout/events.ts";
import { toHtml } from "../browser/gfm.ts";
import { GALLERY, judgeOf, START, type Told, tell } from "./summary-scenes.ts";
import { summaryOf, textOf } from "./summary-shown.ts";

/** What a person reads, tables cell by cell. */
function read(markdown: string) {
  const html = toHtml(markdown);
  const rows = (html.match(/<tr>.*?<\/tr>/gs) ?? []).map((row) =>
    (row.match(/<t[hd][^>]*>.*?<\/t[hd]>/gs) ?? []).map((cell) => textOf(cell.replaceAll("<br>", " / "))),
  );
  return {
    html,
    text: textOf(html),
    heading: textOf(/<h2>.*?<\/h2>/s.exec(html)?.[0] ?? ""),
    row: (label: string) => rows.find((cells) => cells.some((cell) => cell.includes(label))),
  };
}

describe("the first two seconds: outcome, and what is live", () => {
  test("a healthy rollout", async () => {
    const told = await GALLERY.healthy();
    const { heading, row, text } = read(summaryOf(told));
    const canary = told.outcome.canaryId?.slice(0, 8) ?? "";
    expect(heading).toBe(`✅ Completed: canary ${canary} serves 100 % of checkout`);
    expect(row("canary")).toEqual([
      "canary",
      canary,
      "██████████ 100 %",
      "no. 2 · v2.14.0 · feat: charge saved cards in one call",
    ]);
    expect(text).toContain("Live now");
    expect(row("✅ 2")).toEqual([
      "✅ 2",
      "██░░░░░░ 25 %",
      "24 Nov 02:51:07 / 10m",
      expect.stringMatching(/^\d+\/\d+ \/ 0\.\d+ %$/),
      expect.stringMatching(/^\d+\/\d+ \/ 0\.\d+ %$/),
    ]);
    expect(text).toContain(`(deployment ${told.outcome.made[1]?.deployment.id})`);
    expect(text).toContain("pass early: error-rate <= stable * 1.25: canary ");
  });

  test("a failed check: stable serves, the check's numbers, and the step", async () => {
    const told = await GALLERY["rolled-back"]();
    const { heading, row, text, html } = read(summaryOf(told));
    expect(heading).toBe(
      `⏪ Rolled back: stable ${told.outcome.stableId?.slice(0, 8)} serves 100 % of checkout`,
    );
    expect(html).toContain("[!WARNING]");
    expect(text).toContain('At 25 % the canary failed the check "error-rate <= stable * 1.25": canary ');
    expect(row("❌ 2")?.[2]).toBe("24 Nov 02:51:07 / 9m of 10m");
    expect(row("➖ 3")?.slice(0, 3)).toEqual(["➖ 3", "████░░░░ 50 %", "10m"]);
    expect(row("error-rate <= stable * 1.25")?.[0]).toBe("❌ fail");
  });

  test("drift: the foreign deployment is what is live, and whose it is", async () => {
    const told = await GALLERY.drifted();
    const { heading, row, text } = read(summaryOf(told));
    const foreign = told.outcome.live?.versions[0]?.versionId.slice(0, 8);
    expect(heading).toBe(`🔀 Drifted: ${foreign} serves 100 % of checkout`);
    expect(row("another")?.slice(0, 3)).toEqual(["another", foreign, "██████████ 100 %"]);
    expect(text).toContain("by ann@example.com through wrangler");
    expect(row("⏹️ 3")?.[2]).toBe("24 Nov 03:01:07 / 7m of 10m");
  });

  test("a plan", async () => {
    const told = await GALLERY.plan();
    const { heading, row, text, html } = read(summaryOf(told));
    expect(heading).toBe(
      `🗓️ Plan: canary ${told.outcome.canaryId?.slice(0, 8)} to 100 % of checkout in 5 steps`,
    );
    expect(row("stable")?.[2]).toBe("██████████ 100 %");
    expect(row("+10m")).toEqual(["2", "▌░░░░░░░░░ 5 %", "10m..30m", "+10m"]);
    const rows = [...html.matchAll(/<tr>.*?<\/tr>/gs)].map(([cells]) =>
      textOf(cells.replaceAll("<br>", " / ")),
    );
    expect(rows.filter((cells) => cells.includes("seen in"))[1]).toMatch(
      /2\s*5 %\s*⚠️ (\d+h\d+m \/ \d+ failed|over a day) \/ seen in \d %\s*⚠️ \d+m \/ \d+ failed \/ seen in \d+ %\s*\d+m \/ \d+ failed \/ seen in \d+ %/,
    );
    expect(text).toContain("⚠️ the hold is too short for it");
    expect(text).toContain("What a run would do: 2h20m to 2h40m");
    expect(text).toContain("it would end at 2026-11-24 05:01:07 UTC at the earliest");
  });

  test("a cancel that holds: the command that sends everyone to stable", async () => {
    const told = await tell({
      request: { onCancel: "hold" },
      meanwhile: ({ after, cancel }) => after(12, () => cancel("SIGINT")),
    });
    const { heading, html, row } = read(summaryOf(told));
    expect(heading).toMatch(/^✋ Held: canary \w{8} has 25 % of checkout$/);
    expect(textOf(/<pre><code>.*?<\/code><\/pre>/s.exec(html)?.[0] ?? "")).toBe(
      `npx wrangler versions deploy ${told.outcome.stableId}@100% --name checkout --yes`,
    );
    expect(row("⏸️ 2")?.[2]).toBe("24 Nov 02:51:07 / 2m of 10m");
  });

  test("a rollback that Cloudflare refuses: what is live, in red, with the way out", async () => {
    const told = await tell({
      judge: judgeOf({
        checks: "error-rate <= 1%",
        requests: 20_000,
        stableErrors: 0.001,
        canaryErrors: () => 0.05,
      }),
      meanwhile: ({ cloud, after: later }) =>
        later(1, () => {
          const newest = 60;
          for (let upload = 0; upload < newest; upload += 1) cloud.uploadVersion("checkout");
          cloud.settings.deployable = newest;
        }),
    });
    const { heading, html, text } = read(summaryOf(told));
    expect(heading).toMatch(/^❌ Failed: canary \w{8} has 5 % of checkout, when last read$/);
    expect(html).toContain("[!CAUTION]");
    expect(text).toContain("THE ROLLBACK FAILED");
    expect(text).toContain("Live when last read");
    expect(text).toContain(`${told.outcome.stableId}@100%`);
  });

  test("a tick without a plan knows its steps, and when the next is due", async () => {
    const told = await tell({
      request: { command: "advance" },
      meanwhile: ({ cloud, stable, canary }) => {
        const split = [
          [stable.id, 75],
          [canary.id, 25],
        ] as const;
        const message = `canary ${canary.id.slice(0, 8)} 25% 2/4 run 1.1: x`;
        cloud.deployForeign("checkout", split, { message });
      },
    });
    const { heading, text, row } = read(summaryOf(told));
    expect(heading).toMatch(/^⏳ Waiting: canary \w{8} has 25 % of checkout$/);
    expect(text).toContain("next at 2026-11-24T02:51:07Z.");
    expect(row("✅ 1")?.[2]).toBe("before this run / 10m");
    expect(row("⏳ 2")?.[2]).toMatch(/ \/ 0s of 10m$/);
  });
});

describe("a killed step", () => {
  test("shows how far it was, and what was live then", async () => {
    const told = await GALLERY.healthy();
    const second = (event: RolloutEvent) => event.type === "hold" && event.index === 1;
    const { heading, text, row } = read(summaryOf(told, second));
    expect(heading).toMatch(/^⏳ Step 2 of 4: canary \w{8} has 25 % of checkout$/);
    expect(text).toContain("As of 2026-11-24 02:51:07 UTC.");
    expect(text).toContain("Live when last read");
    expect(row("⏳ 2")?.slice(1, 3)).toEqual(["██░░░░░░ 25 %", "24 Nov 02:51:07 / 0s of 10m"]);
  });

  test("says that a deployment may be live whose answer is missing", async () => {
    const told = await tell({
      meanwhile: ({ faults }) =>
        faults.add({
          match: { operation: "deployments.create" },
          phase: "after",
          effect: { kind: "reset" },
        }),
    });
    const unknown = (event: RolloutEvent) => event.type === "unknown-outcome";
    const { text, html } = read(summaryOf(told, unknown));
    expect(html).toContain("[!WARNING]");
    expect(text).toContain("A deployment was sent and got no answer: it may be live.");
    expect(textOf(toHtml(summaryOf(told)))).not.toContain("got no answer: it may be");
  });
});

describe("the file", () => {
  const PATH = "/tmp/summary.md";
  function runtime(write: (text: string) => void = () => {}) {
    const warnings: string[] = [];
    return {
      env: { GITHUB_STEP_SUMMARY: PATH },
      files: {
        read: () => undefined,
        exists: () => false,
        write: (path: string, text: string) => {
          expect(path).toBe(PATH);
          write(text);
        },
      },
      runner: { warning: (text: string) => void warnings.push(text) },
      warnings,
    };
  }
  const begin = (part: "main" | "post") => {
    const written: string[] = [];
    const summary = createSummary(
      runtime((text) => void written.push(text)),
      part,
    );
    return { summary, shown: () => written.at(-1) ?? "" };
  };
  type Summary = ReturnType<typeof createSummary>;
  const end = ({ read }: Summary, ending: Ending) =>
    read({ type: "finished", outcome: { ...ending, made: [], verdicts: [] } }, START);
  const feed = (summary: Summary, { events, schedule, scriptName }: Told) => {
    summary.know({ scriptName, steps: stepsOf(schedule) });
    for (const [event, at] of events) summary.read(event, at);
  };

  test("is written whole at every event that changes it, and not otherwise", async () => {
    const written: string[] = [];
    const told = await GALLERY["rolled-back"]();
    const summary = createSummary(
      runtime((text) => void written.push(text)),
      "main",
    );
    feed(summary, told);
    expect(written.length).toBeGreaterThan(10);
    expect(written.length).toBeLessThanOrEqual(told.events.length);
    for (const text of written) expect(text).toMatch(/^## .*\n[\s\S]*\n$/);
    expect(new Set(written).size).toBe(written.length);
    const before = written.length;
    const [last] = told.events.slice(-1);
    if (last) summary.read(...last);
    summary.read({ type: "output", check: "run x", line: "y" }, Date.UTC(2027, 0));
    expect(written.length).toBe(before);
  });

  test("is left alone where the runner names none", async () => {
    const without = { ...runtime(() => expect.unreachable()), env: {} };
    feed(createSummary(without, "main"), await GALLERY.plan());
  });

  test("that can't be written is warned of once, and the rollout goes on", async () => {
    const full = runtime(() => {
      throw new Error("ENOSPC\n::error::no space left");
    });
    feed(createSummary(full, "main"), await GALLERY["rolled-back"]());
    expect(full.warnings).toEqual(["The job summary could not be written: ENOSPC\\n::error::no space left"]);
  });

  test("lists the problems of inputs that can't be read", () => {
    const { summary, shown } = begin("main");
    const problems = ['Input schedule "5": no.', 'Input hold "x": no.'];
    summary.know({ problems });
    end(summary, { status: "failed", reason: problems.join(" ") });
    const { heading, html } = read(shown());
    expect(heading).toBe("❌ Failed: nothing was written");
    expect(html.match(/<li>.*<\/li>/g)?.map(textOf)).toEqual(expect.arrayContaining(problems));
  });

  test("of the post step says what it did", () => {
    const { summary, shown } = begin("post");
    summary.know({ scriptName: "checkout", stableId: "aaaaaaaa-1", canaryId: "bbbbbbbb-2" });
    const live = {
      id: "dddddddd-3",
      createdOn: new Date(START).toISOString(),
      source: "api",
      versions: [{ versionId: "aaaaaaaa-1", percentage: 100 }],
    };
    summary.read({ type: "deployed", roles: {}, purpose: "rollback", deployment: live }, START);
    expect(read(shown()).heading).toBe("⏳ Cleaning up: stable aaaaaaaa serves 100 % of checkout");
    const reason = "Main was interrupted. Stable aaaaaaaa is at 100 % again.";
    end(summary, { status: "rolled-back", reason });
    const { heading, text, row } = read(shown());
    expect(heading).toBe("⏪ Rolled back: stable aaaaaaaa serves 100 % of checkout");
    expect(text).toContain(reason);
    expect(row("stable")?.slice(0, 3)).toEqual(["stable", "aaaaaaaa", "██████████ 100 %"]);
    expect(row("Step")).toBeUndefined();
  });

  test("of a post step that could read nothing points to what is known", () => {
    const { summary, shown } = begin("post");
    summary.know({ scriptName: "checkout", stableId: "aaaaaaaa-1", canaryId: "bbbbbbbb-2" });
    end(summary, { status: "failed", reason: "So it is." });
    expect(read(shown()).heading).toBe("❌ Failed: see below for what is known of checkout");
  });
});
