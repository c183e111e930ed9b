// Loaded into every measured process: notes what it has used when it exits.
const { appendFileSync, readFileSync } = require("node:fs");

const file = process.env.BENCH_PROBE_FILE;
if (file) {
  process.once("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const used = { cpuMs: (userCPUTime + systemCPUTime) / 1_000, peakBytes: peak() ?? maxRSS * 1_024 };
    appendFileSync(file, `${JSON.stringify(used)}\n`);
  });
}

// On Linux maxRSS begins with the parent's peak; the kernel's own mark for this program doesn't.
function peak() {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))[1]) * 1_024;
  } catch {
    return undefined;
  }
}
