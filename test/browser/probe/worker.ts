import type { Group, ProbeInput } from "./groups.ts";
import { detailOf, hashesOf } from "./outcome.ts";

/** What the test asks the worker of a page. */
export interface Question {
  readonly group: Group;
  /** A name, of which every number is wanted; hashes of all names if left out. */
  readonly detail?: string;
  readonly input: ProbeInput;
}

interface Scope {
  onmessage: ((event: { readonly data: Question }) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as Scope;
scope.onmessage = async ({ data: { group, detail, input } }) => {
  try {
    const answer = detail === undefined ? await hashesOf(group, input) : detailOf(group, input, detail);
    scope.postMessage({ answer });
  } catch (error) {
    scope.postMessage({
      failure: error instanceof Error ? `${error.message}\n${error.stack}` : String(error),
    });
  }
};
