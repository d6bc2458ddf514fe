import type { Text } from "../../catalog/index.ts";

/** Titles of problems by status: the phrases of HTTP, and what they mean in Russian. */
export const TITLES: Readonly<Record<number, Text>> = {
  400: { en: "Bad Request", ru: "Запрос не разобрать" },
  403: { en: "Forbidden", ru: "Запрещено" },
  404: { en: "Not Found", ru: "Нет такого адреса" },
  405: { en: "Method Not Allowed", ru: "Такой метод здесь не принимают" },
  408: { en: "Request Timeout", ru: "Запрос шёл слишком долго" },
  409: { en: "Conflict", ru: "Другое издание" },
  413: { en: "Content Too Large", ru: "Слишком большое тело запроса" },
  414: { en: "URI Too Long", ru: "Слишком длинный адрес" },
  415: { en: "Unsupported Media Type", ru: "Тело другого типа" },
  421: { en: "Misdirected Request", ru: "Запрос под чужим именем" },
  422: { en: "Unprocessable Content", ru: "Ошибка во входных данных" },
  429: { en: "Too Many Requests", ru: "Слишком много запросов сразу" },
  431: { en: "Request Header Fields Too Large", ru: "Слишком большие заголовки" },
  500: { en: "Internal Server Error", ru: "Внутренняя ошибка" },
  503: { en: "Service Unavailable", ru: "Сейчас ответить нельзя" },
};

/** What problems that no input has made say. */
export const DETAILS = {
  internal: { en: "internal error", ru: "внутренняя ошибка" },
  closing: { en: "the server is closing", ru: "сервер завершает работу" },
  noRequest: {
    en: "expected a request of HTTP, got something else",
    ru: "ожидался запрос HTTP, получено другое",
  },
  slow: { en: "expected a request that comes sooner", ru: "ожидался запрос, который приходит быстрее" },
  headers: {
    en: "expected headers of at most 16,384 bytes, got more",
    ru: "ожидались заголовки не больше 16\u00a0384 байт, получено больше",
  },
  noAddress: { en: "expected an address, got something else", ru: "ожидался адрес, получено другое" },
  noFile: {
    en: "expected the address of a page or a file, got another",
    ru: "ожидался адрес страницы или файла, получен другой",
  },
  noJson: {
    en: "expected JSON in UTF-8, got something else",
    ru: "ожидался JSON в UTF-8, получено другое",
  },
  elsewhere: {
    en: "expected a page of this machine, got one from elsewhere",
    ru: "ожидалась страница этой машины, получен запрос со страницы другого сайта",
  },
} as const satisfies Record<string, Text>;

/** Of a page for browsers that stands where none is. */
export const MISSING_PAGE = {
  title: { en: "There is no such page", ru: "Такой страницы нет" },
  article: { en: "The article", ru: "К статье" },
  search: { en: "search", ru: "к поиску" },
} as const satisfies Record<string, Text>;

/** The same with what was asked in it. */
export const SAY = {
  apiAddress: (path: string): Text => ({
    en: `expected an address below /v1, got ${path}`,
    ru: `ожидался адрес под /v1, дан ${path}`,
  }),
  operation: (known: string, name: string): Text => ({
    en: `expected one of ${known}, got "${name}"`,
    ru: `ожидалось одно из: ${known}; дано «${name}»`,
  }),
  method: (allowed: readonly string[], method: string): Text => ({
    en: `expected ${listed(allowed, "or")}, got ${method}`,
    ru: `ожидался метод ${listed(allowed, "или")}, дан ${method}`,
  }),
  edition: (own: string, asked: string): Text => ({
    en: `edition: expected ${own}, got "${asked}"; leave it out`,
    ru: `edition: ожидалось ${own}, дано «${asked}»; уберите этот параметр`,
  }),
  longAddress: (most: number): Text => ({
    en: `expected an address of at most ${most} letters, got more`,
    ru: `ожидался адрес не длиннее ${most} знаков, дан длиннее`,
  }),
  host: (own: readonly string[]): Text => ({
    en: `expected ${own.join(", ")} as the host, got another`,
    ru: `ожидалось имя машины ${own.join(", ")}, дано другое`,
  }),
  tooMany: (most: number): Text => ({
    en: `expected at most ${most} requests of one address at once, got one more`,
    ru: `с одного адреса принимают сразу не больше ${most} запросов, пришёл ещё один`,
  }),
  bodyType: (type: string): Text => ({
    en: `expected a body of application/json, got ${type === "" ? "no type" : `"${type}"`}`,
    ru: `ожидалось тело application/json, ${type === "" ? "тип не указан" : `дано «${type}»`}`,
  }),
  encodedBody: (encoding: string): Text => ({
    en: `expected a body as it is, got one in ${encoding}`,
    ru: `ожидалось тело без сжатия, дано сжатое: ${encoding}`,
  }),
  longBody: (most: number): Text => ({
    en: `expected a body of at most ${most} bytes, got more`,
    ru: `ожидалось тело не больше ${most} байт, получено больше`,
  }),
  memory: (most: number, used: number): Text => ({
    en: `expected at most ${most} MB in use, got ${used}; try again later`,
    ru: `занято ${used} МБ памяти, расчёт начинают, пока занято не больше ${most}; повторите позже`,
  }),
} as const;

function listed(words: readonly string[], last: string): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]}`;
}
