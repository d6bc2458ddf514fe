import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PACKAGE_ROOT } from "../../src/api/workspace.ts";

/** An empty folder with the package as packed, and with the packages that it says it needs, no others. */
export interface Installed {
  readonly folder: string;
  /** Runs a program in it. */
  node(words: readonly string[]): {
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
  };
  remove(): void;
}

/** Packs what is built and lays it out as an installation without development packages does. */
export function install(): Installed {
  const folder = mkdtempSync(join(tmpdir(), "installed-"));
  const pack = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
  const [{ filename }] = JSON.parse(
    execFileSync("npm", pack, { cwd: PACKAGE_ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  );
  const own = join(folder, "node_modules", "ssylka");
  mkdirSync(own, { recursive: true });
  execFileSync("tar", ["-xzf", join(folder, filename), "-C", own, "--strip-components=1"]);
  const lock = JSON.parse(readFileSync(join(PACKAGE_ROOT, "package-lock.json"), "utf8"));
  for (const [path, { dev, optional }] of Object.entries<{ dev?: boolean; optional?: boolean }>(
    lock.packages,
  )) {
    const from = join(PACKAGE_ROOT, path);
    if (path === "" || dev || (optional && !existsSync(from))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(from, join(folder, path), { recursive: true, dereference: true });
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }\n');
  return {
    folder,
    node(words) {
      const { status, stdout, stderr } = spawnSync(process.execPath, words, {
        cwd: folder,
        encoding: "utf8",
      });
      return { code: status, stdout, stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
