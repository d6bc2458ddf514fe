// What the law says of a chip over time, and what the chip does: node examples/chip.mjs h20
import { InputError, openCatalog, serving, statusOverTime } from "ssylka";

const law = openCatalog();
const wanted = process.argv[2] ?? "h20";
try {
  for (const { from, until, status } of statusOverTime(law, wanted))
    console.log(`${from ?? "always"} to ${until ?? "now in force"}: ${status}`);
  const { tokensPerSecondPerChip: rate, binds } = serving(law, {
    chip: wanted,
    llm: "deepseek-v3",
    isl: "4k",
  });
  console.log(
    `${rate.p50.toFixed(0)} tokens/s a chip (${rate.p10.toFixed(0)} to ${rate.p90.toFixed(0)}); ${binds} binds`,
  );
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  // One line a fault: where, what was expected, what was got, and the nearest name.
  console.error(error.message);
  process.exitCode = 2;
}
