import { BELIEFS_EXPECTED, BELIEFS_GOT } from "./belief-phrases.ts";
import type { Phrase } from "./phrases.ts";

/**
 * Faults inside files in Russian: `expected X, got Y` as `нужно: X; дано: Y`, so that no gender has to agree. Keys and
 * values of files stay as they are written. A fault with a phrase that is not here is told in English as a whole.
 */
export function sayFileFault(what: string): string | undefined {
  const [, expected, got] = /^expected (.*?)(?:, got (.*))?$/s.exec(what) ?? [];
  if (expected === undefined) return undefined;
  const wanted = phrase(expected, EXPECTED) ?? alternatives(expected);
  if (wanted === undefined || got === undefined) return wanted && `нужно: ${wanted}`;
  const [, bare = got, meant, list] = HINTED.exec(got) ?? [];
  const given = phrase(bare, GOT);
  if (given === undefined) return undefined;
  const hint = meant ? `; может быть, «${meant}»?` : list ? `; весь список — \`${list}\`` : "";
  return `нужно: ${wanted}; дано: ${given}${hint}`;
}

/** What was given, with what may have been meant or where all is listed. */
const HINTED = /^(.*); (?:did you mean "(.*?)"\?|`(.*?)` lists them)$/s;

function phrase(text: string, among: readonly Phrase[]): string | undefined {
  const found = among.find(([english]) => english.test(text));
  return found && text.replace(...found);
}

/** `text or a map`: each of several, when all are known. */
function alternatives(text: string): string | undefined {
  const parts = text.split(" or ");
  const said = parts.map((part) => phrase(part, EXPECTED));
  return parts.length > 1 && said.every((part) => part !== undefined) ? said.join(" или ") : undefined;
}

const EXPECTED: readonly Phrase[] = [
  // Values of any file.
  [/^text$/, "текст"],
  [/^text that is not empty$/, "непустой текст"],
  [/^text of one line$/, "текст в одну строку"],
  [/^text without control characters$/, "текст без управляющих знаков"],
  [/^text of at least (\d+) characters$/, "текст не короче $1 знаков"],
  [/^text of at most (\d+) characters$/, "текст не длиннее $1 знаков"],
  [/^a finite number$/, "число"],
  [/^a whole number$/, "целое число"],
  [/^true or false$/, "true или false"],
  [/^a list$/, "список"],
  [/^a list of at least (\d+) entries$/, "список не короче $1"],
  [/^at least one (?:group|entry)$/, "хотя бы одно"],
  [/^a list of (?:constants|promises)$/, "список"],
  [/^this (?:constant|belief)(?:, which rates of chips read)?$/, "эта запись, её читает модель"],
  [/^one entry$/, "одна запись"],
  [/^a list of at most (\d+) entries$/, "список не длиннее $1"],
  [/^an id of letters, digits and (.*)$/, "id из букв, цифр и знаков $1"],
  [/^a name of the catalog, not a file$/, "имя из каталога, а не файл"],
  [/^a map$/, "набор ключей"],
  [/^one of (.*)$/, "одно из: $1"],
  [/^("[^"]*") or ("[^"]*")$/, "$1 или $2"],
  [/^(-?[\d.e+]+) to (-?[\d.e+]+)( \S+)?$/, "от $1 до $2$3"],
  [/^at least (?:the value \(?)?([\d.e+-]+)\)?$/, "не меньше $1"],
  [/^at most (?:the value \(?)?([\d.e+-]+)\)?$/, "не больше $1"],
  [/^more than (\S+)$/, "больше $1"],
  [/^less than (\S+)$/, "меньше $1"],
  [/^at most (\d+) bytes$/, "не больше $1 байт"],
  [/^at most (\d+) rows$/, "не больше $1 строк"],
  [/^at most (\d+) nested levels$/, "не больше $1 уровней вложенности"],
  [/^at most (\d+) words and signs in a file$/, "не больше $1 слов и знаков в файле"],
  [/^no such key$/, "без этого ключа"],
  [/^another key$/, "другой ключ"],
  [/^each key once$/, "каждый ключ один раз"],
  [/^a key before the colon$/, "ключ перед двоеточием"],
  [/^a key of one line$/, "ключ в одну строку"],
  [/^YAML 1\.2$/, "YAML 1.2"],
  [/^one document in a file$/, "один документ в файле"],
  [/^the value written out$/, "само значение"],
  [/^a value without a tag$/, "значение без метки"],
  // Days, countries, ids.
  [/^a day such as (\S+)$/, "день вида $1"],
  [/^an ISO date such as (\S+), (\S+) or (\S+)$/, "дата ISO вида $1, $2 или $3"],
  [/^an ISO date such as (\S+)$/, "дата ISO вида $1"],
  [/^an ISO date$/, "дата ISO"],
  [/^an ISO (?:3166 )?country code such as "(.*)"$/, "код страны ISO 3166 вида «$1»"],
  [/^a (?:day|date) not before it was announced \((.*)\)$/, "день не раньше объявления ($1)"],
  [/^a day not before it takes effect \((.*)\)$/, "день не раньше вступления в силу ($1)"],
  [/^a day after it takes effect \((.*)\)$/, "день после вступления в силу ($1)"],
  [/^a day after its suspension starts \((.*)\)$/, "день после начала приостановки ($1)"],
  [
    /^a day not before the suspension before it ends \((.*)\)$/,
    "день не раньше конца прежней приостановки ($1)",
  ],
  [
    /^a day at most (\d+) months after it takes effect \((.*)\)$/,
    "день не позже $1 месяцев после вступления в силу ($2)",
  ],
  [/^an id such as "(.*)"$/, "id вида «$1»"],
  [/^a new id$/, "новый id"],
  [/^the id of a rule$/, "id правила"],
  [/^the id of a chip$/, "id чипа"],
  [/^the id of a source$/, "id источника"],
  [/^the id of a maker$/, "id изготовителя"],
  [/^the id of a country group$/, "id группы стран"],
  // A rule.
  [/^a rule$/, "правило"],
  [/^a rule, a map with an id$/, "правило — набор ключей с id"],
  [/^another rule$/, "другое правило"],
  [/^a bound such as (.*)$/, "граница вида $1"],
  [/^exactly one condition$/, "ровно одно условие"],
  [/^one of to, headquarters, everywhere$/, "одно из: to, headquarters, everywhere"],
  [/^a paragraph with a predicate in a rule of role (\w+)$/, "пункт с условием: вид правила — $1"],
  [/^the names of what a rule of role (\w+) moves$/, "названия того, что меняет правило вида $1"],
  [/^a scope beside paragraphs$/, "область действия (scope) рядом с пунктами"],
  [/^the paragraphs whose policy it replaces$/, "пункты, порядок лицензий которых оно заменяет"],
  [/^bounds that some value can meet$/, "границы, которым что-то может отвечать"],
  [/^no ring of rules$/, "правила без замкнутого круга"],
  [/^a status of a rule of role (\w+) \((.*)\)$/, "статус правила вида $1 ($2)"],
  [/^no status in a rule of role (\w+)$/, "без статуса: вид правила — $1"],
  // A chip.
  [/^a rate of operations such as "(.*)"$/, "число операций в секунду вида «$1»"],
  [/^a rate such as "(.*)"$/, "скорость вида «$1»"],
  [/^an amount of memory such as "(.*)"$/, "объём памяти вида «$1»"],
  [/^a number of chips such as "(.*)"$/, "число чипов вида «$1»"],
  [/^an area such as "(.*)"$/, "площадь вида «$1»"],
  [/^a length such as "(.*)"$/, "длина вида «$1»"],
  [/^a power such as "(.*)"$/, "мощность вида «$1»"],
  [/^a price such as "(.*)"$/, "цена вида «$1»"],
  [/^a plain number such as "(.*)"$/, "просто число вида «$1»"],
  [/^a unit such as "(.*?)"(?: \(or "1" for none\))?$/, "единица вида «$1»"],
  [/^where the memory is, beside dram: false$/, "где память, рядом с dram: false"],
  [/^none beside dram: false$/, "ничего рядом с dram: false"],
  [/^false or nothing$/, "false или ничего"],
  [/^a source here or at the top of the file$/, "источник здесь или в начале файла"],
  [/^a date here or at the top of the file$/, "дата здесь или в начале файла"],
  // A table.
  [/^a header with the columns (\w+) and (\w+)$/, "заголовок со столбцами $1 и $2"],
  [/^a header with the columns ([\w, ]+)$/, "заголовок со столбцами $1"],
  [/^cells separated by commas$/, "ячейки через запятую"],
  [/^the column (\w+) once$/, "столбец $1 один раз"],
  [/^(\d+) cells$/, "$1 ячеек"],
  [/^a closing quote$/, "закрывающая кавычка"],
  [/^a quote only around a whole cell$/, "кавычки только вокруг всей ячейки"],
  [/^a comma or a line end after a closing quote$/, "запятая или конец строки после закрывающей кавычки"],
  ...BELIEFS_EXPECTED,
];

const GOT: readonly Phrase[] = [
  [/^nothing$/, "ничего"],
  [/^none$/, "ничего"],
  [/^more$/, "больше"],
  [/^it twice$/, "дважды"],
  [/^two$/, "две"],
  [/^an empty file$/, "пустой файл"],
  [/^an empty list$/, "пустой список"],
  [/^a list$/, "список"],
  [/^a map$/, "набор ключей"],
  [/^a line end$/, "конец строки"],
  [/^a second one$/, "второй документ"],
  [/^the alias (.*)$/, "ссылка $1"],
  [/^the tag (.*)$/, "метка $1"],
  [/^an error: (.*)$/s, "ошибка разбора: $1"],
  [/^one inside it \(write it twice, in quotes\)$/, "кавычка внутри (пишите её дважды, в кавычках)"],
  [/^"(.*)": unknown unit "(.*)"$/s, "«$1», нет единицы «$2»"],
  [/^"(.*)" twice$/s, "«$1» дважды"],
  [/^"(.*)", which is never allowed$/s, "«$1», так нельзя"],
  [/^([\w-]+(?: → [\w-]+)+)$/, "$1"],
  [/^"([^"]*)", already at (.*)$/s, "«$1», как уже в $2"],
  [/^"([^"]*)"$/s, "«$1»"],
  [/^(true|false|null|NaN|-?Infinity|-?\.(?:inf|nan)|U\+[0-9A-F]+|-?[\d.][\d.e+-]*(?: [\w/*]+)?)$/, "$1"],
  ...BELIEFS_GOT,
];
