import { z } from "zod";
import { laterSchema, seenSchema } from "../../analysis/hindcast/later.ts";
import { observedSchema, questionSchema } from "../../analysis/index.ts";
import {
  claimsSchema,
  correctionsSchema,
  feedSchema,
  openSchema,
  publishedSchema,
  seedSchema,
} from "../../articles/index.ts";
import { CATALOG_KINDS, type FileKind } from "../../catalog/index.ts";
import { anchorSchema } from "../../ensemble/read-anchors.ts";
import { countryGroupsSchema, ruleSchema } from "../../rules/index.ts";
import { groupsSchema } from "../publish/explore/lever-groups.ts";
import { HARDWARE_KINDS } from "./hardware-kinds.ts";
import { MODEL_KINDS } from "./model-kinds.ts";

/** Every kind of YAML file that a person writes, each with the schema that the program itself reads it with. */
export const FILE_KINDS: readonly FileKind[] = [
  ...CATALOG_KINDS,
  {
    id: "rule",
    files: "catalog/rules/*.yaml",
    except: "catalog/rules/country-groups.yaml",
    schema: ruleSchema,
  },
  { id: "country-groups", files: "catalog/rules/country-groups.yaml", schema: countryGroupsSchema },
  ...HARDWARE_KINDS,
  ...MODEL_KINDS,
  { id: "anchors", files: "model/anchors.yaml", schema: anchorSchema },
  { id: "observed", files: "model/observed.yaml", schema: observedSchema },
  { id: "later", files: "model/later.yaml", schema: laterSchema },
  { id: "seen", files: "model/seen.yaml", schema: seenSchema },
  { id: "question", files: "questions/*/question.yaml", schema: questionSchema },
  { id: "levers", files: "questions/*/explore.yaml", schema: groupsSchema },
  { id: "claims", files: "questions/*/claims.yaml", schema: claimsSchema },
  { id: "seed", files: "questions/*/seed.yaml", schema: seedSchema },
  { id: "feed", files: "questions/feed.yaml", schema: feedSchema },
  { id: "open", files: "questions/open.yaml", schema: openSchema },
  { id: "published", files: "questions/published.yaml", schema: publishedSchema },
  { id: "corrections", files: "questions/corrections.yaml", schema: correctionsSchema },
];

/**
 * A schema as JSON Schema, draft 7, which editors of YAML know: what a person may write, before defaults are filled in.
 * Checks that go beyond a file's form (dates that follow each other, units that exist) are not in it.
 */
export function jsonSchema({ id, files, schema }: FileKind): Readonly<Record<string, unknown>> {
  const written = z.toJSONSchema(schema, { io: "input", target: "draft-7", unrepresentable: "any" });
  return { ...written, title: `Ssylka: ${id}`, description: files };
}

/** Files of the folder of schemas: one a kind, and `settings.json` that tells an editor which file is of which. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const nameOf = ({ id }: FileKind) => `${id}.schema.json`;
  const globs = FILE_KINDS.map((kind) => [
    `./${nameOf(kind)}`,
    [`**/${kind.files}`, ...(kind.except === undefined ? [] : [`!**/${kind.except}`])],
  ]);
  return new Map([
    ...FILE_KINDS.map((kind) => [nameOf(kind), text(jsonSchema(kind))] as const),
    ["settings.json", text({ "yaml.schemas": Object.fromEntries(globs) })] as const,
  ]);
}
