import { z } from "zod";
import { isDate } from "../../catalog/index.ts";
import { DISCLAIMER, lawAsOf, rulesInForce, STATUS_WORDS, type StatusName } from "../../rules/index.ts";
import { type Fault, formatDate, InputError } from "../../units/index.ts";
import { findChip } from "../find-chip.ts";
import { countryFaults } from "../rules/countries.ts";
import { listedRule } from "../rules/listed-rule.ts";
import { type DayAnswer, dayAnswer, stretchAnswers } from "../rules/rules-answer.ts";
import { country, date, day, itemName } from "../schemas/parts.ts";
import { daySchema, listedRule as listedRuleSchema, stretchSchema } from "../schemas/rules.ts";
import { operation } from "./operation.ts";

const output = z.strictObject({
  lawAsOf: date.describe("the last instrument considered"),
  rules: z.array(listedRuleSchema).optional().describe("without a chip: the rules, of a day those in force"),
  stretches: z.array(stretchSchema).optional().describe("of a chip without a day: its status over time"),
  day: daySchema.optional().describe("of a chip on a day"),
});

/** `ssylka rules`. */
export const rules = operation({
  id: "rules",
  title: { en: "Export rules", ru: "Экспортные правила" },
  summary:
    "The export status of a chip for a destination on a day or over time, with the paragraph that decides and the distance to each line; without a chip the rules. Computed from published figures; no legal advice.",
  input: z.strictObject({
    chip: itemName.optional().describe("id, name or alias of a chip, such as h20"),
    on: day.optional(),
    to: country.default("CN"),
    hq: country.optional().describe("where the buyer's ultimate parent sits; default: the destination"),
  }),
  output,
  weight: "light",
  examples: [{}, { on: "2024-01-01" }, { chip: "h20" }, { chip: "h20", on: "2025-05-01" }],
  refused: [
    { chip: "no-such-chip" },
    { chip: "package.json" },
    { chip: "my-chip.yaml" },
    { chip: "h20", on: "2025-13-01" },
    { chip: "h20", to: "China" },
  ],
  run({ catalog, ruleBook }, { chip: wanted, on, to, hq }) {
    const faults: Fault[] = [...countryFaults("to", to), ...countryFaults("hq", hq)];
    if (on !== undefined && !isDate(on))
      faults.push({ where: "on", what: `expected a day such as 2026-02-01, got "${on}"` });
    if (faults.length > 0) throw new InputError(faults);
    const law = { lawAsOf: lawAsOf(ruleBook) };
    if (wanted === undefined) {
      const listed = on === undefined ? ruleBook.rules : rulesInForce(ruleBook, on);
      return { ...law, rules: listed.map(listedRule) };
    }
    const chip = findChip(catalog, wanted);
    const buyer = hq === undefined ? { to } : { to, hq };
    return on === undefined
      ? { ...law, stretches: stretchAnswers({ catalog, ruleBook }, chip, buyer) }
      : { ...law, day: dayAnswer({ catalog, ruleBook }, chip, { ...buyer, on }) };
  },
  says({ lawAsOf: asOf, rules: listed, stretches, day: found }: Said, language) {
    const ru = language === "ru";
    const stood = (status: StatusName) => STATUS_WORDS[status][language];
    const day = (date: string) => (ru ? formatDate(date, "ru") : date);
    const span = (from: string | null, until: string | null) =>
      ru
        ? `${from === null ? "с самого начала" : `с ${day(from)}`}${until === null ? "" : ` до ${day(until)}`}`
        : `${from ?? "always"} to ${until ?? "now in force"}`;
    const lines = [
      ...(listed ?? []).map(({ id, title }) => `${id}: ${title[language]}`),
      ...(stretches ?? []).map(({ from, until, status }) => `${span(from, until)}: ${stood(status)}`),
      ...(found
        ? [
            ru
              ? `${found.chip}, назначение ${found.to}, ${day(found.on)}: ${stood(found.status)}`
              : `${found.chip} to ${found.to} on ${found.on}: ${stood(found.status)}`,
            found.because[language],
          ]
        : []),
    ];
    // A Russian date ends with a full stop of its own: «1 сентября 2026 г.».
    const asOfLine = ru ? `Законы на ${day(asOf)}` : `Law as of ${asOf}.`;
    // The reason of a day ends with it.
    return [...lines, found ? asOfLine : `${asOfLine} ${DISCLAIMER[language]}`].join("\n");
  },
});

interface Said {
  readonly lawAsOf: string;
  readonly rules?: readonly ReturnType<typeof listedRule>[];
  readonly stretches?: ReturnType<typeof stretchAnswers>;
  readonly day?: DayAnswer;
}
