import { execFileSync } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../src/api/workspace.ts";
import { filesUnder, projectFiles, read } from "./tree.ts";

const PERMISSIVE = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0", "BlueOak-1.0.0"];
/** Other licences, each for a reason. */
const ALLOWED_BESIDE: Readonly<Record<string, string>> = {
  // Permissive, of the Python Software Foundation; read by markdown-it's own command, which we do not start.
  argparse: "PSF-2.0",
  // Tools of development, not shipped; the Mozilla licence asks to share changes of their files, and we make none.
  "axe-core": "MPL-2.0",
  "@axe-core/playwright": "MPL-2.0",
  lightningcss: "MPL-2.0",
};

/** Whether one of the licences offered is permissive: `MIT OR Apache-2.0`. */
const permissive = (license: string) => license.split(" OR ").some((one) => PERMISSIVE.includes(one));

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
  readonly resolved?: string;
}
const locked = Object.entries(JSON.parse(read("package-lock.json")).packages as Record<string, Locked>)
  .filter(([path]) => path !== "")
  .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ""), ...entry }));

let packed: string[];
beforeAll(() => {
  const words = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const answer = execFileSync("npm", words, {
    cwd: PACKAGE_ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  packed = (JSON.parse(answer) as [{ files: { path: string }[] }])[0].files.map(({ path }) => path);
});

test("every dependency has a licence that we may use, exceptions named", () => {
  expect(locked.length).toBeGreaterThan(20);
  const beside = (name: string) => ALLOWED_BESIDE[name.replace(/^lightningcss-.*$/, "lightningcss")];
  const strange = locked.filter(
    ({ name, license = "none" }) => !permissive(license) && license !== beside(name),
  );
  expect(strange.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

test("what is shipped depends on permissive licences only", () => {
  const copyleft = locked.filter(({ dev, license }) => !dev && license === "MPL-2.0");
  expect(copyleft.map(({ name }) => name)).toEqual([]);
});

test.each(["catalog", "examples", "model", "questions", "web"])(
  "the package carries every file of %s",
  (folder) => {
    const files = projectFiles().filter((path) => path.startsWith(`${folder}/`));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((path) => !packed.includes(path))).toEqual([]);
  },
);

test("the package carries the compiled twin of every source file, the command and the licence", () => {
  const twins = filesUnder("src", ".ts")
    .filter((path) => !path.endsWith(".test.ts") && !path.includes("/testing/"))
    .map((path) => path.replace(/^src\//, "dist/").replace(/\.ts$/, ".js"));
  expect(twins.filter((path) => !packed.includes(path))).toEqual([]);
  expect(packed).toContain(JSON.parse(read("package.json")).bin.ssylka);
  expect(packed).toContain("LICENSE");
});

test("the package carries no tests, caches or pictures of development", () => {
  // The site prints the scores of hindcasts, which take longer to compute than the site, and of the forecast, which stays as it was.
  const printed = ["hindcast", "forecast-2025-12", "forecast-2025-12-score"].map(
    (name) => `status/${name}.json`,
  );
  const rest = packed.filter((path) => !printed.includes(path));
  expect(rest.filter((path) => /\.test\.|\/testing\/|\.parsed|^test\/|^\.|^status\//.test(path))).toEqual([]);
});

test("every public path of the package is there", () => {
  const exported = JSON.parse(read("package.json")).exports as Record<
    string,
    string | Record<string, string>
  >;
  const targets = Object.values(exported).flatMap((forms) =>
    typeof forms === "string" ? [forms] : Object.values(forms),
  );
  expect(targets.length).toBeGreaterThan(20);
  for (const path of targets) expect(packed).toContain(path.replace("./", ""));
});
