import type { ExploreData } from "../../articles/explore/types.ts";
import type { PageEngine } from "../page-entry.ts";
import { Explore } from "./explore.ts";

/** What the scripts before this one leave. */
type Scope = { ssylka?: Partial<PageEngine> & { explore?: ExploreData } };

const { ssylka } = globalThis as Scope;
if (ssylka?.explore && ssylka.openEngine && ssylka.plan !== undefined)
  new Explore(ssylka.explore, ssylka.openEngine({ plan: ssylka.plan }));
