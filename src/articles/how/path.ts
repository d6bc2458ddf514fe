import type { Text } from "../../catalog/types.ts";
import { ACCOUNTS_PATH } from "../accounts/path.ts";
import { EFFECTS_PATH } from "../effects/path.ts";
import { HINDCAST_PATH } from "../hindcast/path.ts";
import { PUBLISHED_PATH } from "../published/path.ts";
import { REQUEST_PATH } from "../request/path.ts";
import { SENSITIVITY_PATH } from "../sensitivity/path.ts";

/** The page that leads to everything that an answer rests on. */
export const HOW_PATH = "how.html";

export const HOW_SECTION: Text = { ru: "Откуда мы знаем", en: "How we know" };

/** Pages that it leads to. */
export const HOW_PAGES: readonly string[] = [
  ACCOUNTS_PATH,
  EFFECTS_PATH,
  SENSITIVITY_PATH,
  HINDCAST_PATH,
  PUBLISHED_PATH,
  "parameters.html",
  "equations.html",
  "events.html",
  "hardware.html",
  REQUEST_PATH,
];
