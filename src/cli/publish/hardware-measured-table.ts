import type { StoryTable } from "../../articles/index.ts";
import { measuredRuns } from "./hardware-measured.ts";
import type { HardwareSetting } from "./hardware-setting.ts";
import { table, withRange } from "./hardware-table.ts";
import type { HardwareValues } from "./hardware-values.ts";

/** What the table of measurements shows, and how far it is a test. */
export function measuredText(values: HardwareValues): { readonly ru: string; readonly en: string } {
  const inside = values.has("hw:agreement.inside");
  return {
    ru: `Рядом с каждым опубликованным измерением — что модель даёт для того же запуска. Из {{hw:agreement.runs}} измерений {{hw:agreement.half}} расходятся с ней не больше чем в полтора раза${inside ? ", {{hw:agreement.inside}} лежат в её интервале" : ""}. Это не проверка на новом: большинство этих запусков есть и среди тех, по которым подобраны постоянные.`,
    en: `Beside each published measurement stands what the model gives for the same run. Of {{hw:agreement.runs}} measurements {{hw:agreement.half}} are within a factor of one and a half of it${inside ? ", {{hw:agreement.inside}} lie inside its interval" : ""}. It is no test on new data: most of these runs are among those that the constants were fitted on.`,
  };
}

/** Every measurement beside the model, by chip; the run leads to its source. */
export function measuredTable(setting: HardwareSetting, values: HardwareValues): StoryTable {
  const runs = [...measuredRuns(setting)].sort((a, b) => (a.chip < b.chip ? -1 : a.chip > b.chip ? 1 : 0));
  return table(
    {
      ru: ["Токенов/\u2060с на чип", "Измерено", "Сосчитано"],
      en: ["Tokens/\u2060s a chip", "Measured", "Computed"],
    },
    runs.map(({ measurement: { id, source }, words }) => {
      const cells = [`{{hw:measured.${id}|bare}}`, withRange(values, `hw:predicted.${id}`)];
      const link = (text: string): string => `[${text}](sources.html#${source})`;
      return { ru: [link(words.ru), ...cells], en: [link(words.en), ...cells] };
    }),
  );
}
