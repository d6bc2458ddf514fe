import type { Text } from "../../catalog/index.ts";
import type { CsvValue } from "../../catalog/write-csv.ts";
import type { Column, Table } from "./tables.ts";

/** How a column is made of one thing. */
export interface Made<T> extends Column {
  readonly of: (thing: T) => CsvValue;
}

type Types = Column["type"];

export function column<T>(
  name: string,
  [en, ru]: readonly [en: string, ru: string],
  of: (thing: T) => CsvValue,
  type: Types = "string",
): Made<T> {
  return { name, type, title: { en, ru }, of };
}

/** A text in both languages: two columns. */
export function both<T>(
  name: string,
  [en, ru]: readonly [en: string, ru: string],
  of: (thing: T) => Text | undefined,
): Made<T>[] {
  return [
    column(`${name}_en`, [`${en}, in English`, `${ru}, по-английски`], (thing) => of(thing)?.en),
    column(`${name}_ru`, [`${en}, in Russian`, `${ru}, по-русски`], (thing) => of(thing)?.ru),
  ];
}

/** A list of ids or names in one cell, with a semicolon and a blank between them. */
export function list<T>(
  name: string,
  title: readonly [en: string, ru: string],
  of: (thing: T) => readonly string[] | undefined,
): Made<T> {
  return column(name, title, (thing) => of(thing)?.join("; "));
}

/** What has parts of its own, as JSON in one cell. */
export function json<T>(
  name: string,
  title: readonly [en: string, ru: string],
  of: (thing: T) => unknown,
): Made<T> {
  return column(
    name,
    title,
    (thing) => {
      const value = of(thing);
      return value === undefined ? undefined : JSON.stringify(value);
    },
    "json",
  );
}

export function table<T>(
  name: string,
  [en, ru]: readonly [en: string, ru: string],
  things: Iterable<T>,
  columns: readonly Made<T>[],
): Table {
  return {
    name,
    title: { en, ru },
    columns,
    rows: [...things].map((thing) => columns.map(({ of }) => of(thing))),
  };
}
