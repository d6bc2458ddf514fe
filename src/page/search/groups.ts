/** What was found of one kind, best first. */
export interface FoundGroup {
  readonly kind: number;
  readonly places: readonly number[];
}

/** Kinds that answer in prose, in the order of all kinds: the article, questions, claims. They stand before records. */
const PROSE = 3;

/**
 * What was found, by kind: prose first, then the kind of the best find, and within a kind the best first.
 *
 * @param named kind of a thing that bears the name asked for: it stands before all
 */
export function groupsOf(
  places: readonly number[],
  kindOf: (place: number) => number,
  named?: number,
): FoundGroup[] {
  const groups = new Map<number, number[]>();
  for (const place of places) {
    const kind = kindOf(place);
    const own = groups.get(kind);
    if (own === undefined) groups.set(kind, [place]);
    else own.push(place);
  }
  const first = (kind: number): number => (kind === named ? -1 : Math.min(kind, PROSE));
  return [...groups]
    .map(([kind, own]) => ({ kind, places: own }))
    .sort((a, b) => first(a.kind) - first(b.kind));
}
