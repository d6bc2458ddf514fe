import { METHODS, type Method } from "../../engine/xmile/index.ts";
import { InputError } from "../../units/index.ts";

/** The method of integration that `--method` names, nothing where it is not given. @throws InputError for another word */
export function methodNamed(written: string | undefined): Method | undefined {
  if (written === undefined) return undefined;
  const method = METHODS.find((one) => one === written.toLowerCase());
  if (method) return method;
  throw new InputError({
    where: "--method",
    what: `expected one of ${METHODS.join(", ")}, got "${written}"`,
  });
}
