/**
 * A name as it is compared: letters and digits alone, in small letters, Cyrillic ones that look Latin taken for these.
 *
 * @example plainName("Н100 SXM") === plainName("h100-sxm") // true, although the first "Н" is Cyrillic
 */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .replaceAll(/[авекмнорстухіѕј]/g, (letter) => LOOKALIKES[letter] ?? letter);
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  е: "e",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  т: "t",
  у: "y",
  х: "x",
  і: "i",
  ѕ: "s",
  ј: "j",
};
