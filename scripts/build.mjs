// Compiles src/ to dist/ when dist/ is missing or older than its sources (by content hash), and bundles the page's engine and the commands.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleCommands, bundleThreads } from "./commands.mjs";
import { buildPage } from "./page.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function sources(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .sort();
}

function fingerprint() {
  const hash = createHash("sha256");
  const settings = [
    "package-lock.json",
    "tsconfig.json",
    "tsconfig.build.json",
    "scripts/page.mjs",
    "scripts/commands.mjs",
  ];
  for (const name of [...settings, ...sources("src")]) {
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
    // `npm ci --omit=dev` runs this as well, and there is nothing to build with.
    if (process.env.npm_lifecycle_event === "prepare") {
      console.error(
        "build: no compiler is installed, so dist/ stays as it is; `npm ci` installs it and builds",
      );
      process.exit(0);
    }
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
    await buildPage(fresh);
    await bundleCommands(fresh);
    await bundleThreads(fresh);
    writeFileSync(join(fresh, ".sources"), want);
    rmSync(join(root, "dist"), { recursive: true, force: true });
    renameSync(fresh, join(root, "dist"));
  } catch (error) {
    // The compiler has said what is wrong; the bundler says it by its error.
    if (!("status" in error)) console.error(error.message);
    console.error("build: found errors (above); dist/ was left as it was and is out of date");
    process.exitCode = 1;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
