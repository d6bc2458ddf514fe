import type { Browser, Page } from "playwright-core";

export interface OpenPage {
  readonly page: Page;
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export const POLICY: string;
export function openPage(scripts: Readonly<Record<string, string>>, policy?: string): Promise<OpenPage>;
export function startChromium(): Promise<Browser>;
