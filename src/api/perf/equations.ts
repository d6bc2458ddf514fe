import type { Catalog } from "../../catalog/index.ts";
import { type Constants, constants, type ErrorModel, errorModel } from "../../hardware/index.ts";

/** The equations' numbers: constants, and how far predictions lie from measurements. */
export interface Equations {
  readonly constants: Constants;
  readonly errors: ErrorModel;
}

/** From `catalog/hardware`. @throws InputError for a file that is not in order */
export function equations({ hardware, hardwareFiles }: Catalog): Equations {
  const errors = hardwareFiles.get("errors");
  return {
    constants: constants(hardware.document, hardware.where),
    errors: errorModel(errors?.document, errors?.where),
  };
}
