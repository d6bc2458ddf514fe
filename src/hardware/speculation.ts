import type { Constants } from "./constants.ts";

/** Tokens that one step yields when `draft` tokens are proposed and each is accepted with probability a: 1 + a + ... + a^draft. */
export function acceptedTokens(draft: number, c: Constants): number {
  let sum = 1;
  let power = 1;
  for (let token = 0; token < draft; token++) {
    power *= c.draftAcceptance;
    sum += power;
  }
  return sum;
}
