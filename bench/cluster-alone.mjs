// One run in this thread alone: prints its seconds. Word: plan.
import { readFileSync } from "node:fs";
import { decodePlan } from "../dist/ensemble/bundle/index.js";
import { runEnsemble } from "../dist/ensemble/index.js";

const [file] = process.argv.slice(2);
const plan = decodePlan(file, readFileSync(file));
const began = performance.now();
await runEnsemble(plan, { workers: 1 });
console.log(JSON.stringify({ seconds: (performance.now() - began) / 1000 }));
