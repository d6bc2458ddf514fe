import { NO_ADDRESS } from "./citation.ts";
import type { Source } from "./types.ts";

const TYPES: Readonly<Record<string, string>> = {
  "article-journal": "JOUR",
  "article-magazine": "MGZN",
  "article-newspaper": "NEWS",
  bill: "BILL",
  book: "BOOK",
  chapter: "CHAP",
  dataset: "DATA",
  hearing: "HEAR",
  legal_case: "CASE",
  legislation: "STAT",
  "paper-conference": "CONF",
  patent: "PAT",
  post: "BLOG",
  "post-weblog": "BLOG",
  regulation: "STAT",
  report: "RPRT",
  software: "COMP",
  standard: "STAND",
  thesis: "THES",
  webpage: "ELEC",
};

/** RIS records in the order given (lines end in CRLF, as the format wants). */
export function toRis(sources: Iterable<Source>): string {
  return [...sources].map(record).join("\r\n");
}

function record(source: Source): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["TY", TYPES[source.type] ?? "GEN"],
    ["ID", source.id],
    ...(source.author ?? []).map((one) => ["AU", author(one)] as const),
    ["TI", source.title],
    ["T2", source.container],
    ["PB", source.publisher],
    ["PY", source.issued.slice(0, 4)],
    ["DA", slashed(source.issued)],
    ["Y2", source.accessed && slashed(source.accessed)],
    ["UR", source.URL === NO_ADDRESS ? undefined : source.URL],
    ["LA", source.language],
    ["N1", source.via && `Via ${source.via}`],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value ? [`${tag}  - ${value.replaceAll(/\s+/g, " ")}`] : [],
  );
  return `${[...lines, "ER  - "].join("\r\n")}\r\n`;
}

function author(one: NonNullable<Source["author"]>[number]): string {
  return one.family === undefined
    ? (one.literal ?? one.given ?? "")
    : [one.family, one.given].filter(Boolean).join(", ");
}

/** 2024-05 to 2024/05//: RIS wants all three slashes. */
function slashed(iso: string): string {
  const [year, month = "", day = ""] = iso.split("-");
  return `${year}/${month}/${day}/`;
}
