import { loadRules, type RuleBook } from "../load-rules.ts";

const RULE = {
  title: { en: "t", ru: "т" },
  summary: { en: "s", ru: "с" },
  authority: "US",
  instrument: "i",
  role: "control",
  announced: "2020-01-01",
  effective: "2020-01-01",
  scope: [{ to: ["china"] }],
  paragraphs: [{ id: "p", when: { tpp: { atLeast: 1 } }, treatment: [{ status: "controlled" }] }],
  source: "s",
  at: "a",
};

const GROUPS = {
  id: "country-groups",
  kind: "country-groups",
  source: "s",
  at: "a",
  groups: { china: { name: { en: "China", ru: "Китай" }, members: ["CN"] } },
};

/** A made-up law for tests: controls of everything for China unless a rule says otherwise. */
export function bookOf(...rules: readonly Readonly<Record<string, unknown>>[]): RuleBook {
  const documents: Readonly<Record<string, unknown>>[] = [
    GROUPS,
    ...rules.map((rule) => ({ ...RULE, ...rule })),
  ];
  return loadRules(
    documents.map((document) => ({ id: String(document.id), document, where: () => "test:1:1" })),
  );
}
