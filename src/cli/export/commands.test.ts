import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { exportCommand } from "../commands/export.ts";
import { importCommand } from "../commands/import.ts";
import { reportFailure } from "../report-failure.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ssylka-xmile-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

/** Runs a command in this process: what it printed, and how it would have ended. */
function done(command: typeof exportCommand, ...words: string[]) {
  const printed = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    });
  }
  try {
    command("en").exitOverride().parse(words, { from: "user" });
    return { ...printed, code: 0 };
  } catch (error) {
    const { text, code } = reportFailure(error, false);
    return { ...printed, stderr: printed.stderr + text, code };
  } finally {
    vi.restoreAllMocks();
  }
}

it("export writes a file whole, never over another without being asked, and import runs it", () => {
  const file = join(folder, "race.xmile");
  expect(done(exportCommand, "--xmile", file)).toEqual({ stdout: `Written: ${file}\n`, stderr: "", code: 0 });
  const text = readFileSync(file, "utf8");
  expect(text.endsWith("</xmile>\n")).toBe(true);
  writeFileSync(file, "mine");
  const again = done(exportCommand, "--xmile", file);
  expect([again.code, again.stderr]).toEqual([
    2,
    `--xmile: "${file}" is there already: add --force to replace it\n`,
  ]);
  expect(readFileSync(file, "utf8")).toBe("mine");
  const forced = done(exportCommand, "--xmile", file, "--force", "--json");
  expect(JSON.parse(forced.stdout)).toEqual({ scenario: "as-it-was", file, bytes: Buffer.byteLength(text) });
  expect(readFileSync(file, "utf8")).toBe(text);
  expect(readdirSync(folder)).toEqual(["race.xmile"]);
  const table = done(importCommand, file, "--csv");
  const [header = "", ...rows] = table.stdout.trim().split("\n");
  expect([table.code, table.stderr]).toEqual([0, ""]);
  expect(header.split(",").slice(0, 2)).toEqual(["Time", "data_date"]);
  const [stop, step] = ["stop", "dt"].map((name) =>
    Number(new RegExp(`<${name}>(.*)</${name}>`).exec(text)?.[1]),
  );
  expect(rows.length).toBe(stop! / step! + 1);
});

it("import prints a table, CSV or JSON of every variable by the names of the file", () => {
  const file = join(folder, "cup.xmile");
  writeFileSync(
    file,
    `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"><sim_specs method="Gear"><start>0</start><stop>1</stop><dt>0.5</dt></sim_specs><model><variables>
    <stock name="A, B"><eqn>8</eqn><outflow>loss</outflow></stock><flow name="loss"><eqn>"A,_B"</eqn></flow></variables></model></xmile>`,
  );
  const higher = done(importCommand, file, "--csv");
  expect(higher.stderr).toContain("cup.xmile:1:77 sim_specs: integrated by rk4 with the step of the file");
  // Half of e to the minus a half, as far as the fourth power goes.
  expect(higher.stdout).toContain("\n0.5,4.854166666666666,4.854166666666666\n");
  const euler = ["--method", "euler"];
  const csv = done(importCommand, file, "--csv", ...euler);
  expect(csv.stderr).toBe("");
  expect(csv.stdout).toBe('Time,"A, B",loss\n0,8,8\n0.5,4,4\n1,2,2\n');
  expect(done(importCommand, file, ...euler).stdout).toMatch(
    /^Time from 0 to 1 in steps of 0.5.*\n\nvariable .*\nA, B +8 +2\nloss +8 +2\n$/,
  );
  expect(JSON.parse(done(importCommand, file, "--json", ...euler).stdout)).toMatchObject({
    time: [0, 0.5, 1],
    variables: [
      { name: "A, B", values: [8, 4, 2] },
      { name: "loss", values: [8, 4, 2] },
    ],
  });
});

it.each([
  [
    "export without a form",
    exportCommand,
    [],
    "export: expected what to write: catalog, results, schemas with a folder, or --xmile [FILE]\n",
  ],
  [
    "export of nothing we know",
    exportCommand,
    ["schema", "x"],
    'WHAT: expected one of catalog, results, schemas, got "schema"; did you mean "schemas"?',
  ],
  ["export without a folder", exportCommand, ["schemas"], "DIR: expected a folder to write schemas in"],
  ["export of two things", exportCommand, ["schemas", "x", "--xmile"], "expected either --xmile or schemas"],
  [
    "an unknown method",
    importCommand,
    ["x", "--method", "rk5"],
    '--method: expected one of euler, rk2, rk4, got "rk5"',
  ],
  [
    "a folder that is not there",
    exportCommand,
    ["--xmile", "/nowhere/x"],
    'expected a folder "/nowhere" to write in',
  ],
  ["an unknown scenario", exportCommand, ["--xmile", "--scenario", "no-rule"], 'did you mean "no-rules"?'],
  [
    "a file that is not there",
    importCommand,
    ["/nowhere"],
    "/nowhere: expected a file that can be read, got nothing of that name",
  ],
  [
    "a file that is no XML",
    importCommand,
    ["package.json"],
    ": expected well-formed XML: text data outside of root node.",
  ],
  ["two forms", importCommand, ["x", "--csv", "--json"], "expected --json or --csv, got both"],
])("%s ends with code 2 and says why", (_, command, words, expected) => {
  const { code, stderr, stdout } = done(command, ...words);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(expected);
});
