import type { Comparison } from "./compare-answer.ts";
import type { FitAnswer } from "./fit-answer.ts";
import type { Placed } from "./measured.ts";
import type { Money } from "./money.ts";
import type { Point } from "./point.ts";
import type { Question } from "./question.ts";
import type { ServingAnswer } from "./serving-answer.ts";
import type { TrainingAnswer } from "./train-answer.ts";

/** An answer about serving as plain data; every interval is `{ p10, p50, p90 }`, of 80 %. */
export function servingJson(answer: ServingAnswer, placed: Placed | undefined) {
  const { question, point, found, rate, nearest, fitted } = answer;
  return {
    ...asked(question),
    plan: planOf(point),
    tokensPerSecondPerChip: rate,
    promptTokensPerSecondPerChip: answer.input ?? null,
    tokensPerSecondPerUser: answer.userSpeed ?? null,
    secondsToFirstToken: answer.firstToken ?? null,
    secondsPerToken: answer.perToken ?? null,
    requestsWaiting: point.waiting,
    binds: point.binds,
    memoryBytesPerChip: answer.memory,
    ...moneyJson(answer.money),
    nearest: nearest ? { ...nearest.measurement, computed: nearest.ours } : null,
    fittedOn: fitted,
    measured: placed ?? null,
    front: found.front.map((one) => ({
      plan: planOf(one),
      tokensPerSecondPerUser: one.servedSpeed,
      tokensPerSecondPerChip: one.rate,
      binds: one.binds,
    })),
  };
}

function asked({ chip, model, phase, promptLength, outputLength, precision, ...rest }: Question) {
  const { framework, stack, draftTokens, disaggregated, year } = rest;
  return {
    ...{ chip: chip.id, llm: model.id, phase, precision, promptLength, outputLength },
    ...{ framework, stack, draftTokens, disaggregated: disaggregated ?? null, softwareYear: year },
  };
}

function planOf({ plan, running }: Point) {
  return { ...plan, concurrency: plan.concurrency ?? running };
}

function moneyJson({ hour, perMillion, joules }: Money) {
  return {
    usdPerChipHour: hour?.usd ?? null,
    price: hour?.price ?? null,
    power: hour?.power ?? null,
    usdPerMillionTokens: perMillion ?? null,
    joulesPerToken: joules ?? null,
  };
}

export function fitJson({ question, context, rows }: FitAnswer) {
  const { chip, model, precision } = question;
  return {
    ...{ chip: chip.id, llm: model.id, precision, context },
    rows: rows.map(({ layout, weights, ...row }) => ({
      ...row,
      layout: layout ?? null,
      weightBytesPerChip: layout ? weights : null,
    })),
  };
}

export function trainJson(answer: TrainingAnswer, placed: Placed | undefined) {
  const { question, rows, nearest, fitted } = answer;
  const { chip, model, chips, tokens, tokensFact, sequence, stack } = question;
  return {
    ...{ chip: chip.id, llm: model.id, chips, tokens, sequence, stack, tokensFact: tokensFact ?? null },
    rows: rows.map(({ precision, rate, days, chipHours, mfu, dollars, energy, money }) => ({
      ...{ precision, tokensPerSecondPerChip: rate, days, chipHours, mfu },
      ...{ usd: dollars ?? null, wattHours: energy ?? null, usdPerChipHour: money.hour?.usd ?? null },
    })),
    nearest: nearest ?? null,
    fittedOn: fitted,
    measured: placed ?? null,
  };
}

export function compareJson({ chips }: Comparison) {
  return {
    reference: chips[0]!.answer.question.chip.id,
    chips: chips.map(({ answer, ratio, flop, bandwidth, capacity, cost }) => ({
      chip: answer.question.chip.id,
      plan: planOf(answer.point),
      tokensPerSecondPerChip: answer.rate,
      ...{ ratio, flop, bandwidth, capacity, cost: cost ?? null },
    })),
  };
}
