import { InputError } from "../units/index.ts";
import type { ModelSpec } from "./model-spec.ts";

/** How a model lies on chips. */
export interface Layout {
  readonly chips: number;
  /** Chips that share every dense matrix and attention head group; default all chips of a dense model, 1 otherwise. */
  readonly tensorParallel?: number;
  /** Chips among which whole experts are spread; default all chips of a mixture, 1 otherwise. */
  readonly expertParallel?: number;
}

/** A layout resolved: `replicas` groups of `group` chips, each holding one whole model. */
export interface Groups {
  readonly tensor: number;
  readonly expert: number;
  readonly group: number;
  readonly replicas: number;
  /** Attention copies inside a group, each with its own share of the requests. */
  readonly attentionCopies: number;
}

/** Resolves defaults; an InputError when the groups do not divide the chips. */
export function groups(model: ModelSpec, layout: Layout): Groups {
  const mixture = model.experts > 0;
  const tensor = layout.tensorParallel ?? (mixture ? 1 : layout.chips);
  const expert = mixture ? (layout.expertParallel ?? (layout.tensorParallel ? 1 : layout.chips)) : 1;
  const group = Math.max(tensor, expert);
  if (!(tensor >= 1 && expert >= 1) || layout.chips % group !== 0 || group % tensor !== 0)
    throw new InputError({
      where: "layout",
      what: `expected tensor and expert groups that divide the chips, got ${tensor} and ${expert} on ${layout.chips}`,
    });
  return { tensor, expert, group, replicas: layout.chips / group, attentionCopies: group / tensor };
}
