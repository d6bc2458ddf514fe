// Compiles src/ to dist/ when dist/ is missing or older than its sources (by content hash).
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function sources(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .sort();
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const name of ["package-lock.json", "tsconfig.json", "tsconfig.build.json", ...sources("src")]) {
    hash
      .update(name)
      .update("\0")
      .update(readFileSync(join(root, name)))
      .update("\0");
  }
  return hash.digest("hex");
}

const stamp = join(root, "dist", ".sources");
const want = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== want) {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  if (!existsSync(tsc)) {
    console.error("build: node_modules/typescript is missing; run `npm ci` first");
    process.exit(1);
  }
  rmSync(join(root, "dist"), { recursive: true, force: true });
  try {
    execFileSync(process.execPath, [tsc, "-p", join(root, "tsconfig.build.json")], {
      stdio: "inherit",
      cwd: root,
    });
  } catch {
    console.error("build: the compiler found errors (above); dist/ was not written");
    rmSync(join(root, "dist"), { recursive: true, force: true });
    process.exit(1);
  }
  const main = join(root, "dist", "cli", "main.js");
  if (existsSync(main)) chmodSync(main, 0o755);
  writeFileSync(stamp, want);
}
