import { Command } from "commander";
import type { Language } from "../../units/index.ts";
import { withCatalog, withExample } from "../common-options.ts";
import { MCP_EXAMPLE, WORDS } from "../serve/words.ts";

/** `ssylka mcp`: the operations as tools, over stdin and stdout, until stdin ends. */
export function mcpCommand(language: Language): Command {
  const command = new Command("mcp")
    .description(WORDS.mcp[language])
    .action(async ({ catalog }: { readonly catalog?: string }) => {
      // Loaded when it is needed: other commands need no server.
      const { serveMcp } = await import("../../api/mcp/server.ts");
      const { defaultJobLimits } = await import("../../api/jobs/limits.ts");
      await serveMcp({
        ...{ input: process.stdin, output: process.stdout, catalog, language },
        limits: defaultJobLimits(),
      });
    });
  return withExample(withCatalog(command, language), language, MCP_EXAMPLE);
}
