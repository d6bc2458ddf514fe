import { displayWidth, LINE_WIDTH, wrap } from "./wrap.ts";

export interface ColumnsOptions {
  /** The column that is broken into lines where the page is too narrow: the first one unless told. */
  readonly breaks?: number;
  /** Number columns stand right, text columns left (default: all but the first stand right). */
  readonly align?: readonly ("left" | "right")[];
  readonly indent?: string;
}

const GAP = "  ";
const LEAST_WIDTH = 12;

/** Rows of cells as aligned lines that fit the page. */
export function columns(rows: readonly (readonly string[])[], options: ColumnsOptions = {}): string[] {
  const { align = [], indent = "", breaks = 0 } = options;
  const widths = widthsOf(rows, breaks, indent.length);
  return rows.flatMap((row) => {
    const broken = wrap(row[breaks] ?? "", { width: widths[breaks]! });
    return broken.map((piece, line) => {
      const cells = widths.map((_, at) => {
        if (at === breaks) return piece;
        return line === 0 ? (row[at] ?? "") : "";
      });
      const placed = cells.map((cell, at) =>
        place(cell, widths[at]!, align[at] ?? (at === 0 ? "left" : "right")),
      );
      return (indent + placed.join(GAP)).trimEnd();
    });
  });
}

/** The widest cell of each column; the one that may be broken gets what the others leave. */
function widthsOf(rows: readonly (readonly string[])[], breaks: number, indent: number): number[] {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(...rows.map((row) => displayWidth(row[at] ?? ""))),
  );
  const others = widths.reduce((sum, width, at) => (at === breaks ? sum : sum + width + GAP.length), 0);
  widths[breaks] = Math.min(widths[breaks]!, Math.max(LEAST_WIDTH, LINE_WIDTH - indent - others));
  return widths;
}

function place(cell: string, width: number, side: "left" | "right"): string {
  const blank = " ".repeat(Math.max(0, width - displayWidth(cell)));
  return side === "left" ? cell + blank : blank + cell;
}
