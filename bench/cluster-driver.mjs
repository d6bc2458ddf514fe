// One run over a server, alone in its process: prints seconds, most memory and the hash of the result. Words: plan, address.
import { readFileSync } from "node:fs";
import { NODE_TOOLS } from "../dist/api/bundle/node-tools.js";
import { ownEdition } from "../dist/cli/cluster/server-option.js";
import { readAddress, runOnCluster } from "../dist/cluster/index.js";
import { decodePlan, entriesOf, partsOf, resultDigest } from "../dist/ensemble/bundle/index.js";

const [file, address] = process.argv.slice(2);
const plan = decodePlan(file, readFileSync(file));
const edition = ownEdition();
const began = performance.now();
const { result, forget } = await runOnCluster(plan, {
  ...{ address: readAddress(address), where: "address", edition, question: "bench", takeover: 15_000 },
  say: ({ kind }) => {
    if (kind === "refused") throw new Error("a worker of another edition is there");
  },
});
const seconds = (performance.now() - began) / 1000;
// Before the digests, which read every number once more.
const megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
const hash = resultDigest(entriesOf(partsOf(result, "2022-01"), result.worlds, NODE_TOOLS), NODE_TOOLS);
await forget();
console.log(JSON.stringify({ seconds, megabytes, hash }));
