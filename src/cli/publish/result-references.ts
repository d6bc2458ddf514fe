import type { QuestionRun } from "../../api/run-question.ts";

/** Every reference that the run can answer. */
export function resultReferences({ question, answer }: Pick<QuestionRun, "question" | "answer">): string[] {
  const columns = question.table.quantities.flatMap((id) =>
    question.table.dates.map((date) => `${id}@${date}`),
  );
  const suffixed = (start: string, suffixes: readonly string[]) => [
    start,
    ...suffixes.map((one) => `${start}/${one}`),
  ];
  const events = question.events.flatMap(({ id }) => question.by.map((by) => `${id}@${by}`));
  const others = question.scenarios.slice(1);
  return [
    ...events.flatMap((event) => suffixed(`answer:${event}`, ["low", "high"])),
    ...question.scenarios.flatMap((one) =>
      events.flatMap((event) => suffixed(`answer:${one}:${event}`, ["low", "high"])),
    ),
    ...columns.flatMap((column) => suffixed(`out:${column}`, ["p5", "p95"])),
    ...answer.scenarios.flatMap(({ id }) =>
      columns.flatMap((column) => suffixed(`out:${id}:${column}`, ["p5", "p95"])),
    ),
    ...others.flatMap((one) =>
      columns.flatMap((column) => suffixed(`diff:${one}:${column}`, ["p5", "p95", "positive"])),
    ),
    ...others.flatMap((one) =>
      columns.flatMap((column) => suffixed(`times:${one}:${column}`, ["p5", "p95"])),
    ),
    ...answer.baselines.flatMap(({ series, events: told }) =>
      told.map(({ by }) => `baseline:${series}@${by}`),
    ),
    ...["run:worlds", "run:seed", "run:hash", "date:data", "date:law"],
  ];
}
