// Compiles src/ to dist/ when dist/ is missing or older than its sources (by content hash).
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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
  // Compiled beside dist/ and put in its place only when whole, so that nothing that runs meanwhile loses its files.
  const fresh = join(root, `.dist-${process.pid}`);
  try {
    execFileSync(process.execPath, [tsc, "-p", join(root, "tsconfig.build.json"), "--outDir", fresh], {
      stdio: "inherit",
      cwd: root,
    });
    chmodSync(join(fresh, "cli", "main.js"), 0o755);
    writeFileSync(join(fresh, ".sources"), want);
    rmSync(join(root, "dist"), { recursive: true, force: true });
    renameSync(fresh, join(root, "dist"));
  } catch {
    console.error("build: the compiler found errors (above); dist/ was left as it was and is out of date");
    process.exitCode = 1;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
