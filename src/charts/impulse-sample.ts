import type { ImpulseChart, ImpulsePanel } from "./impulse-types.ts";

const both = (words: string) => ({ ru: `${words} по-русски`, en: `${words} in English` });

const MONTHS = Array.from({ length: 61 }, (_, index) => index - 11.5);

function panel(id: string, percent: boolean, peak: number, half?: number): ImpulsePanel {
  const at = (share: number) => MONTHS.map((month) => (month < 0 ? 0 : (share * peak * month) / 48));
  return {
    id,
    name: both(`Panel ${id}`),
    percent,
    unit: both(percent ? "by how much it changes" : "months"),
    months: MONTHS,
    p5: at(-0.2),
    p10: at(0.1),
    p25: at(0.6),
    p50: at(1),
    p75: at(1.3),
    p90: at(1.8),
    p95: at(2),
    ...(half === undefined ? {} : { half }),
    href: "equations/stock.html",
  };
}

/** A rule that raises one output, lowers another, and does nothing to speak of to a third. */
export const IMPULSE_SAMPLE: ImpulseChart = {
  kind: "impulse",
  id: "impulse",
  title: both("Title impulse"),
  description: both("Description impulse"),
  dataMonth: 20.5,
  panels: [panel("fleet", true, 1.2, 12.4), panel("lag", false, -6, 24), panel("none", true, 0.001)],
};
