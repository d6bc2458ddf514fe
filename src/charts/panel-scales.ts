import type { Language } from "./numbers.ts";
import * as WORDS from "./words.ts";

/** The least part of a shared scale that a panel fills where its lines can still be read. */
const LEAST = 0.3;

/** Whether panels may stand on one scale: none is flattened by the widest. Spans are lowest and highest values drawn. */
export function oneScale(spans: readonly (readonly [number, number])[]): boolean {
  const drawn = spans.filter(([low, high]) => high > low);
  const whole = Math.max(...drawn.map(([, high]) => high)) - Math.min(...drawn.map(([low]) => low));
  return drawn.every(([low, high]) => high - low >= LEAST * whole);
}

/** The unit of panels, with whether their scales differ. */
export function scaledUnit(unit: string, shared: boolean, language: Language): string {
  return shared ? unit : `${unit}; ${WORDS.ownScales[language]}`;
}
