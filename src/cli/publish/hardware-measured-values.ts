import type { Text } from "../../catalog/index.ts";
import type { Found } from "./found.ts";
import { computedHere, type Entries } from "./hardware-computed.ts";
import { agreement, measuredRuns } from "./hardware-measured.ts";
import { short } from "./hardware-pareto.ts";
import type { HardwareSetting } from "./hardware-setting.ts";

/** How many measurements of a chip are among those that the constants were fitted on. */
export function backingValues(setting: HardwareSetting): Entries {
  const { rowsByChip } = setting.equations.errors;
  return ["h20", "h800", "ascend-910c"].map((id): [string, Found] => {
    const name = short(setting, id);
    return [
      `hw:rows.${id}`,
      computedHere(
        { value: rowsByChip[id] ?? 0 },
        {
          unit: "1",
          section: "misses",
          exact: true,
          name: {
            ru: `${name.ru}: измерений среди тех, по которым подобраны постоянные`,
            en: `${name.en}: measurements among those that the constants were fitted on`,
          },
        },
      ),
    ];
  });
}

/** Measured speeds and what the model gives for the same runs. */
export function measuredValues(setting: HardwareSetting): Entries {
  const section = "measured";
  const runs = measuredRuns(setting);
  const { runs: count, withinHalf, inInterval } = agreement(runs);
  const plain = (key: string, value: number, name: Text): [string, Found] => [
    `hw:agreement.${key}`,
    computedHere({ value }, { unit: "1", section, name, exact: true }),
  ];
  return [
    plain("runs", count, { ru: "измерений в каталоге", en: "measurements in the catalog" }),
    plain("half", withinHalf, {
      ru: "из них с расхождением не больше чем в полтора раза",
      en: "of them within a factor of one and a half",
    }),
    ...(inInterval === undefined
      ? []
      : [plain("inside", inInterval, { ru: "из них в интервале", en: "of them inside the interval" })]),
    ...runs.flatMap((run): Entries => {
      const { measurement, words, predicted } = run;
      const { id, rate, source, at, date, note } = measurement;
      const found: Found = {
        kind: "observation",
        shape: "quantity",
        value: rate,
        unit: RATE,
        href: `sources.html#${source}`,
        name: words,
        source,
        at,
        ...(ISO.test(date) && { date }),
        ...(note && { note }),
      };
      return [
        [`hw:measured.${id}`, found],
        [`hw:predicted.${id}`, computedHere(predicted, { unit: RATE, section, name: words })],
      ];
    }),
  ];
}

const RATE = "token/(s*chip)";
/** Some measurements have no date of their own. */
const ISO = /^\d{4}/;
