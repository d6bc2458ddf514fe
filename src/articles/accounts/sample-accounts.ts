import { ACCOUNT_SAMPLES } from "../../charts/account-samples.ts";
import type { AccountsPage } from "./types.ts";

const both = (words: string) => ({ ru: `${words} по-русски`, en: `${words} in English` });

/** A page of accounts with invented charts, for tests. */
export const SAMPLE_ACCOUNTS: Omit<AccountsPage, "resolve" | "references"> = {
  title: both("Accounts"),
  lede: both("What adds up: {{chip:h20.hbm_bandwidth}}"),
  sections: ACCOUNT_SAMPLES.map(({ id, title }) => ({
    id,
    heading: title,
    text: { ru: `Текст.\n\n{{figure:${id}}}\n`, en: `Text.\n\n{{figure:${id}}}\n` },
  })),
  figures: ACCOUNT_SAMPLES.map((chart) => ({
    id: chart.id,
    chart,
    caption: both("Caption"),
    source: both("Run"),
  })),
};
