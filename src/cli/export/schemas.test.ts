import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../catalog/index.ts";
import { FILE_KINDS, jsonSchema, schemaFiles } from "./schemas.ts";

const ROOT = new URL("../../../", import.meta.url);
const FILES = ["catalog", "model", "questions"].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .map((path) => `${folder}/${path}`),
);

/** Files of a kind, by its globs. */
function filesOf({ files, except }: (typeof FILE_KINDS)[number]): string[] {
  const pattern = (glob: string) => {
    const escaped = glob.replaceAll(".", "\\.").replaceAll("*", "[^/]*");
    return new RegExp(`^${escaped.replace("{", "(?:").replace("}", ")").replaceAll(",", "|")}$`);
  };
  const left = except === undefined ? undefined : pattern(except);
  return FILES.filter((path) => pattern(files).test(path) && !left?.test(path));
}

const valueIn = (path: string) => readYaml(path, readFileSync(new URL(path, ROOT), "utf8")).value;

describe("JSON Schemas of the files that people write", () => {
  it.each(FILE_KINDS.map((kind) => [kind.id, kind] as const))(
    "%s: every file of ours is of it",
    (_, kind) => {
      const judge = new Ajv({ strict: false, allErrors: true }).compile(jsonSchema(kind));
      const paths = filesOf(kind);
      expect(paths.length).toBeGreaterThan(0);
      for (const path of paths)
        expect([path, judge(valueIn(path)), judge.errors]).toEqual([path, true, null]);
    },
  );

  it.each(FILE_KINDS.map((kind) => [kind.id, kind] as const))(
    "%s: a key that it does not know is refused, and so is a text",
    (_, kind) => {
      const judge = new Ajv({ strict: false }).compile(jsonSchema(kind));
      const [path] = filesOf(kind) as [string];
      const written = valueIn(path);
      // A file may still be empty: corrections, of which there are none yet.
      if (written === null || (Array.isArray(written) && written.length === 0)) return;
      const damaged = Array.isArray(written)
        ? [{ ...(written[0] as object), colour: 1 }]
        : { ...(written as object), colour: 1 };
      expect(judge(damaged)).toBe(false);
      expect(judge("text")).toBe(false);
    },
  );

  it("every file is of one kind", () => {
    const kinds = FILES.map((path) => [
      path,
      FILE_KINDS.filter((kind) => filesOf(kind).includes(path)).map(({ id }) => id),
    ]);
    expect(kinds.filter(([, ids]) => ids!.length !== 1)).toEqual([]);
  });

  it("editors are told which file is of which kind", () => {
    const files = schemaFiles();
    const settings = JSON.parse(files.get("settings.json")!) as { "yaml.schemas": Record<string, string[]> };
    expect(Object.keys(settings["yaml.schemas"]).map((name) => name.slice(2))).toEqual(
      [...files.keys()].filter((name) => name !== "settings.json"),
    );
    expect(settings["yaml.schemas"]["./chip.schema.json"]).toEqual(["**/catalog/chips/*.yaml"]);
  });
});
