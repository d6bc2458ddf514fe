// The programs that tests start besides Node: a browser, letters for Russian pages, a Redis server.
import { spawnSync } from "node:child_process";

/** What is needed, how to see that it is there, and the Debian packages that bring it. */
const NEEDS = [
  { what: "a Chromium browser", isThere: () => Boolean(browser()), packages: ["chromium"] },
  {
    what: "a font with Cyrillic letters",
    isThere: hasCyrillic,
    packages: ["fontconfig", "fonts-dejavu-core"],
  },
  { what: "a Redis server", isThere: () => hasProgram("redis-server"), packages: ["redis-server"] },
];

/** The path of a Chromium-like browser, or undefined. `SSYLKA_CHROMIUM` names another one. */
export function browser() {
  const named = process.env.SSYLKA_CHROMIUM;
  return [...(named ? [named] : []), "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    .map((name) => spawnSync("sh", ["-c", 'command -v "$1"', "sh", name], { encoding: "utf8" }).stdout.trim())
    .find((path) => path !== "");
}

function hasProgram(name) {
  return spawnSync("sh", ["-c", 'command -v "$1"', "sh", name]).status === 0;
}

function hasCyrillic() {
  const found = spawnSync("fc-list", [":lang=ru", "family"], { encoding: "utf8" });
  return found.status === 0 && found.stdout.trim() !== "";
}

/**
 * Installs what is missing with apt-get where that is possible, and says so; otherwise names what is missing.
 *
 * @returns lines on what is missing still; none when all is there
 */
export function ensureSystemPackages(say) {
  const missing = NEEDS.filter(({ isThere }) => !isThere());
  if (missing.length === 0) return [];
  const packages = missing.flatMap((need) => need.packages);
  const refusal = whyNoApt();
  if (refusal === undefined) {
    say(`installing Debian packages: ${packages.join(", ")} (SSYLKA_NO_APT=1 forbids it)`);
    apt("update");
    apt("install", "-y", "--no-install-recommends", ...packages);
  }
  return missing
    .filter(({ isThere }) => !isThere())
    .map((need) => {
      const why = refusal ?? "apt-get did not bring it";
      return `missing: ${need.what} (Debian: ${need.packages.join(", ")}); not installed here: ${why}`;
    });
}

function whyNoApt() {
  if (process.env.SSYLKA_NO_APT === "1") return "SSYLKA_NO_APT=1";
  if (process.getuid?.() !== 0) return "not root";
  if (spawnSync("apt-get", ["--version"]).status !== 0) return "no apt-get on this system";
  return undefined;
}

function apt(...words) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["-q", ...words], { stdio: ["ignore", "inherit", "inherit"], env });
}
