import { parseIsoDate } from "./calendar.ts";
import { type Language, NO_BREAK_SPACE } from "./language.ts";

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  ru: [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
  ],
};
const RUSSIAN_GENITIVE = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
];

/**
 * A date for a reader: "2025", "December 2025", "31 December 2025"; "2025 г.", "декабрь 2025 г.",
 * "31 декабря 2025 г.". Asked finer than the date is written, it stays as coarse as written.
 * @throws CalendarError for a date that does not exist.
 */
export function formatDate(iso: string, language: Language, precision?: "year" | "month" | "day"): string {
  const date = parseIsoDate(iso);
  const year = language === "ru" ? `${date.year}${NO_BREAK_SPACE}г.` : String(date.year);
  if (date.precision === "year" || precision === "year") return year;
  if (date.precision === "month" || precision === "month") {
    return `${MONTHS[language][date.month - 1]}${NO_BREAK_SPACE}${year}`;
  }
  const month = (language === "ru" ? RUSSIAN_GENITIVE : MONTHS.en)[date.month - 1];
  return `${date.day}${NO_BREAK_SPACE}${month} ${year}`;
}
