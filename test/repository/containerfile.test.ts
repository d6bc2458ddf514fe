import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../src/api/workspace.ts";
import { projectFiles, read } from "./tree.ts";

/** `COPY [--from=STAGE] SOURCE... TARGET` of every stage: the last stage is what runs. */
const stages = read("Containerfile")
  .split(/^FROM /m)
  .slice(1)
  .map((text) => ({
    image: text.split(/\s/)[0]!,
    copies: [...text.matchAll(/^COPY (?:--from=(\S+) )?(.+)$/gm)].map(([, from, words]) => {
      const names = words!.split(" ");
      return { from, sources: names.slice(0, -1), target: names.at(-1)! };
    }),
    text,
  }));
const last = stages.at(-1)!;
const fromHere = stages.flatMap(({ copies }) =>
  copies.filter(({ from }) => !from).flatMap(({ sources }) => sources),
);
const packaged = JSON.parse(read("package.json")) as {
  files: string[];
  engines: { node: string };
  bin: { ssylka: string };
};

test("every path that the container file copies is a part of the project", () => {
  expect(fromHere.length).toBeGreaterThan(10);
  const files = projectFiles();
  const there = (path: string) => files.some((file) => file === path || file.startsWith(`${path}/`));
  expect(fromHere.filter((path) => !there(path) || !existsSync(join(PACKAGE_ROOT, path)))).toEqual([]);
});

test("the image holds whatever the package does, and starts its command", () => {
  const held = last.copies.flatMap(({ sources }) => sources.map((path) => path.replace(/^\/ssylka\//, "")));
  const wanted = packaged.files.filter((path) => !path.startsWith("!"));
  expect(wanted.length).toBeGreaterThan(4);
  expect(wanted.filter((path) => !held.includes(path))).toEqual([]);
  expect(last.text).toContain(`ENTRYPOINT ["node", "/ssylka/${packaged.bin.ssylka}"]`);
  // The build copies what it compiles and the scripts that do.
  const first = stages[0]!.copies.flatMap(({ sources }) => sources);
  for (const path of ["src", "scripts", "web", "package-lock.json", "tsconfig.json", "tsconfig.build.json"])
    expect(first).toContain(path);
});

test("files of one name go where they stand in the package: a folder to a folder of its name", () => {
  for (const { sources, target } of stages.flatMap(({ copies }) => copies)) {
    if (target.endsWith("/")) continue;
    expect(sources).toHaveLength(1);
    expect(target).toBe(`./${sources[0]!.replace(/^\/ssylka\//, "")}`);
  }
});

test("all stages run the oldest Node that the package takes", () => {
  const major = /(\d+)/.exec(packaged.engines.node)![1];
  expect(stages.map(({ image }) => image)).toEqual(stages.map(() => `node:${major}-bookworm-slim`));
});
