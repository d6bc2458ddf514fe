import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { PACKAGE_ROOT } from "../../../api/workspace.ts";
import type { Lever, LeverGroup } from "../../../articles/explore/types.ts";
import { exploreWords } from "../../../articles/explore/words.ts";
import {
  type Catalog,
  check,
  formatPath,
  type Parameter,
  readYaml,
  textSchema,
} from "../../../catalog/index.ts";
import { distribution } from "../../../random/index.ts";
import { didYouMean, type Fault, InputError, type Language } from "../../../units/index.ts";
import { quantileWords, writtenAs } from "../parameter-entries.ts";

export const groupsSchema = z.strictObject({
  article: z.array(z.string()).max(3).default([]),
  groups: z.array(z.strictObject({ id: z.string(), name: textSchema, levers: z.array(z.string()).min(1) })),
});

/** The ends of a slider: what lies beyond holds one world in a hundred on each side. */
const ENDS = [0.01, 0.99] as const;
/** Above such a ratio of its ends a slider moves by ratios. */
const WIDE = 8;

/**
 * Beliefs in groups: those of `questions/<id>/explore.yaml` first, then all others by sector.
 *
 * @param solved levels that are solved for: nobody may set them
 * @throws InputError for a file with faults or a belief that is not there
 */
export function leverGroups(
  question: string,
  { parameters }: Pick<Catalog, "parameters">,
  {
    solved,
    sectors,
    language,
  }: {
    readonly solved: readonly string[];
    readonly sectors: ReadonlyMap<string, string>;
    readonly language: Language;
  },
): {
  readonly groups: LeverGroup[];
  readonly levers: Record<string, Lever>;
  readonly inArticle: readonly string[];
} {
  const file = `questions/${question}/explore.yaml`;
  const { groups: chosen, article } = readGroups(file, [...parameters.keys()]);
  const taken = new Set(chosen.flatMap(({ levers }) => levers));
  const others = [...parameters.values()].filter(
    (one) => !taken.has(one.id) && !solved.includes(one.id) && !isConstant(one),
  );
  const bySector = new Map<string, string[]>();
  for (const { id, sector } of others) bySector.set(sector, [...(bySector.get(sector) ?? []), id]);
  const words = exploreWords(language);
  const groups = [
    ...chosen.map(({ id, name, levers }) => ({ id, name: name[language], rest: false, levers })),
    ...[...bySector].map(([sector, levers]) => ({
      id: `rest-${sector}`,
      name: `${words.rest}: ${sectors.get(sector) ?? sector}`,
      rest: true,
      levers,
    })),
  ];
  const all = groups.flatMap(({ levers }) => levers);
  return {
    groups,
    inArticle: article,
    levers: Object.fromEntries(all.map((id) => [id, leverOf(parameters.get(id)!, language)])),
  };
}

function readGroups(file: string, known: readonly string[]): z.infer<typeof groupsSchema> {
  const path = join(PACKAGE_ROOT, file);
  if (!existsSync(path)) return { groups: [], article: [] };
  const document = readYaml(file, readFileSync(path, "utf8"));
  const faults: Fault[] = [];
  const read = check(groupsSchema, document.value, (at, what, of) =>
    faults.push({ where: document.where(at, of), path: formatPath(at), what }),
  );
  const named = (read?.groups ?? []).flatMap(({ levers }, group) =>
    levers.map((id, index) => ({ id, at: ["groups", group, "levers", index] })),
  );
  const inArticle = (read?.article ?? []).map((id, index) => ({ id, at: ["article", index] }));
  for (const { id, at } of [...named, ...inArticle])
    if (!known.includes(id))
      faults.push({
        where: document.where(at),
        path: formatPath(at),
        what: `unknown belief "${id}"${didYouMean(id, known)}`,
      });
  if (!read || faults.length > 0) throw new InputError(faults);
  return read;
}

function isConstant({ distribution: spec }: Parameter): boolean {
  return Object.hasOwn(spec, "constant");
}

function leverOf(parameter: Parameter, language: Language): Lever {
  const { name, unit, distribution: spec } = parameter;
  const drawn = distribution(spec);
  const [low, middle, high] = [ENDS[0], 0.5, ENDS[1]].map((p) => drawn.quantile(p)) as [
    number,
    number,
    number,
  ];
  const common = {
    name: capital(name[language]),
    unit,
    ...(unit === "1" && { written: writtenAs(parameter) }),
    low,
    middle,
    high,
  };
  if ("discrete" in spec) {
    const values = (spec.discrete as readonly { readonly value: number }[]).map(({ value }) => value);
    return {
      ...common,
      options: values.map((value) => ({ value, name: quantileWords(parameter, value)[language] })),
    };
  }
  return { ...common, ...(low > 0 && high / low > WIDE && { log: true }) };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
