const HEAD = /<thead[^>]*>([\s\S]*?)<\/thead>/;
const BODY = /<tbody[^>]*>[\s\S]*?<\/tbody>/g;
const CELL = /<(t[hd])([^>]*)>([\s\S]*?)<\/\1>/g;

/**
 * A table of ours that becomes a list of its rows on a narrow screen: every cell is told the words above it, and the
 * stylesheet does the rest. Tables that say so themselves stay as they are.
 */
export function stackable(table: string): string {
  const head = HEAD.exec(table)?.[1];
  if (head === undefined || table.includes("data-column=")) return table;
  const columns = [...head.matchAll(CELL)].map(([, , , inside]) => inside!.replace(/<[^>]*>/g, "").trim());
  return table
    .replace(/<table(?: class="([^"]*)")?/, (whole, classes = "") =>
      // Long lists of chips and models have a closer form of their own.
      / ?chips\b/.test(classes) ? whole : `<table class="${["stacked", classes].filter(Boolean).join(" ")}"`,
    )
    .replace(BODY, (body) => body.replace(/<tr[^>]*>[\s\S]*?<\/tr>/g, (row) => named(row, columns)));
}

function named(row: string, columns: readonly string[]): string {
  let at = -1;
  return row.replace(CELL, (whole, tag: string, attributes: string, inside: string) => {
    at += 1;
    const words = columns[at];
    return tag === "td" && at > 0 && words
      ? `<td${attributes} data-column="${words.replaceAll('"', "&quot;")}">${inside}</td>`
      : whole;
  });
}
