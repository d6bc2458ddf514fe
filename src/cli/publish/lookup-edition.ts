import type { Answer } from "../../analysis/index.ts";
import type { Found } from "./found.ts";

/** `run:worlds`, `run:seed`, `run:hash`, `date:data`, `date:law`: what identifies the run. */
export function edition(
  kind: string,
  rest: string,
  {
    answer,
    cite,
    lawRule,
  }: { readonly answer: Answer; readonly cite: string; readonly lawRule: string | undefined },
): Found | undefined {
  const count = (value: number | string, ru: string, en: string): Found => ({
    kind: "count",
    shape: typeof value === "string" ? "words" : "quantity",
    value,
    unit: "1",
    href: cite,
    name: { ru, en },
    exact: true,
  });
  const date = (value: string, href: string, ru: string, en: string): Found => ({
    kind: "date",
    shape: "date",
    value,
    unit: "1",
    href,
    name: { ru, en },
  });
  switch (`${kind}:${rest}`) {
    case "run:worlds":
      return count(answer.worlds, "прогонов в расчёте", "worlds in the run");
    case "run:seed":
      return count(String(answer.seed), "начальное число", "seed");
    case "run:hash":
      return count(answer.runHash, "отпечаток расчёта", "run hash");
    case "date:data":
      return date(answer.dataDate, "sources.html", "данные по", "data to");
    case "date:law":
      return date(
        answer.lawDate,
        lawRule === undefined ? "rules.html" : `rules.html#${lawRule}`,
        "нормы права на",
        "law as of",
      );
    default:
      return undefined;
  }
}
