import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { MAIN } from "./testing/run-command.ts";

it.each([
  ["en", "ssylka: interrupted; nothing was written\n"],
  ["ru", "ssylka: прервано; ничего не записано\n"],
])("Ctrl-C ends a long answer with a clear line and exit code 130 (%s)", async (language, line) => {
  const words = ["answer", "--worlds", "1048576", "--quiet", "--lang", language];
  const child = spawn(process.execPath, [MAIN, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const ended = once(child, "exit");
  // Long enough for the run to be under way, far too short for it to end.
  await new Promise((resolve) => setTimeout(resolve, 8000));
  expect(child.exitCode).toBeNull();
  child.kill("SIGINT");
  expect(await ended).toEqual([130, null]);
  expect(said).toBe(line);
});
