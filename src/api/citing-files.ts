import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, readYaml, sourceReferences } from "../catalog/index.ts";
import { PACKAGE_ROOT } from "./workspace.ts";

/** Folders besides the catalog whose files name sources. */
const ROOMS = ["model", "questions"] as const;

/** Files that rest on each source, by source id: of the catalog, the equations and the questions. */
export function citingFiles(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  const citing = new Map([...catalog.citedBy].map(([id, files]) => [id, [...files]]));
  for (const { id, file } of citedElsewhere()) {
    const files = citing.get(id) ?? [];
    if (!files.includes(file)) citing.set(id, [...files, file]);
  }
  return citing;
}

/** Every source named in the equations and the questions, known or not, with its place. */
export function citedElsewhere(): readonly {
  readonly id: string;
  readonly file: string;
  readonly where: string;
}[] {
  return ROOMS.flatMap((room) =>
    (readdirSync(join(PACKAGE_ROOT, room), { recursive: true }) as string[])
      .filter((name) => name.endsWith(".yaml"))
      .sort()
      .flatMap((name) => {
        const file = `${room}/${name.replaceAll("\\", "/")}`;
        const document = readYaml(file, readFileSync(join(PACKAGE_ROOT, file), "utf8"));
        return sourceReferences(document.value).map(({ id, path }) => ({
          id,
          file,
          where: document.where(path),
        }));
      }),
  );
}
