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
import { didYouMean, type Fault, InputError, type Language } from "../../../units/index.ts";
import { leverOf, settingOf } from "./lever-of.ts";

const entrySchema = z.strictObject({
  id: z.string(),
  /** Words before this lever and those after it. */
  head: textSchema.optional(),
  name: textSchema.optional(),
  about: textSchema.optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  sets: z.record(z.string(), z.union([z.literal("value"), z.number()])).optional(),
  from: z
    .string()
    .regex(/^\d{4}-\d\d$/)
    .optional(),
  through: z.array(z.string()).optional(),
  page: z.string().optional(),
});

const amountSchema = z.strictObject({
  quantity: z.string(),
  at: z.string().regex(/^\d{4}-\d\d$/),
  chip: z.string().optional(),
  name: textSchema,
});

const groupSchema = z.strictObject({
  id: z.string(),
  name: textSchema,
  levers: z.array(z.union([z.string(), entrySchema])).min(1),
  told: z.strictObject({ name: textSchema, amounts: z.array(amountSchema).min(1) }).optional(),
});

export const groupsSchema = z.strictObject({
  article: z.array(z.string()).max(3).default([]),
  groups: z.array(groupSchema),
});

/** What the file says of a lever. */
export type LeverEntry = z.infer<typeof entrySchema>;
/** Amounts that are told of a group's levers. */
export type ToldAmounts = NonNullable<z.infer<typeof groupSchema>["told"]>;

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
  const { groups: chosen, article } = chosenGroups(question, [...parameters.keys()]);
  const entries = new Map(chosen.flatMap(({ levers }) => levers.map((one) => [one.id, one] as const)));
  const others = [...parameters.values()].filter(
    (one) => !entries.has(one.id) && !solved.includes(one.id) && !isConstant(one),
  );
  const bySector = new Map<string, string[]>();
  for (const { id, sector } of others) bySector.set(sector, [...(bySector.get(sector) ?? []), id]);
  const words = exploreWords(language);
  const groups = [
    ...chosen.map(({ id, name, levers }): LeverGroup => {
      const heads = levers.flatMap((one) => (one.head ? [[one.id, one.head[language]] as const] : []));
      return {
        id,
        name: name[language],
        rest: false,
        levers: levers.map((one) => one.id),
        ...(heads.length > 0 && { heads: Object.fromEntries(heads) }),
      };
    }),
    ...[...bySector].map(([sector, levers]) => ({
      id: `rest-${sector}`,
      name: `${words.rest}: ${sectors.get(sector) ?? sector}`,
      rest: true,
      levers,
    })),
  ];
  const made = (id: string): Lever => {
    const entry = entries.get(id);
    return entry?.sets ? settingOf(entry, language) : leverOf(parameters.get(id)!, language, entry);
  };
  const all = groups.flatMap(({ levers }) => levers);
  return { groups, inArticle: article, levers: Object.fromEntries(all.map((id) => [id, made(id)])) };
}

/** What a question's file says: its groups, and the levers of its article. @throws InputError for a file with faults */
export function chosenGroups(
  question: string,
  known: readonly string[],
): {
  readonly article: readonly string[];
  readonly groups: readonly (Omit<z.infer<typeof groupSchema>, "levers"> & {
    readonly levers: readonly LeverEntry[];
  })[];
} {
  const file = `questions/${question}/explore.yaml`;
  const path = join(PACKAGE_ROOT, file);
  if (!existsSync(path)) return { groups: [], article: [] };
  const document = readYaml(file, readFileSync(path, "utf8"));
  const faults: Fault[] = [];
  const read = check(groupsSchema, document.value, (at, what, of) =>
    faults.push({ where: document.where(at, of), path: formatPath(at), what }),
  );
  const fault = (at: (string | number)[], what: string) =>
    faults.push({ where: document.where(at), path: formatPath(at), what });
  const groups = (read?.groups ?? []).map(({ levers, ...group }, place) => ({
    ...group,
    levers: levers.map((one, index): LeverEntry => {
      const entry = typeof one === "string" ? { id: one } : one;
      const at = ["groups", place, "levers", index];
      if (entry.sets === undefined) {
        if (!known.includes(entry.id))
          fault(at, `unknown belief "${entry.id}"${didYouMean(entry.id, known)}`);
      } else if (known.includes(entry.id)) fault(at, `"${entry.id}" is a belief, which sets no series`);
      else if (!entry.name || !entry.from || !entry.page)
        fault(at, "expected name, from and page beside sets");
      return entry;
    }),
  }));
  const article = read?.article ?? [];
  for (const [index, id] of article.entries())
    if (!known.includes(id)) fault(["article", index], `unknown belief "${id}"${didYouMean(id, known)}`);
  if (!read || faults.length > 0) throw new InputError(faults);
  return { groups, article };
}

function isConstant({ distribution: spec }: Parameter): boolean {
  return Object.hasOwn(spec, "constant");
}
