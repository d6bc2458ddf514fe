import { type OnePage, PLACES } from "../../articles/explore/alone.ts";
import { ONE_FILE_SCRIPT } from "../../articles/explore/path.ts";
import type { ExploreData } from "../../articles/explore/types.ts";
import { additionScript } from "../plan-script.ts";
import { additionsHere } from "./additions.ts";
import { loadScript } from "./load-script.ts";
import { type ExploreState, scenarioOf, writeState } from "./state.ts";

/** What the script of the one file leaves. */
type Scope = { ssylka?: { oneFile?: OnePage } };

/**
 * The page in a state as one file that opens anywhere with the same state.
 *
 * @throws Error where its parts are not to be had
 */
export async function oneFile(state: ExploreState, data: ExploreData): Promise<string> {
  const scope = globalThis as Scope;
  if (!scope.ssylka?.oneFile) await loadScript(ONE_FILE_SCRIPT);
  const { page, scripts } = scope.ssylka!.oneFile!;
  const { id, addition } = scenarioOf(state, data);
  const model = addition ? `<script>${additionScript(id, additionsHere()[id]!)}</script>\n` : "";
  const here = new URL(".", location.href).href;
  const put = page
    .replaceAll(PLACES.home, () => quoted(here))
    .replaceAll(PLACES.state, () => quoted(writeState(state, data)));
  return `${put}\n${model}${scripts}`;
}

function quoted(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
