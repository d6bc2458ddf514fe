// Answers the question of the front page: node examples/answer.mjs
import { answer, openWorkspace } from "ssylka";

const { title, scenarios, dataDate, worlds, runHash } = await answer(openWorkspace(), { worlds: 512 });
console.log(title.en);
for (const { name, by, probability, mcse } of scenarios[0].events)
  console.log(`${name.en} by ${by}: ${(100 * probability).toFixed(1)}%, error ${(100 * mcse).toFixed(1)}`);
console.log(`Data to ${dataDate}; ${worlds} worlds, run ${runHash}.`);
