/** What was found of one kind, best first. */
export interface FoundGroup {
  readonly kind: number;
  readonly places: readonly number[];
}

/** What was found, by kind: the kind of the best find first, and within a kind the best first. */
export function groupsOf(places: readonly number[], kindOf: (place: number) => number): FoundGroup[] {
  const groups = new Map<number, number[]>();
  for (const place of places) {
    const kind = kindOf(place);
    const own = groups.get(kind);
    if (own === undefined) groups.set(kind, [place]);
    else own.push(place);
  }
  return [...groups].map(([kind, own]) => ({ kind, places: own }));
}
