// A scenario of one's own beside one of the catalog: node examples/own-scenario.mjs
import { OWN, openWorkspace, run } from "ssylka";

const stop = AbortSignal.timeout(300_000);
const { differences } = await run(openWorkspace(), ["as-it-was"], {
  own: { rulesOff: ["us-2025-04-letters"] },
  worlds: 256,
  signal: stop,
  progress: (done, all) => done === all && console.log(`${all} blocks`),
});
for (const { scenario, output, date, p5, p50, p95, positive } of differences.slice(0, 3))
  console.log(
    `${scenario === OWN ? "without the letters" : scenario}: ${output} on ${date} ${p50.toFixed(2)} (${p5.toFixed(2)} to ${p95.toFixed(2)}), above zero in ${(100 * positive).toFixed(0)}%`,
  );
