import {
  type ChancesFigure,
  type DifferencesFigure,
  type FanFigure,
  monthAt,
  type QuestionFigure,
  quantile,
  share,
} from "../../../analysis/index.ts";
import { capital, type Figure } from "../../../articles/index.ts";
import type { Text } from "../../../catalog/index.ts";
import { shownDifference } from "../../../charts/index.ts";
import { formatProbability, type Language } from "../../../units/index.ts";
import { courseWords } from "../course-words.ts";
import { type FigureContext, observedPoints, sourceLine, spanOf } from "../figure-context.ts";
import { quantileSeries, trustedDomain } from "../quantile-series.ts";

/** The figures that a question asks for, drawn from its run, each with the strip of responses. */
export function drawFigures(context: FigureContext, responses: Text): Figure[] {
  return (context.run.question.figures ?? []).map((figure) => ({ ...drawn(figure, context), responses }));
}

function drawn(figure: QuestionFigure, context: FigureContext): Figure {
  if (figure.kind === "fan") return fan(figure, context);
  if (figure.kind === "differences") return differences(figure, context);
  return chances(figure, context);
}

function fan(figure: FanFigure, context: FigureContext): Figure {
  const { run, reference } = context;
  const series = figure.lines.map((line, index) => ({
    id: `${figure.id}-${index}`,
    name: line.name,
    side: line.side,
    ...quantileSeries(run.result, line.scenario ?? reference, line.quantity, spanOf(context, figure.from)),
    ...(line.record === undefined
      ? {}
      : { observed: observedPoints(context, line.record, `${figure.from}-01`) }),
    ...(line.bands === undefined ? {} : { bands: line.bands }),
    ...(line.scenario !== undefined && line.scenario !== reference && { whatIf: true }),
  }));
  const { quantity } = figure.lines[0]!;
  const scale = run.question.fans.find(({ id }) => id === quantity)?.scale ?? "linear";
  const banded = series.filter(({ bands }) => bands !== "none");
  const domain = trustedDomain(run.result, quantity, banded);
  const tell = (language: Language): string =>
    series.map((one) => `${one.name[language]}: ${courseWords(one)[language]}`).join(". ");
  return {
    id: figure.id,
    chart: {
      kind: "fan",
      id: figure.id,
      title: figure.title,
      description: { ru: `${tell("ru")}.`, en: `${tell("en")}.` },
      unit: figure.unit,
      series,
      scale,
      dataDate: run.answer.dataDate,
      ...(figure.divide === undefined ? {} : { divide: { ...figure.divide, at: "right" as const } }),
      ...(domain === undefined ? {} : { domain }),
    },
    caption: figure.caption,
    source: sourceLine(figure.sources),
  };
}

function differences(figure: DifferencesFigure, { run, reference }: FigureContext): Figure {
  const column = (scenario: string): Float64Array =>
    run.result.scenarios
      .get(scenario)!
      .table.get(`${figure.quantity}@${monthAt(figure.date, run.model.start)}`)!;
  const theirs = column(reference);
  const rows = run.answer.scenarios.slice(1).map(({ id, name }) => {
    const apart = column(id).map((value, world) => value - theirs[world]!);
    const at = (p: number): number => quantile(apart, p);
    const beyond = share(apart, (value) =>
      figure.worth < 0 ? value <= figure.worth : value >= figure.worth,
    );
    return { id, name, p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95), beyond };
  });
  const say = (value: number, language: Language): string => shownDifference(value, language, false);
  const tell = (language: Language): string =>
    rows
      .map(
        ({ name, p5, p50, p95 }) =>
          `${name[language]}: ${say(p50, language)} (${say(p5, language)} … ${say(p95, language)})`,
      )
      .join("; ");
  return {
    id: figure.id,
    chart: {
      kind: "differences",
      id: figure.id,
      title: figure.title,
      unit: figure.unit,
      less: figure.less,
      more: figure.more,
      beyond: figure.beyond,
      description: {
        ru: `Медиана разницы и границы девяти прогонов из десяти. ${tell("ru")}.`,
        en: `Median difference and bounds of nine worlds in ten. ${tell("en")}.`,
      },
      rows,
    },
    caption: figure.caption,
    source: sourceLine([]),
  };
}

function chances(figure: ChancesFigure, { run: { answer } }: FigureContext): Figure {
  const rows = answer.scenarios.map((scenario) => ({
    id: scenario.id,
    name: { ru: capital(scenario.name.ru), en: capital(scenario.name.en) },
    side: "cn" as const,
    by: scenario.events
      .filter(({ id }) => id === figure.event)
      .map(({ by, probability, mcse, low, high }) => ({
        by: by.slice(0, 4),
        probability,
        // A share of no world, or of all, is known to the rule of three: 3/n at most, drawn as two standard errors.
        error: probability <= 0 || probability >= 1 ? 1.5 / answer.worlds : Number.isFinite(mcse) ? mcse : 0,
        low,
        high,
      })),
  }));
  const tell = (language: Language): string =>
    rows
      .map(
        ({ name, by }) =>
          `${name[language]}: ${by.map((one) => `${formatProbability(one.probability, language)} (${one.by})`).join(", ")}`,
      )
      .join(". ");
  return {
    id: figure.id,
    chart: {
      kind: "event-bars",
      id: figure.id,
      title: figure.title,
      description: {
        ru: `Вероятности к концу года. ${tell("ru")}.`,
        en: `Probabilities by the end of the year. ${tell("en")}.`,
      },
      events: rows,
    },
    caption: figure.caption,
    source: sourceLine([]),
  };
}
