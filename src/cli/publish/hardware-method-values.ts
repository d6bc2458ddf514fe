import { constantList, peakFlops } from "../../hardware/index.ts";
import type { Found } from "./found.ts";
import { computedHere, type Entries } from "./hardware-computed.ts";
import { short } from "./hardware-pareto.ts";
import type { HardwareSetting } from "./hardware-setting.ts";

/** The level of every interval, how many constants there are, and each chip's own FLOP per byte. */
export function methodValues(setting: HardwareSetting): Entries {
  const section = "method";
  const count = constantList(setting.catalog.hardware.document, setting.catalog.hardware.where).length;
  const balances = ["h20", "h100", "b200", "ascend-910c"].map((id): [string, Found] => {
    const chip = setting.chip(id);
    const name = short(setting, id);
    return [
      `hw:balance.${id}`,
      computedHere(
        { value: peakFlops(chip, "fp8") / chip.hbmBandwidth },
        {
          unit: "FLOP/B",
          section,
          name: {
            ru: `${name.ru}: пиковых операций на байт памяти, восемь бит`,
            en: `${name.en}: peak operations for each byte of memory traffic, eight bits`,
          },
        },
      ),
    ];
  });
  return [
    [
      "hw:level",
      computedHere(
        { value: 80 },
        { unit: "%", section, name: { ru: "уровень интервалов", en: "level of the intervals" }, exact: true },
      ),
    ],
    [
      "hw:constants",
      computedHere(
        { value: count },
        {
          unit: "1",
          section: "constants",
          name: { ru: "постоянных в уравнениях", en: "constants in the equations" },
          exact: true,
        },
      ),
    ],
    ...balances,
  ];
}
