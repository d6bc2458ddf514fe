/**
 * Values of beliefs with which the answers to a rule are switched off: no orders ahead of it, no grey supplies, nothing
 * rented abroad, no buyers who keep to Chinese chips, and Beijing admits what Washington licenses. What remains is what
 * the rule does by itself.
 */
export const FROZEN: Readonly<Record<string, number>> = {
  stockpiling: 0,
  grey_scale: 0,
  grey_flow_now: 0,
  rented_share: 0,
  localisation: 0,
  beijing_admits: 1,
};
