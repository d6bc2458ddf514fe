import type { Draft, Entry } from "./draft.ts";
import { plainName } from "./plain-name.ts";
import { reportEntry } from "./report.ts";
import type { Text } from "./types.ts";
import type { PathStep } from "./yaml-nodes.ts";

/** A name that two chips or two language models claim would answer a question about one with the figures of the other. */
export function checkAliases(draft: Draft): void {
  checkKind(draft, draft.chips, "chip");
  checkKind(draft, draft.llms, "model");
}

/** What is found by its names. */
interface Subject {
  readonly id: string;
  readonly name: Text;
  readonly aliases?: readonly string[];
}

function checkKind(draft: Draft, kind: ReadonlyMap<string, Entry<Subject>>, word: string): void {
  const owners = new Map<string, Entry<Subject>>();
  const entries = [...kind.values()];
  // Ids first, so that the fault stands at the name and not at the id that it collides with.
  for (const names of [idOf, namesOf]) {
    for (const entry of entries) {
      for (const { name, path } of names(entry.value)) {
        const owner = owners.get(plainName(name));
        if (!owner) {
          owners.set(plainName(name), entry);
        } else if (owner.value.id !== entry.value.id) {
          const what = `expected a name of this ${word} alone, got "${name}", which is also "${owner.value.id}"`;
          reportEntry(draft.faults, entry)(path, what);
        }
      }
    }
  }
}

interface Named {
  readonly name: string;
  readonly path: readonly PathStep[];
}

function idOf({ id }: Subject): Named[] {
  return [{ name: id, path: ["id"] }];
}

function namesOf({ name, aliases = [] }: Subject): Named[] {
  return [
    { name: name.en, path: ["name", "en"] },
    ...(name.ru === name.en ? [] : [{ name: name.ru, path: ["name", "ru"] }]),
    ...aliases.map((alias, i) => ({ name: alias, path: ["aliases", i] })),
  ];
}
