import type { ExploreData } from "../../articles/explore/types.ts";
import type { PageEngine } from "../page-entry.ts";
import { Explore } from "./explore.ts";
import { Try } from "./try.ts";

/** What the scripts before this one leave. */
type Scope = { ssylka?: Partial<PageEngine> & { explore?: ExploreData } };

const { ssylka } = globalThis as Scope;
if (ssylka?.explore && ssylka.openEngine && ssylka.plan !== undefined) {
  const { explore, openEngine, plan } = ssylka;
  // The page of conditions, or the sliders inside the article.
  if (document.getElementById("explore-levers")) new Explore(explore, openEngine({ plan }));
  else if (document.getElementById("try") && explore.article)
    new Try(explore, explore.article, openEngine({ plan }));
} else {
  const told = document.getElementById("explore-told") ?? document.getElementById("try-count");
  if (told) told.textContent = told.dataset.missing ?? "";
}
