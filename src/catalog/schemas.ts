import { z } from "zod";
import { actorSchema } from "./actor-schema.ts";
import { chipSchema } from "./chip-schema.ts";
import { dealingSchema } from "./dealing-schema.ts";
import { llmSchema } from "./llm-schema.ts";
import { correlationSchema, parameterSchema } from "./parameter-schema.ts";
import { processSchema } from "./process-schema.ts";
import { scenarioSchema } from "./scenario-schema.ts";
import { seriesSchema } from "./series-schema.ts";
import { sourceSchema } from "./source-schema.ts";

/** A kind of file: its schema as it is written, and which files are of it (a glob below the project's folder). */
export interface FileKind {
  readonly id: string;
  readonly files: string;
  /** Files that the glob finds and that are of another kind. */
  readonly except?: string;
  readonly schema: z.ZodType;
}

/** Every kind of YAML file of the catalog that this room checks; files of `rules` and `hardware` are checked above. */
export const CATALOG_KINDS: readonly FileKind[] = [
  { id: "sources", files: "catalog/sources/*.yaml", schema: z.array(sourceSchema) },
  { id: "actor", files: "catalog/actors/*.yaml", schema: actorSchema },
  { id: "chip", files: "catalog/chips/*.yaml", schema: chipSchema },
  { id: "llm", files: "catalog/llms/*.yaml", schema: llmSchema },
  { id: "dealings", files: "catalog/licences/*.yaml", schema: z.array(dealingSchema) },
  {
    id: "parameters",
    files: "catalog/parameters/*.yaml",
    except: "catalog/parameters/correlations.yaml",
    schema: z.array(parameterSchema),
  },
  {
    id: "correlations",
    files: "catalog/parameters/correlations.yaml",
    schema: z.array(correlationSchema),
  },
  { id: "process", files: "catalog/processes/*.yaml", schema: processSchema },
  { id: "series", files: "catalog/observations/series.yaml", schema: z.array(seriesSchema) },
  { id: "scenario", files: "catalog/scenarios/*.yaml", schema: scenarioSchema },
];
