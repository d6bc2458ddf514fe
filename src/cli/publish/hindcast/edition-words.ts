import type { Text } from "../../../catalog/index.ts";

/** Editions of the capability index by the end of the ids of their series; other series are of the edition of the record. */
const EDITIONS: Readonly<Record<string, Text>> = {
  "2026_04": { ru: "индекс апреля 2026 года", en: "index of April 2026" },
  "2026_10": { ru: "индекс октября 2026 года", en: "index of October 2026" },
};

/** The edition that today's record is in. */
const RECORD: Text = { ru: "индекс августа 2026 года", en: "index of August 2026" };

/** Families of series that are read off the index. */
const READ_OFF: ReadonlySet<string> = new Set(["capability", "lag"]);

/** The name of a point with the edition of the index that its observation is in, unless it says so itself. */
export function withEdition(name: Text, observations: string): Text {
  const edition = EDITIONS[/\d{4}_\d{2}$/.exec(observations)?.[0] ?? ""];
  return edition === undefined || name.en.includes(edition.en) ? name : joined(name, edition);
}

/** The name of a family of hindcast scores, or of a series in it, with the edition of the index that it is read off. */
export function withRecordEdition(name: Text, family: string): Text {
  return READ_OFF.has(family) ? joined(name, RECORD) : name;
}

function joined(name: Text, edition: Text): Text {
  return { ru: `${name.ru}, ${edition.ru}`, en: `${name.en}, ${edition.en}` };
}
