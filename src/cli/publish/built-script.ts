import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../api/workspace.ts";
import { InputError } from "../../units/index.ts";

/** A script of a page as it was built. @throws InputError where it has not been */
export function builtScript(name: string): string {
  const path = join(PACKAGE_ROOT, "dist", "page", name);
  if (!existsSync(path))
    throw new InputError({
      where: path,
      what: "expected the built script of the page; run `npm run prepare`",
    });
  return readFileSync(path, "utf8");
}
