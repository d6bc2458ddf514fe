/**
 * Width of a line of sans-serif text in drawing units. Estimated from character classes (a drawing is made
 * without fonts at hand) for a wide font such as DejaVu Sans: a label must not run out of the frame in any.
 */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += characterWidth(character);
  return em * size;
}

function characterWidth(character: string): number {
  if (/[ijlIft.,:;'’|!()\u00A0 ]/.test(character)) return 0.36;
  if (/[mwMWЖШЩЮМФжшщюмфы%@—]/.test(character)) return 0.95;
  if (/[A-ZА-Я]/.test(character)) return 0.74;
  return 0.62;
}

/** Breaks text at spaces into lines no wider than `width`; a single long word stays whole. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Moves label positions (ascending) apart to at least `gap`, keeping them within [top, bottom]. */
export function spread(positions: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => positions[a]! - positions[b]!);
  const placed = [...positions];
  let floor = top;
  for (const index of order) {
    placed[index] = Math.max(placed[index]!, floor);
    floor = placed[index]! + gap;
  }
  let ceiling = bottom;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index]!, ceiling);
    ceiling = placed[index]! - gap;
  }
  return placed;
}
