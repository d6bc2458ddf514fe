import type { SensitivityPage } from "./types.ts";

const both = (text: string) => ({ ru: text, en: text });

/** A page with one box, for tests of the site. */
export const SAMPLE_SENSITIVITY: SensitivityPage = {
  title: both("What moves the answer"),
  lede: both("Assumptions, chance, sources."),
  sections: [],
  boxes: {
    heading: both("Boxes"),
    text: both("Where it gathers."),
    items: [
      {
        title: both("[54%](events.html#lead) of worlds instead of [27%](events.html#lead), if:"),
        restrictions: [both("progress: [above 5](parameters.html#progress)")],
        note: both("The box holds [60%](events.html#lead) of them."),
      },
    ],
  },
  sources: { heading: both("Sources"), text: both("By weight."), columns: [both("Source")], rows: [] },
};
