import { expect, it } from "vitest";
import type { DriverNotice, WorkerNotice } from "../../cluster/index.ts";
import { noticeLine } from "./words.ts";

const [server, edition] = ["redis://10.0.0.5:6379/0", "0.4.0 (code 0123456789ab)"];
const NOTICES: readonly (DriverNotice | WorkerNotice)[] = [
  { kind: "continued", done: 3, ranges: 16 },
  { kind: "waiting", owner: "host:17" },
  { kind: "no-workers", server, edition },
  { kind: "refused", worker: "far:3", theirs: "0.3.0 (code fedcba987654)", own: edition },
  { kind: "refused", run: "abc", wanted: "0.3.0 (code fedcba987654)", own: edition },
  { kind: "cut", server, reason: "ECONNRESET" },
  { kind: "cut", server, reason: "" },
  { kind: "back", server },
  { kind: "server", server, reason: "MISCONF Errors writing to the AOF file" },
  { kind: "ready", name: "far:3", threads: 2, server, edition },
  { kind: "computed", run: "abc", index: 0, ranges: 16, seconds: 1.25 },
  { kind: "failed", run: "abc", index: 4, reason: "a thread stopped with code 1" },
];

it.each(NOTICES)("$kind is one line in each language, with nothing left open", (notice) => {
  const lines = (["ru", "en"] as const).map((language) => noticeLine(notice, language));
  for (const line of lines) expect(line).toMatch(/^ssylka: [^\n{}]+\n$/);
  expect(lines[0]).toMatch(/[а-яё]/);
  expect(lines[1]).not.toMatch(/[а-яё]/i);
});

it("a refusal names both versions and what to do, on both sides", () => {
  const [driver, worker] = [NOTICES[3]!, NOTICES[4]!].map((notice) => noticeLine(notice, "en"));
  expect(driver).toBe(
    "ssylka: far:3 is refused: it has 0.3.0 (code fedcba987654), this run needs 0.4.0 (code 0123456789ab); install the same version there\n",
  );
  expect(worker).toBe(
    "ssylka: run abc is refused: it needs 0.3.0 (code fedcba987654), this machine has 0.4.0 (code 0123456789ab); install the same version here\n",
  );
});

it("parts are counted from one", () => {
  expect(noticeLine(NOTICES[10]!, "en")).toContain("part 1 of 16 in 1.3 s");
});
