export { type AchievedCorrelation, type CorrelationWish, correlate } from "./copula.ts";
export { distribution } from "./distribution.ts";
export type { Distribution } from "./distribution-types.ts";
export { philox, philoxWords } from "./philox.ts";
export { ar1, hazard, type ProcessFrame, renewal, type Setting } from "./processes.ts";
export { rankCorrelation } from "./rank-correlation.ts";
export { stratified } from "./stratified.ts";
export { keyOf, type StreamKey } from "./stream-key.ts";
export { counterNormal, counterUniform, normals, uniforms } from "./streams.ts";
