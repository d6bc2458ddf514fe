import type { Text } from "../../catalog/index.ts";
import { formatNumber } from "../../units/index.ts";

/** What the server says of messages that it cannot answer. */
export const WORDS = {
  internal: { en: "internal error", ru: "внутренняя ошибка" },
  json: { en: "expected a line of JSON", ru: "ожидалась строка JSON" },
  request: {
    en: "expected a request of JSON-RPC 2.0 with a method",
    ru: "ожидался запрос JSON-RPC 2.0 с method",
  },
  shorter: { en: "expected a shorter line", ru: "ожидалась строка короче" },
  twice: { en: "this id is under way", ru: "запрос с этим id уже выполняется" },
  method: (name: string): Text => ({ en: `unknown method "${name}"`, ru: `нет метода «${name}»` }),
  tool: (known: string, name: string): Text => ({
    en: `expected one of ${known}, got "${name}"`,
    ru: `ожидалось одно из: ${known}; дано «${name}»`,
  }),
  later: (text: Text, seconds: number): Text => ({
    en: `${text.en}; try again in ${seconds} s`,
    ru: `${text.ru}; повторите через ${formatNumber(seconds, { language: "ru" })}\u00a0с`,
  }),
} as const;
