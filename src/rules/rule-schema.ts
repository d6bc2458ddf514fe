import { z } from "zod";
import { idSchema, isDate, lineSchema, nameSchema, textSchema } from "../catalog/index.ts";
import { dateProblems } from "./date-problems.ts";
import type { Relation } from "./interval.ts";
import { QUANTITIES } from "./quantity.ts";

const DAY_WORDS = "expected a day such as 2023-10-17";
const daySchema = z
  .string({ error: DAY_WORDS })
  .refine((date) => date.length === 10 && isDate(date), { error: DAY_WORDS });
const countrySchema = z.string().regex(/^[A-Z]{2}$/, { error: 'expected an ISO country code such as "CN"' });
const groupsSchema = z.array(idSchema).min(1);

/** False of `{ atLeast: 3000, below: 2000 }`, which would catch nothing without a word. */
function canBeMet({ atLeast, above, below, atMost }: Readonly<Partial<Record<Relation, number>>>): boolean {
  const low = Math.max(atLeast ?? Number.NEGATIVE_INFINITY, above ?? Number.NEGATIVE_INFINITY);
  const high = Math.min(below ?? Number.POSITIVE_INFINITY, atMost ?? Number.POSITIVE_INFINITY);
  // On one line both ends must take it in.
  return low < high || (low === high && low !== above && high !== below);
}

const boundSchema = z
  .strictObject({
    atLeast: z.number().optional(),
    above: z.number().optional(),
    below: z.number().optional(),
    atMost: z.number().optional(),
  })
  .refine((bound) => Object.values(bound).some((limit) => limit !== undefined), {
    error: "expected a bound such as { atLeast: 4800 }",
  })
  .refine(canBeMet, { error: "expected bounds that some value can meet" });

const conditionShape = {
  ...Object.fromEntries(QUANTITIES.map((name) => [name, boundSchema.optional()])),
  datacenter: z.boolean().optional(),
  nonPlanar: z.boolean().optional(),
  designer: groupsSchema.optional(),
} as Record<(typeof QUANTITIES)[number], z.ZodOptional<typeof boundSchema>> & {
  datacenter: z.ZodOptional<z.ZodBoolean>;
  nonPlanar: z.ZodOptional<z.ZodBoolean>;
  designer: z.ZodOptional<typeof groupsSchema>;
};

/** What must hold of a chip: exactly one key, a quantity with its bounds, a trait, or `all`, `any`, `not` of others. */
export interface Predicate
  extends Readonly<Partial<Record<(typeof QUANTITIES)[number], z.infer<typeof boundSchema>>>> {
  readonly all?: readonly Predicate[] | undefined;
  readonly any?: readonly Predicate[] | undefined;
  readonly not?: Predicate | undefined;
  readonly datacenter?: boolean | undefined;
  readonly nonPlanar?: boolean | undefined;
  /** Groups of countries one of which holds the designer's headquarters. */
  readonly designer?: readonly string[] | undefined;
}

export const predicateSchema = z
  .strictObject({
    ...conditionShape,
    // Getters, since a predicate holds predicates.
    get all(): z.ZodOptional<z.ZodArray<z.ZodType<Predicate>>> {
      return z.array(predicateSchema).min(1).optional();
    },
    get any(): z.ZodOptional<z.ZodArray<z.ZodType<Predicate>>> {
      return z.array(predicateSchema).min(1).optional();
    },
    get not(): z.ZodOptional<z.ZodType<Predicate>> {
      return predicateSchema.optional();
    },
  })
  .refine((predicate) => Object.keys(predicate).length === 1, {
    error: "expected exactly one condition",
    // An unknown key is told once, by its own fault.
    when: ({ issues }) => issues.length === 0,
  }) as unknown as z.ZodType<Predicate>;

/** One answer to where and to whom; a rule with several applies where any of them does. */
const clauseSchema = z
  .strictObject({
    to: groupsSchema.optional(),
    headquarters: groupsSchema.optional(),
    everywhere: z.literal(true).optional(),
    products: z.array(idSchema).optional(),
    from: daySchema.optional(),
  })
  .refine((clause) => Boolean(clause.to || clause.headquarters || clause.everywhere), {
    error: "expected one of to, headquarters, everywhere",
  });

/** What follows for a destination; the first that fits decides. */
const treatmentSchema = z.strictObject({
  to: groupsSchema.optional(),
  headquarters: groupsSchema.optional(),
  /** Destination and headquarters must both fit; without it, either. */
  both: z.literal(true).optional(),
  status: z.enum(["controlled", "letter", "notification", "free", "discouraged", "barred"]).optional(),
  exception: lineSchema.optional(),
  review: z
    .enum([
      "presumption-of-denial",
      "case-by-case",
      "presumption-of-approval",
      "licence-required",
      "notice",
      "no-licence",
    ])
    .optional(),
  text: textSchema.optional(),
});

const paragraphSchema = z.strictObject({
  id: lineSchema,
  when: predicateSchema,
  treatment: z.array(treatmentSchema).min(1),
  /** Of a policy: paragraphs whose licence policy it replaces. */
  appliesTo: z.array(lineSchema).optional(),
  at: lineSchema.optional(),
});

/** Roles with a chip predicate, then roles without. */
export const CHIP_ROLES = [
  "control",
  "letter",
  "policy",
  "presumption",
  "guidance",
  "duty",
  "import",
] as const;
export const OTHER_ROLES = ["memory", "tools", "context"] as const;

/** What a rule may say of a chip that it catches, by role; the other roles say nothing of the status. */
const STATUSES: Readonly<Partial<Record<string, readonly NonNullable<Treatment["status"]>[]>>> = {
  control: ["controlled", "notification", "free"],
  memory: ["controlled", "notification", "free"],
  letter: ["letter", "free"],
  import: ["barred", "discouraged"],
};

/** `catalog/rules/<id>.yaml`: one instrument as dated data. */
export const ruleSchema = z
  .strictObject({
    id: idSchema,
    kind: z.literal("rule").default("rule"),
    title: nameSchema,
    summary: textSchema,
    authority: z.enum(["US", "CN", "NL", "JP", "KR", "TW"]),
    instrument: lineSchema,
    role: z.enum([...CHIP_ROLES, ...OTHER_ROLES]),
    announced: daySchema,
    published: daySchema.optional(),
    effective: daySchema,
    /** From when it must be obeyed, when later than it takes effect. */
    compliance: daySchema.optional(),
    /** First day on which it no longer binds. */
    until: daySchema.optional(),
    suspended: z.array(z.strictObject({ from: daySchema, until: daySchema })).default([]),
    supersedes: z.array(idSchema).default([]),
    /** Whether what it supersedes comes back when it ends or is suspended. */
    revives: z.boolean().default(true),
    /** Rules without which it has no meaning: switched off together with them. */
    builtOn: z.array(idSchema).default([]),
    /** Vendors addressed by a letter; empty: everybody. */
    addressees: z.array(idSchema).default([]),
    scope: z.array(clauseSchema).default([]),
    paragraphs: z.array(paragraphSchema).default([]),
    /** Of a rule without a chip predicate: what it moves. */
    moves: z.array(idSchema).default([]),
    /** True when it rests on weak sources. */
    weak: z.boolean().default(false),
    source: idSchema,
    sources: z.array(idSchema).default([]),
    at: lineSchema,
    note: textSchema.optional(),
  })
  .superRefine((rule, context) => {
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    const decides = (CHIP_ROLES as readonly string[]).includes(rule.role);
    if ((decides || rule.role === "memory") && rule.paragraphs.length === 0)
      complain(["paragraphs"], `expected a paragraph with a predicate in a rule of role ${rule.role}`);
    if (!decides && rule.moves.length === 0)
      complain(["moves"], `expected the names of what a rule of role ${rule.role} moves`);
    if (rule.paragraphs.length > 0 && rule.scope.length === 0)
      complain(["scope"], "expected a scope beside paragraphs");
    for (const { path, what } of dateProblems(rule)) complain(path, what);
    for (const key of ["supersedes", "builtOn"] as const)
      for (const [i, id] of rule[key].entries())
        if (id === rule.id) complain([key, i], "expected another rule");
    const statuses = STATUSES[rule.role];
    for (const [i, paragraph] of rule.paragraphs.entries()) {
      if (rule.role === "policy" && !paragraph.appliesTo)
        complain(["paragraphs", i, "appliesTo"], "expected the paragraphs whose policy it replaces");
      for (const [k, { status }] of paragraph.treatment.entries()) {
        const path = ["paragraphs", i, "treatment", k, "status"];
        if (!statuses && status !== undefined)
          complain(path, `expected no status in a rule of role ${rule.role}`);
        if (statuses && !(statuses as readonly unknown[]).includes(status))
          complain(path, `expected a status of a rule of role ${rule.role} (${statuses.join(", ")})`);
      }
    }
  });

const memberSchema = z.union([
  countrySchema.transform((code) => ({ code, from: undefined, until: undefined })),
  z.strictObject({ code: countrySchema, from: daySchema.optional(), until: daySchema.optional() }),
]);

/** `catalog/rules/country-groups.yaml`. */
export const countryGroupsSchema = z.strictObject({
  id: idSchema,
  kind: z.literal("country-groups"),
  source: idSchema,
  at: lineSchema,
  note: textSchema.optional(),
  groups: z
    .record(idSchema, z.strictObject({ name: nameSchema, members: z.array(memberSchema).min(1) }))
    .refine((groups) => Object.keys(groups).length > 0, { error: "expected at least one group" }),
});

export type Rule = Readonly<z.infer<typeof ruleSchema>>;
export type Paragraph = Rule["paragraphs"][number];
export type Treatment = Paragraph["treatment"][number];
export type Clause = Rule["scope"][number];
export type CountryGroups = z.infer<typeof countryGroupsSchema>["groups"];
