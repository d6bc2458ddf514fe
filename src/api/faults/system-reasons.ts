import type { Text } from "../../catalog/index.ts";
import type { Language } from "../../units/index.ts";

/** What the system's codes mean to someone who gave a path, and what to do. */
const REASONS: Readonly<Record<string, Text>> = {
  ENOENT: {
    ru: "ничего с таким именем; проверьте путь",
    en: "nothing of that name; check the path",
  },
  ENOTDIR: {
    ru: "файл там, где должна быть папка; проверьте путь",
    en: "a file where a folder should be; check the path",
  },
  EISDIR: { ru: "папка; назовите файл", en: "a folder; name a file" },
  EACCES: {
    ru: "отказ: нет прав; измените права или выберите другое место",
    en: "no permission; change it or choose another place",
  },
  EPERM: {
    ru: "отказ: действие запрещено; выберите другое место",
    en: "no permission; choose another place",
  },
  EROFS: {
    ru: "диск только для чтения; выберите другое место",
    en: "a disk that is read-only; choose another place",
  },
  ENOSPC: { ru: "диск без свободного места; освободите его", en: "a full disk; free some space" },
  EDQUOT: { ru: "исчерпанная квота; освободите место", en: "a quota that is used up; free some space" },
  EFBIG: {
    ru: "предел на размер файлов; поднимите его или выберите другое место",
    en: "a limit on the size of files; raise it or choose another place",
  },
  EEXIST: {
    ru: "то, что уже есть; выберите другое имя",
    en: "something that is there already; choose another name",
  },
  ENAMETOOLONG: { ru: "слишком длинное имя", en: "a name that is too long" },
  ELOOP: { ru: "ссылки по кругу", en: "links that go in a circle" },
  EADDRINUSE: { ru: "он занят; выберите другой", en: "it is taken; choose another" },
  EMFILE: { ru: "слишком много открытых файлов", en: "too many open files" },
};

/** The words for a code of the system, or undefined for one that has none. */
export function systemReason(code: string, language: Language): string | undefined {
  return REASONS[code]?.[language];
}

/** An error of the file system that nobody has put into words: `ENOENT: no such file or directory, open '/a'`. */
export function isSystemError(
  error: unknown,
): error is NodeJS.ErrnoException & { code: string; path: string } {
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  return typeof code === "string" && typeof path === "string" && Object.hasOwn(REASONS, code);
}
