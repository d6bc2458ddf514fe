import { pow } from "../numeric/index.ts";
import type { Constants } from "./constants.ts";

/** Serving frameworks that the fit tells apart. */
export type Framework = "sglang" | "vllm" | "trtllm";

/** What runs the model: none of it depends on the chip but its vendor. */
export interface Software {
  /** Default `sglang`, the reference of the fit. */
  readonly framework?: Framework;
  /** `laboratory`: a stack tuned by the model's own laboratory for its chips. Default `open`. */
  readonly stack?: "open" | "laboratory";
  /** Years of open software progress after (before, if negative) the start of 2026, where constants are stated. Default 0. */
  readonly softwareAge?: number;
}

/**
 * Speed of a software stack over the reference (SGLang on an NVIDIA chip at the start of 2026). Vendors without a
 * factor of their own count as the reference: for them the prediction is an upper guess.
 */
export function softwareFactor(vendor: string, software: Software, c: Constants): number {
  return (
    (software.stack === "laboratory" ? c.laboratoryStack : frameworkFactor(software.framework, c)) *
    vendorFactor(vendor, c) *
    progress(software, c)
  );
}

/** Efficiency of a vendor's software over NVIDIA's on equal peaks. */
export function vendorFactor(vendor: string, c: Constants): number {
  if (vendor === "amd") return c.vendorAmd;
  return vendor === "huawei" ? c.vendorAscend : 1;
}

function progress(software: Software, c: Constants): number {
  return software.softwareAge ? pow(1 + c.softwareTrend, software.softwareAge) : 1;
}

function frameworkFactor(framework: Framework | undefined, c: Constants): number {
  if (framework === "trtllm") return c.frameworkTrtllm;
  return framework === "vllm" ? c.frameworkVllm : 1;
}
