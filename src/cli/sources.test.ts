import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ssylka } from "./testing/run-command.ts";

describe("ssylka sources", () => {
  it("tells what rests on a source, in the catalog and beyond it", () => {
    const source = JSON.parse(ssylka(["sources", "nvidia-h20-specification", "--json"]).stdout);
    expect(source).toMatchObject({ id: "nvidia-h20-specification", grade: expect.stringMatching(/^[ABC]$/) });
    expect(source.citedBy).toContain("catalog/chips/h20.yaml");
    expect(source.cite.en).toContain(source.title);
  });

  it("counts in the list what the JSON lists", () => {
    const rows = JSON.parse(ssylka(["sources", "--json"]).stdout);
    const text = ssylka(["sources"]).stdout;
    expect(text).toContain(`in all: ${rows.length}`);
    for (const { id } of rows) expect(text).toContain(id);
  });

  it("gives BibTeX and RIS entries for one source and for all", () => {
    expect(ssylka(["sources", "nvidia-h20-specification", "--bibtex"]).stdout).toMatch(
      /^@\w+\{nvidia-h20-specification,/,
    );
    const all = ssylka(["sources", "--ris"]).stdout;
    const count = JSON.parse(ssylka(["sources", "--json"]).stdout).length;
    expect(all.match(/^TY {2}- /gm)).toHaveLength(count);
  });

  it("ends quietly when its reader goes away", async () => {
    const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
    const child = spawn(process.execPath, [main, "sources", "--json"], { stdio: ["ignore", "pipe", "pipe"] });
    let complaint = "";
    child.stderr.on("data", (text) => {
      complaint += text;
    });
    child.stdout.destroy();
    const [code] = await once(child, "close");
    expect({ code, complaint }).toEqual({ code: 0, complaint: "" });
  });
});
