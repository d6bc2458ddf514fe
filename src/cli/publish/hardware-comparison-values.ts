import type { Found } from "./found.ts";
import { bindingCells, bindingShare, MAPPED } from "./hardware-binding.ts";
import { computedHere, type Entries } from "./hardware-computed.ts";
import { equivalence, RIVALS, specificationRatios } from "./hardware-crossover.ts";
import { COMPARED_WORDS, comparedPrefill } from "./hardware-loads.ts";
import { short } from "./hardware-pareto.ts";
import { ratioOf } from "./hardware-rates.ts";
import type { HardwareSetting } from "./hardware-setting.ts";

/** The H20 against the H100 and the H800. */
export function comparisonValues(setting: HardwareSetting): Entries {
  const section = "h20";
  const load = COMPARED_WORDS;
  const ratios = specificationRatios(setting);
  const names = {
    volume: { ru: "H20 к H100 по объёму памяти", en: "H20 over H100 by memory volume" },
    bandwidth: {
      ru: "H20 к H100 по пропускной способности памяти",
      en: "H20 over H100 by memory bandwidth",
    },
    flop: { ru: "H20 к H100 по FLOP/с, восемь бит", en: "H20 over H100 by FLOP/s, eight bits" },
  };
  const specified = (["volume", "bandwidth", "flop"] as const).map((id): [string, Found] => [
    `hw:h20.${id}`,
    computedHere(
      { value: Number(ratios[id].toPrecision(3)) },
      { unit: "1", section, name: names[id], exact: true },
    ),
  ]);
  const decoded = RIVALS.flatMap((rival): Entries => {
    const { points, crossing } = equivalence(setting, rival);
    const chip = short(setting, rival);
    const told = ASKED_BATCHES.map((batch): [string, Found] => [
      `hw:h20.decode.${rival}@${batch}`,
      computedHere(points.find((one) => one.batch === batch)!.ratio, {
        unit: "1",
        section,
        load,
        name: {
          ru: `H20 к ${chip.ru} при генерации, запросов на чип: ${batch}`,
          en: `H20 over ${chip.en} at generation, requests a chip: ${batch}`,
        },
      }),
    ]);
    const reading = ratioOf(
      setting,
      { phase: "prefill", run: comparedPrefill(setting, "h20") },
      { phase: "prefill", run: comparedPrefill(setting, rival) },
    );
    return [
      ...told,
      [
        `hw:crossover.${rival}`,
        computedHere(crossing, {
          unit: "1",
          section,
          load,
          name: {
            ru: `запросов на чип, при которых H20 и ${chip.ru} генерируют одинаково быстро`,
            en: `requests a chip at which the H20 and the ${chip.en} generate equally fast`,
          },
        }),
      ],
      [
        `hw:h20.prefill.${rival}`,
        computedHere(reading, {
          unit: "1",
          section,
          load,
          name: {
            ru: `H20 к ${chip.ru} при обработке запросов`,
            en: `H20 over ${chip.en} at reading prompts`,
          },
        }),
      ],
    ];
  });
  const bound = MAPPED.flatMap(({ id, name }) => {
    const cells = bindingCells(setting, id);
    return (["compute", "bandwidth", "communication"] as const).map((cause): [string, Found] => [
      `hw:binds.${id}.${cause}`,
      computedHere(
        { value: Math.round(bindingShare(cells, cause) * 100) },
        {
          unit: "%",
          section: "binds",
          name: {
            ru: `${name.ru}: доля клеток карты, помещающихся в память, где ограничивают ${CAUSES[cause].ru}`,
            en: `${name.en}: share of the map’s cells that fit in memory where ${CAUSES[cause].en}`,
          },
        },
      ),
    ]);
  });
  return [...specified, ...decoded, ...bound];
}

/** Requests a chip that texts speak of; points of the curve. */
const ASKED_BATCHES = [1, 48, 96] as const;

const CAUSES = {
  compute: { ru: "вычисления", en: "FLOP/s bind" },
  bandwidth: { ru: "чтения памяти", en: "bandwidth binds" },
  communication: { ru: "обмены между чипами", en: "the network binds" },
} as const;
