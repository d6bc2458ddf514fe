/** Path of the page of what rules did, from the root of its language. */
export const EFFECTS_PATH = "effects.html";

/** Anchor of the rules without effect. */
export const NO_EFFECT = "none";
