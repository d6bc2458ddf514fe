import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MAIN, ssylka, withFolder } from "./testing/run-command.ts";

/** Runs a line of the shell with the command as $S and a new folder as $D. */
function shell(line: string, folder: string) {
  const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", line], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH ?? "", LANG: "C", S: MAIN, D: folder, NODE: process.execPath },
  });
  return { stdout, stderr };
}

describe("ssylka answer --publish", () => {
  it("writes the site though nobody reads what is printed or told of progress", () => {
    withFolder({}, (folder) => {
      const run = '"$NODE" "$S" answer --worlds 8 --publish "$D/site"';
      const { stdout } = shell(`{ ${run}; echo $? >"$D/code"; } 2> >(exit 0) | true`, folder);
      expect(stdout).toBe("");
      expect(readFileSync(`${folder}/code`, "utf8")).toBe("0\n");
      expect(existsSync(`${folder}/site/en/index.html`)).toBe(true);
    });
  });

  it("refuses a folder of other people's files, or none, before it runs", () => {
    withFolder({ "index.html": "mine" }, (folder) => {
      for (const [place, said] of [
        [folder, /choose an empty folder\n$/],
        ["", /got ""\n$/],
        [`${folder}/index.html`, /got a file: /],
      ] as const) {
        const { code, stdout, stderr } = ssylka(["answer", "--worlds", "8", "--publish", place]);
        expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
        // No progress is told: nothing was run.
        expect(stderr).toMatch(/^--publish: expected [^\n]*\n$/);
        expect(stderr).toMatch(said);
      }
      expect(readFileSync(`${folder}/index.html`, "utf8")).toBe("mine");
    });
  });
});

it("warns that fewer than 64 worlds say little, and not of 64", () => {
  const told = (worlds: string) => ssylka(["answer", "--worlds", worlds, "--quiet", "--csv"]).stderr;
  expect(told("8")).toMatch(/^ssylka: worlds in all: 8; so few say little[^\n]*\n$/);
  expect(told("64")).toBe("");
});

it.skipIf(!existsSync("/dev/full"))("a full disk under stdout is one line and exit code 1", () => {
  const { stdout, stderr } = shell('"$NODE" "$S" rules >/dev/full; echo $?', "/");
  expect({ stdout, stderr }).toEqual({
    stdout: "1\n",
    stderr: "ssylka: cannot write to stdout: no space left on device\n",
  });
});
