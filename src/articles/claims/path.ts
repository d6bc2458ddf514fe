/** The ledger of claims from the root of its language. */
export const CLAIMS_PATH = "claims.html";
