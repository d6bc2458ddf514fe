import { RESERVED } from "../language/functions.ts";

/**
 * The form in which two spellings of a name are one (XMILE 1.0, section 3.2.2): without quotes, in lower case, every run of
 * blanks, underscores, no-break spaces and `\n` one underscore.
 */
export function canonicalName(written: string): string {
  const bare = /^\s*"(.*)"\s*$/s.exec(written)?.[1] ?? written;
  return bare
    .replaceAll(/\\n/g, " ")
    .replaceAll(/\\(["\\])/g, "$1")
    .trim()
    .replaceAll(/[\s_\u00A0]+/g, "_")
    .toLowerCase();
}

/** The same of a name inside modules, whose parts may be in quotes: `b."of/module"`. */
export function qualifiedName(written: string): string {
  return canonicalName(written.replaceAll(/"((?:[^"\\]|\\.)*)"/g, "$1"));
}

/** The name as a reader shows it: line ends are blanks. */
export function shownName(written: string): string {
  const bare = /^\s*"(.*)"\s*$/s.exec(written)?.[1] ?? written;
  return bare
    .replaceAll(/\\n|[\r\n]/g, " ")
    .replaceAll(/\\(["\\])/g, "$1")
    .trim();
}

/** Ids of our equation language for names of a file: a letter, then letters, digits and underscores; each used once. */
export class IdMaker {
  private readonly taken = new Set<string>();

  /** An id that no other is to be. */
  take(id: string): void {
    this.taken.add(id);
  }

  /** A new id as close to the name as the language allows. */
  make(name: string): string {
    const plain = name.replaceAll(/[^a-z0-9_]+/g, "_").replace(/^(?=[\d_])/, "v_");
    const usable = /[a-z0-9]/.test(name) ? plain : "v";
    const base = RESERVED.has(usable) ? `${usable}_` : usable;
    let id = base;
    for (let turn = 2; this.taken.has(id); turn += 1) id = `${base}_${turn}`;
    this.taken.add(id);
    return id;
  }
}
