import type { Text } from "../catalog/types.ts";
import type { Verdict } from "./claim-types.ts";

/** The scale of verdicts; the sign repeats the colour for those who do not see it. */
export const VERDICTS: Readonly<Record<Verdict, Text & { readonly sign: string }>> = {
  holds: { ru: "верно", en: "holds", sign: "●" },
  mostly: { ru: "в основном верно", en: "mostly holds", sign: "◕" },
  mixed: { ru: "верно отчасти", en: "partly holds", sign: "◑" },
  weak: { ru: "слабо подтверждено", en: "weakly supported", sign: "◔" },
  outdated: { ru: "было верно, устарело", en: "was true, outdated", sign: "◌" },
  open: { ru: "вопрос открыт", en: "open", sign: "?" },
};
