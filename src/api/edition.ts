import { createHash } from "node:crypto";
import { canonicalJson } from "../catalog/index.ts";
import { codeHash } from "./code-hash.ts";
import type { Operation } from "./operations/index.ts";
import { VERSION, type Workspace } from "./workspace.ts";

/**
 * What every answer of this installation is computed from, the request apart: catalog, model, law, code and Node. Twelve
 * digits of their SHA-256.
 */
export function editionOf({ catalog, model, anchors }: Workspace): string {
  const { node } = process.versions;
  const { platform, arch } = process;
  const built = { version: VERSION, code: codeHash(), node, platform, arch };
  return sha256(canonicalJson({ ...built, catalog: catalog.hash, model, anchors })).slice(0, 12);
}

/** What a request is known by: the same request of the same edition has the same answer to the byte. */
export function requestHash(
  { id }: Operation,
  input: Readonly<Record<string, unknown>>,
  edition: string,
): string {
  return sha256(canonicalJson({ id, input, edition })).slice(0, 32);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
