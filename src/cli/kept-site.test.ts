import { expect, test } from "vitest";
import { CODE, codeHash } from "../api/code-hash.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace } from "../api/workspace.ts";
import { openKeptSite } from "./kept-site.ts";

const SIZE = { worlds: 512, replicates: 8, seed: 1, workers: 0 };

test("from source, and for a site of few worlds, nothing is kept", () => {
  const workspace = openWorkspace();
  const question = openQuestion(DEFAULT_QUESTION);
  for (const worlds of [8, 512]) {
    const store = openKeptSite(workspace, question, { ...SIZE, worlds });
    store.keep({ answer: {} as never, files: [] });
    expect(openKeptSite(workspace, question, { ...SIZE, worlds }).kept).toBeUndefined();
  }
});

test("the code of pages counts for a site and not for an answer", () => {
  expect(codeHash(CODE, true)).not.toBe(codeHash(CODE));
});
