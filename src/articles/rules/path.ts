/** Path of a rule's page from the root of its language. */
export function rulePagePath(id: string): string {
  return `rules/${id}.html`;
}

/** Path of the page of permitted regions. */
export const REGION_PAGE = "rules/region.html";
