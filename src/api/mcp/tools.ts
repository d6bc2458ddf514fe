import { z } from "zod";
import { OPERATIONS, type Operation } from "../operations/index.ts";

/** Operations that return a value: a file has no place in a conversation. */
export const TOOL_OPERATIONS: readonly Operation[] = OPERATIONS.filter(({ output }) => output !== undefined);

/** The tools as `tools/list` gives them. */
export function toolList() {
  return TOOL_OPERATIONS.map(({ id, title, summary, input, output }) => ({
    name: id,
    title,
    description: summary,
    inputSchema: schemaOf(input, "input"),
    outputSchema: schemaOf(output!, "output"),
    annotations: {
      title,
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
  }));
}

function schemaOf(schema: z.ZodType, io: "input" | "output") {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
