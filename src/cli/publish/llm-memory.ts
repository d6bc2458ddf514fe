import type { LiveText } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import { bytesPerWeight, cacheBytesPerToken, type ModelSpec, type Precision } from "../../hardware/index.ts";
import { liveNumber } from "./hardware-live.ts";

const GIGA = 1e9;
const KILO = 1e3;
/** A long document: the context that is shown in gigabytes. */
const LONG = 128_000;

const FORMATS: readonly { readonly precision: Precision; readonly name: Text }[] = [
  { precision: "bf16", name: { ru: "Веса в 16 битах", en: "Weights in 16 bits" } },
  { precision: "fp8", name: { ru: "Веса в 8 битах", en: "Weights in 8 bits" } },
  { precision: "fp4", name: { ru: "Веса в 4 битах", en: "Weights in 4 bits" } },
];

/** What a model takes of memory: its weights by format, its cache by token and for a long document. */
export function memoryRows(shape: ModelSpec): {
  readonly rows: readonly { readonly name: Text; readonly value: LiveText }[];
  readonly weights: LiveText;
  readonly cache: LiveText;
} {
  const weightsOf = (precision: Precision) => (shape.parameters * bytesPerWeight(precision)) / GIGA;
  const gigabytes = (value: number, name: Text) => liveNumber({ value }, { unit: "GB", name });
  const cacheOf = (precision: "bf16" | "fp8") => cacheBytesPerToken(shape, precision);
  const cacheName: Text = {
    ru: "Кеш одного токена контекста, 16 бит",
    en: "Cache of one token of context, 16 bits",
  };
  const eightName: Text = {
    ru: "Кеш одного токена контекста, 8 бит",
    en: "Cache of one token of context, 8 bits",
  };
  const longName: Text = {
    ru: "Кеш документа в 128 000 токенов, 16 бит",
    en: "Cache of a document of 128,000 tokens, 16 bits",
  };
  const perToken = (precision: "bf16" | "fp8", name: Text, bare = false) =>
    liveNumber({ value: cacheOf(precision) / KILO }, { unit: "kB/token", name, bare });
  return {
    rows: [
      ...FORMATS.map(({ precision, name }) => ({ name, value: gigabytes(weightsOf(precision), name) })),
      { name: cacheName, value: perToken("bf16", cacheName) },
      { name: eightName, value: perToken("fp8", eightName) },
      { name: longName, value: gigabytes((cacheOf("bf16") * LONG) / GIGA, longName) },
    ],
    weights: liveNumber({ value: weightsOf("fp8") }, { unit: "GB", bare: true, name: FORMATS[1]!.name }),
    cache: perToken("bf16", cacheName, true),
  };
}
