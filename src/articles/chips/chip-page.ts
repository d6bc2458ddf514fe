import { isReported } from "../../catalog/reported.ts";
import type { Text } from "../../catalog/types.ts";
import { escapeMarkup } from "../../charts/index.ts";
import { speedSection } from "../hardware/chip-speed.ts";
import { time } from "../page.ts";
import { contentsRow, filled } from "../page-parts.ts";
import type { Language, SiteInput } from "../types.ts";
import { chinaSection, dealingsSection, limitsSection, noteSection, usesSection } from "./around.ts";
import { distancesSection } from "./distances.ts";
import { figuresSection } from "./figures.ts";
import { type ChipContext, type ChipSection, chipPath, ruleLink, sectionMarkup } from "./parts.ts";
import { specificationsSection } from "./specifications.ts";
import { statusSection } from "./status.ts";
import type { ChipPage } from "./types.ts";
import { CHIP_PAGE_WORDS as WORDS } from "./words.ts";

/** The parts of a chip's page in order; one that has nothing to say is left out. */
const SECTIONS: readonly ChipSection[] = [
  statusSection,
  noteSection,
  specificationsSection,
  figuresSection,
  speedSection,
  distancesSection,
  chinaSection,
  dealingsSection,
  usesSection,
  limitsSection,
];

/** The page of one chip: what it is, how it stands for China by date, its figures with sources, its distance to the lines. */
export function chipMain(page: ChipPage, input: SiteInput, language: Language): string {
  const context: ChipContext = { input, language, root: "../" };
  const shown = SECTIONS.map((section) => ({ section, body: section.body(page, context) })).filter(
    ({ body }) => body !== "",
  );
  const links = shown.map(({ section }) => ({ href: `#${section.id}`, words: section.name[language] }));
  return `<article class="reading chip-page">
${heading(page, context)}
${contentsRow(links, language)}${shown.map(({ section, body }) => sectionMarkup(section, body, language)).join("\n")}
</article>`;
}

function heading(page: ChipPage, context: ChipContext): string {
  const { chip, maker, country, aliases, relatives, standing } = page;
  const { language, root } = context;
  const say = (words: Text): string => escapeMarkup(words[language]);
  const about = [
    `${say(maker)}, ${say(country)}`,
    `${say(isReported(chip) ? WORDS.reported : WORDS.announced)} ${time(chip.announced, language)}`,
    `${say(WORDS.sold)} ${time(chip.available, language)}`,
    say(chip.datacenter ? WORDS.datacenter : WORDS.otherwise),
  ];
  const called =
    aliases.length === 0
      ? ""
      : `<p class="about record">${say(WORDS.alsoCalled)} ${aliases.map((name) => escapeMarkup(name)).join(", ")}</p>`;
  const related = relatives.map(
    ({ name, chips }) =>
      `<p class="about">${say(name)}: ${chips.map((one) => `<a href="${root}${chipPath(one.id)}">${say(one.name)}</a>`).join(", ")}</p>`,
  );
  return `<p class="kicker"><a href="${root}chips.html#maker-${escapeMarkup(chip.vendor)}">${say(maker)}</a></p>
<h1 class="record">${say(chip.name)}</h1>
<p class="about">${about.join(" · ")}</p>
${verdict(standing, context)}
${called}${related.join("")}`;
}

/** The answer of the last day that the law is known to, in one sentence. */
function verdict({ on, home, also, words, current }: ChipPage["standing"], context: ChipContext): string {
  const { language } = context;
  if (home) {
    const links = also.map((one) => ruleLink(one, context)).join("; ");
    const told = links === "" ? "" : `<p class="about">${escapeMarkup(WORDS.also[language])} ${links}</p>`;
    return `<p class="lede">${escapeMarkup(WORDS.homeLede[language])}</p>${told}`;
  }
  const { decidedBy, policy, applications } = current ?? { applications: false };
  const grounds = [
    ...(decidedBy === undefined ? [] : [ruleLink(decidedBy, context)]),
    ...(policy === undefined || !applications
      ? []
      : [`${escapeMarkup(WORDS.applications[language])} ${ruleLink(policy, context)}`]),
  ];
  const asked = filled(WORDS.toChina[language], { date: time(on, language) });
  const rest = grounds.length === 0 ? "" : ` — ${grounds.join("; ")}`;
  return `<p class="lede">${asked} <strong>${escapeMarkup(words[language])}</strong>${rest}.</p>`;
}
