/** A regular expression as a tree, as far as the texts that it takes matter. */
export type Node =
  /** One character: its source, to be tried on characters. */
  | { readonly kind: "one"; readonly source: string }
  | { readonly kind: "row"; readonly of: readonly Node[] }
  | { readonly kind: "choice"; readonly of: readonly Node[] }
  | { readonly kind: "repeat"; readonly of: Node; readonly least: number; readonly most: number }
  /** Anchors, borders of words, what is looked for and not taken, what stood there before. */
  | { readonly kind: "nothing" };

/** @throws Error for what it does not know: nothing is left out silently */
export function parseRegex(source: string): Node {
  let at = 0;
  const choice = (): Node => {
    const ways = [row()];
    while (source[at] === "|") {
      at += 1;
      ways.push(row());
    }
    return ways.length === 1 ? ways[0]! : { kind: "choice", of: ways };
  };
  const row = (): Node => {
    const of: Node[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") of.push(repeated(atom()));
    return { kind: "row", of };
  };
  const repeated = (of: Node): Node => {
    const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at));
    if (!found) return of;
    at += found[0].length;
    const [mark, from, comma, to] = found;
    if (mark[0] === "*") return { kind: "repeat", of, least: 0, most: Infinity };
    if (mark[0] === "+") return { kind: "repeat", of, least: 1, most: Infinity };
    if (mark[0] === "?") return { kind: "repeat", of, least: 0, most: 1 };
    const most = comma === "" ? Number(from) : to === "" ? Infinity : Number(to);
    return { kind: "repeat", of, least: Number(from), most };
  };
  const atom = (): Node => {
    const rest = source.slice(at);
    const group = /^\((?:\?(?::|<[A-Za-z]\w*>|(<?[=!])))?/.exec(rest);
    if (group) {
      at += group[0].length;
      const of = choice();
      if (source[at] !== ")") throw new Error(`a group without end in ${source}`);
      at += 1;
      return group[1] === undefined ? of : { kind: "nothing" };
    }
    // What was found before is as long as that: it takes no part here.
    const plain = /^(?:\^|\$|\\[bB]|\\[1-9]|\\k<\w+>)/.exec(rest);
    if (plain) {
      at += plain[0].length;
      return { kind: "nothing" };
    }
    const one =
      /^(?:\[(?:\\.|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|.)|[\s\S])/u.exec(
        rest,
      );
    if (!one) throw new Error(`what is ${rest.slice(0, 10)} in ${source}?`);
    at += one[0].length;
    return { kind: "one", source: one[0] };
  };
  const whole = choice();
  if (at < source.length) throw new Error(`what is ${source.slice(at)} in ${source}?`);
  return whole;
}
