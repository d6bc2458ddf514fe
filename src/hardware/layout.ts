import { InputError } from "../units/index.ts";
import type { ModelSpec } from "./model-spec.ts";

/** How a model lies on chips. */
export interface Layout {
  readonly chips: number;
  /** Chips that share every dense matrix and attention head group; default all chips of a dense model, 1 otherwise. */
  readonly tensorParallel?: number;
  /** Chips among which whole experts are spread; default all chips of a mixture, 1 otherwise. */
  readonly expertParallel?: number;
  /** Copies of attention in a group, each with its own requests, where experts are not spread; default 1. */
  readonly attentionCopies?: number;
}

/** A layout with both groups named and experts either spread over the whole group or cut. */
export type NamedLayout = Required<Omit<Layout, "attentionCopies">>;

/** A layout resolved: `replicas` groups of `group` chips, each holding one whole model. */
export interface Groups {
  readonly tensor: number;
  readonly expert: number;
  readonly group: number;
  readonly replicas: number;
  /** Attention copies inside a group, each with its own share of the requests. */
  readonly attentionCopies: number;
}

/** Resolves defaults, for `chips` chips; an InputError when the groups do not divide them. */
export function groups(model: ModelSpec, layout: Layout, chips = layout.chips): Groups {
  const mixture = model.experts > 0;
  const named = layout.tensorParallel !== undefined || layout.attentionCopies !== undefined;
  const tensor = layout.tensorParallel ?? (mixture || named ? 1 : chips);
  const expert = mixture ? (layout.expertParallel ?? (named ? 1 : chips)) : 1;
  const group = Math.max(tensor * (layout.attentionCopies ?? 1), expert);
  if (!(tensor >= 1 && expert >= 1) || chips % group !== 0 || group % tensor !== 0)
    throw new InputError({
      where: "layout",
      what: `expected tensor and expert groups that divide the chips, got ${tensor} and ${expert} on ${chips}`,
    });
  return { tensor, expert, group, replicas: chips / group, attentionCopies: group / tensor };
}
