import type { Text } from "../../catalog/index.ts";
import { didYouMean, InputError } from "../../units/index.ts";
import { type AccountContext, labsOf } from "./account-run.ts";

/** The laboratory that `--lab` names, as an element: `cn,deepseek`. @throws InputError with the nearest one, or all there are */
export function readLab(written: string, context: AccountContext): string {
  const labs = labsOf(context);
  const found = labs.find((lab) => lab === written || lab.endsWith(`,${written}`));
  if (found) return found;
  const houses = labs.map((lab) => lab.replace(/^.*,/, ""));
  const hint = didYouMean(written, houses) || `; known: ${houses.join(", ")}`;
  throw new InputError({ where: "--lab", what: `unknown laboratory "${written}"${hint}` });
}

export function labName({ model }: AccountContext, lab: string): Text {
  const house = lab.replace(/^.*,/, "");
  return model.dimensions.house!.find(({ id }) => id === house)!.name;
}
