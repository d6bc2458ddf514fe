import type { Text } from "../../catalog/index.ts";

/** Words of `ssylka serve` and `ssylka mcp`. */
export const WORDS = {
  serve: {
    ru: "Раздать готовый сайт и, с --api, отвечать на запросы по HTTP на этой машине; Ctrl-C завершает.",
    en: "Serve the published site and, with --api, answer requests over HTTP on this machine; Ctrl-C ends.",
  },
  folder: {
    ru: "папка сайта (по умолчанию site, если она есть)",
    en: "folder of the site (default: site, if it is there)",
  },
  api: {
    ru: "отвечать под /v1; описание — /v1/openapi.json",
    en: "answer under /v1; described in /v1/openapi.json",
  },
  port: {
    ru: "порт (по умолчанию 8000; 0 — любой свободный)",
    en: "port (default 8000; 0 takes a free one)",
  },
  host: {
    ru: "адрес, на котором слушать (по умолчанию 127.0.0.1: только эта машина)",
    en: "address to listen on (default 127.0.0.1: this machine alone)",
  },
  runs: {
    ru: "сколько расчётов вести сразу, от 1 до 64 (по умолчанию 1)",
    en: "runs at once, 1 to 64 (default 1)",
  },
  mcp: {
    ru: "Отвечать по Model Context Protocol через stdin и stdout.",
    en: "Answer by the Model Context Protocol over stdin and stdout.",
  },
  listening: { ru: "{url}  (Ctrl-C завершает)", en: "{url}  (Ctrl-C ends)" },
  apiAt: { ru: "API: {url}v1", en: "API: {url}v1" },
  closing: {
    ru: "завершается: идущим запросам — ещё несколько секунд",
    en: "closing: requests under way have a few more seconds",
  },
} as const satisfies Record<string, Text>;

export const SERVE_EXAMPLE: Text = {
  ru: "ssylka serve --api\ncurl 'http://127.0.0.1:8000/v1/rules?chip=h20&on=2025-05-01'",
  en: "ssylka serve --api\ncurl 'http://127.0.0.1:8000/v1/rules?chip=h20&on=2025-05-01'",
};

const MCP_CLIENT = `ssylka mcp
{ "mcpServers": { "ssylka": { "command": "npx", "args": ["ssylka", "mcp"] } } }`;

/** The command, and what a client is told to start it with. */
export const MCP_EXAMPLE: Text = { ru: MCP_CLIENT, en: MCP_CLIENT };
