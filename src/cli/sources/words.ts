import type { Grade, Text } from "../../catalog/index.ts";

export const GRADES: Readonly<Record<Grade, Text>> = {
  A: { ru: "A — официальный или первичный", en: "A: official or primary" },
  B: { ru: "B — известный аналитик или пресса", en: "B: established analyst or press" },
  C: { ru: "C — прочее, печатается как слабый", en: "C: other, printed as weak" },
};

export const WORDS = {
  about: {
    ru: "Источники: ссылка, надёжность, лицензия, что на них опирается. Без id — список.",
    en: "Sources: citation, grade, licence, what rests on them. Without an id: the list.",
  },
  argument: { ru: "id источника", en: "id of a source" },
  bibtex: { ru: "напечатать BibTeX", en: "print BibTeX" },
  ris: { ru: "напечатать RIS", en: "print RIS" },
  grade: { ru: "надёжность", en: "grade" },
  licence: { ru: "лицензия", en: "licence" },
  unstated: { ru: "не указана", en: "not stated" },
  quote: { ru: "цитата", en: "quote" },
  restsOn: { ru: "На нём основаны", en: "What rests on it" },
  nothing: { ru: "На нём ничего не основано.", en: "Nothing rests on it." },
  id: { ru: "id", en: "id" },
  issued: { ru: "дата", en: "date" },
  title: { ru: "название", en: "title" },
  count: { ru: "файлов", en: "files" },
  all: { ru: "всего", en: "in all" },
  example: {
    ru: `
ssylka sources nvidia-h20-specification --lang ru

NVIDIA. ... [Электронный ресурс]. — 2023. — URL: ...
надёжность  A — официальный или первичный
На нём основаны:
  catalog/chips/h20.yaml`,
    en: `
ssylka sources nvidia-h20-specification --lang en

NVIDIA (2023). ... https://...
grade    A: official or primary
What rests on it:
  catalog/chips/h20.yaml`,
  },
} as const satisfies Record<string, Text>;
