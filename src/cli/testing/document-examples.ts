import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { MAIN } from "./run-command.ts";

/** A fenced block: its language, the name of the file that it is, and its lines. */
interface Block {
  readonly language: string;
  readonly file: string | undefined;
  readonly text: string;
}

const FENCE = /^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm;

/** The fenced blocks of a page in Markdown, in order. */
export function blocks(markdown: string): readonly Block[] {
  return [...markdown.matchAll(FENCE)].map(([, language, file, text]) => ({
    language: language!,
    file,
    text: text!,
  }));
}

/**
 * The page with what its commands print now: in every `console` block each line that begins with `$ ` is run by the
 * shell, in a folder with the files of the page (blocks such as `yaml my-chip.yaml`), and its output put below it.
 */
export function withOutputs(markdown: string): string {
  const folder = mkdtempSync(join(tmpdir(), "ssylka-docs-"));
  try {
    const command = join(folder, "ssylka");
    writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
    chmodSync(command, 0o755);
    for (const { file, text } of blocks(markdown)) if (file) writeFileSync(join(folder, file), text);
    return markdown.replace(FENCE, (whole, language: string, _file, text: string) => {
      if (language !== "console") return whole;
      const commands = text.split("\n").filter((line) => line.startsWith("$ "));
      const said = commands.map((line) => `${line}\n${run(line.slice(2), folder)}`);
      return `\`\`\`console\n${said.join("")}\`\`\``;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, folder: string): string {
  const path = [folder, dirname(process.execPath), process.env.PATH].join(delimiter);
  const { stdout } = spawnSync("sh", ["-c", `${command} 2>&1`], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: path, LANG: "C" },
  });
  return stdout;
}
