/// <reference lib="dom" />
import { PAPER, QUIET, SANS, TEXT } from "../../charts/paint.ts";

/** The size that previews of links have. */
const SIZE = { width: 1200, height: 630 } as const;
const MARGIN = 48;
/** Where the chart ends and the number beside it begins. */
const ASIDE = 868;

/** What stands on a picture for previews. */
export interface Picture {
  readonly title: string;
  /** The chart, 760 wide. */
  readonly svg: string;
  /** The number beside the chart, what it is, and what it was. */
  readonly number: string;
  readonly words: string;
  readonly was: string;
  /** What was changed, and where it is from. */
  readonly lines: readonly string[];
}

/** A picture for previews, 1200 by 630. @throws Error where the browser makes none */
export async function pictureOf({ title, svg, number, words, was, lines }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = SIZE.width;
  canvas.height = SIZE.height;
  const paint = canvas.getContext("2d")!;
  paint.fillStyle = PAPER;
  paint.fillRect(0, 0, SIZE.width, SIZE.height);
  /** Writes lines from a place down; gives the place below them. */
  const write = (text: readonly string[], at: readonly [number, number], font: string, colour: string) => {
    const size = Number(/\d+(?=px)/.exec(font)![0]);
    paint.font = `${font} ${SANS}`;
    paint.fillStyle = colour;
    for (const [row, line] of text.entries()) paint.fillText(line, at[0], at[1] + row * size * 1.35);
    return at[1] + text.length * size * 1.35;
  };
  const wrapped = (text: string, font: string, room: number) => {
    paint.font = `${font} ${SANS}`;
    return wrap(text, (line) => paint.measureText(line).width <= room);
  };
  const [head] = wrapped(title, "600 34px", SIZE.width - 2 * MARGIN);
  write([head!], [MARGIN, 66], "600 34px", TEXT);
  const foot = lines.flatMap((line) => wrapped(line, "18px", SIZE.width - 2 * MARGIN)).slice(0, FOOT);
  const top = SIZE.height - 26 - (foot.length - 1) * 18 * 1.35;
  write(foot, [MARGIN, top], "18px", QUIET);
  const scale = Math.min((ASIDE - 2 * MARGIN) / image.naturalWidth, (top - 118) / image.naturalHeight);
  paint.drawImage(image, MARGIN, 92, image.naturalWidth * scale, image.naturalHeight * scale);
  const room = SIZE.width - MARGIN - ASIDE;
  let below = write([number], [ASIDE, 176], "700 60px", TEXT);
  below = write(wrapped(words, "21px", room), [ASIDE, below - 34], "21px", TEXT);
  write(wrapped(was, "21px", room), [ASIDE, below + 12], "21px", QUIET);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}

/** Lines at the foot at most. */
const FOOT = 4;

/** Breaks a text between words, so that every line fits that can. */
export function wrap(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
