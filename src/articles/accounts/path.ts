import type { Text } from "../../catalog/types.ts";

/** Path of the page of accounts from the root of its language. */
export const ACCOUNTS_PATH = "accounts.html";

/** The line of the article that leads there. */
export const TO_ACCOUNTS: Text = {
  ru: "Из чего складываются эти числа: чипы по каналам, часы, что ограничивает, рост моделей",
  en: "What these numbers add up from: chips by channel, hours, what binds, the rise of models",
};
