import { z } from "zod";
import { OPERATIONS, type Operation } from "../operations/index.ts";

/** Operations that return a value: a file has no place in a conversation. */
export const TOOL_OPERATIONS: readonly Operation[] = OPERATIONS.filter(({ output }) => output !== undefined);

/** A part of every call, taken out before the operation sees its input. */
const lang = z
  .enum(["ru", "en"])
  .optional()
  .describe("language of the few lines of text and of what is wrong; the structured answer has both");

/** The tools as `tools/list` gives them. */
export function toolList() {
  return TOOL_OPERATIONS.map(({ id, title, summary, input, output }) => ({
    name: id,
    title: title.en,
    description: summary,
    inputSchema: schemaOf(input.extend({ lang }), "input"),
    outputSchema: schemaOf(output!, "output"),
    annotations: {
      title: title.en,
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
