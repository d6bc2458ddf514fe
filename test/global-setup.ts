import { execFileSync } from "node:child_process";

/** Builds dist/ once, because tests start the real command and real worker threads from it. */
export default function setup(): void {
  execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
}
