import type { Text } from "../catalog/types.ts";
import {
  type CausalDiagram,
  causalDiagram,
  escapeMarkup,
  sectorLinks,
  sectorLinksTable,
} from "../charts/index.ts";
import { KINDS, kindWords } from "./equation-kinds.ts";
import { equationPath } from "./equation-page.ts";
import { twin } from "./figure.ts";
import { narrowing, presentOptions } from "./narrow.ts";
import { contentsRow } from "./page-parts.ts";
import { capital, opening } from "./record-parts.ts";
import type { EquationEntry, Language, SectorEntry, SiteInput } from "./types.ts";
import { unitWords } from "./unit-words.ts";
import { WORDS } from "./words.ts";

/** The whole model by sector: how its sectors hang together, the causal diagram of each, a line for every quantity. */
export function equationsMain(input: SiteInput, language: Language): string {
  const ids = [...new Set(input.equations.map(({ sectorId }) => sectorId))];
  const nameOf = (id: string): string =>
    capital(input.equations.find(({ sectorId }) => sectorId === id)!.sector[language]);
  const row = ids.map((id, index) => ({ href: `#sector-${index}`, words: nameOf(id) }));
  const sections = ids.map((id, index) => {
    const entries = input.equations.filter(({ sectorId }) => sectorId === id);
    const sector = input.sectors.find((one) => one.id === id);
    const drawing = sector === undefined ? "" : diagram(sector, language);
    return `<section data-rows><h2 id="sector-${index}">${escapeMarkup(nameOf(id))}</h2>${drawing}<ul class="index">${entries.map((one) => line(one, language)).join("\n")}</ul></section>`;
  });
  const kinds = {
    name: "kind",
    label: WORDS.kindOfQuantity,
    options: presentOptions(
      KINDS,
      input.equations.map(({ kind }) => kind),
    ),
  };
  const events =
    input.events.length === 0
      ? ""
      : `<p class="see-also"><a href="events.html">${escapeMarkup(WORDS.events[language])}</a></p>`;
  return `${opening(WORDS.equations, WORDS.equationsLede, language)}${events}${narrowing([kinds], language)}${contentsRow(row, language)}${overview(input, language)}${sections.join("\n")}`;
}

function line({ id, name, kind, unit }: EquationEntry, language: Language): string {
  return `<li id="${escapeMarkup(id)}" data-row data-kind="${escapeMarkup(kind)}"><a href="${escapeMarkup(equationPath(id))}">${escapeMarkup(capital(name[language]))}</a> <span class="unit-note record">${escapeMarkup(kindWords(kind, language))}, ${escapeMarkup(unitWords(unit, language, 1))}</span></li>`;
}

/** The sectors and how many quantities each reads of the others. */
function overview({ sectorLinks: links }: SiteInput, language: Language): string {
  if (links === undefined) return "";
  const drawing = (width: 760 | 360): string =>
    sectorLinks(links, { language, width, id: `${links.id}-${width}` });
  return `<figure class="chart" id="figure-${links.id}"><figcaption><p class="figure-title">${escapeMarkup(links.title[language])}</p><p class="caption">${escapeMarkup(WORDS.linksCaption[language])}</p></figcaption>${drawing(760)}${drawing(360)}
<details class="numbers"><summary>${escapeMarkup(WORDS.table[language])}</summary>${twin(sectorLinksTable(links, { language }), links.title[language], "")}</details></figure>`;
}

/** The causal diagram of a sector in a box that scrolls, its arrows as a folded list. */
function diagram({ diagram: drawn }: SectorEntry, language: Language): string {
  const title = drawn.title[language];
  return `<figure class="chart causal" id="figure-${escapeMarkup(drawn.id)}"><figcaption><p class="figure-title">${escapeMarkup(title)}</p><p class="caption">${escapeMarkup(WORDS.causalCaption[language])}</p></figcaption>
<p class="scroll-hint">${escapeMarkup(WORDS.diagramHint[language])}</p><div class="scroll diagram-box" tabindex="0" role="region" aria-label="${escapeMarkup(title)}">${causalDiagram(drawn, { language, id: drawn.id })}</div>
<details class="numbers"><summary>${escapeMarkup(WORDS.linksTable[language])}</summary>${readings(drawn, language)}</details></figure>`;
}

/** The arrows of a diagram as a list: what is moved by what, and which way. */
function readings({ nodes, edges, sector }: CausalDiagram, language: Language): string {
  const names = new Map(nodes.map((node) => [node.id, node]));
  const link = ({ name, href }: { readonly name: Text; readonly href: string }): string =>
    `<a href="${escapeMarkup(href)}">${escapeMarkup(name[language])}</a>`;
  const items = nodes
    .filter((node) => node.sector === sector)
    .flatMap((node) => {
      const causes = [
        ...edges
          .filter(({ to }) => to === node.id)
          .map(({ from, sign }) => `${link(names.get(from)!)}${sign === undefined ? "" : `\u00A0(${sign})`}`),
        ...node.beliefs.map(link),
      ];
      return causes.length === 0 ? [] : [`<li>${link(node)} ← ${causes.join("; ")}</li>`];
    });
  return `<ul class="readings record">${items.join("")}</ul>`;
}
