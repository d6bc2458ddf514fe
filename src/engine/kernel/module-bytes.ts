import { ByteWriter } from "./byte-writer.ts";
import type { FunctionBody } from "./functions.ts";
import type { Code } from "./instructions.ts";
import { unsignedLeb } from "./leb.ts";

const FUNCTION_TYPE = 0x60;
const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
/** Ids of the sections in the order in which a module holds them. */
const SECTION = { types: 1, imports: 2, functions: 3, exports: 7, code: 10 };

/** A module that takes its memory as `kernel.memory` and holds these functions, numbered from 0. */
export function moduleBytes(functions: readonly FunctionBody[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters, results }) => [
    FUNCTION_TYPE,
    list(parameters.map((type) => [type])),
    list(results.map((type) => [type])),
  ]);
  const memory = [name("kernel"), name("memory"), 0x02, 0x00, 0x01];
  const exported = functions.flatMap((body, index) =>
    body.exported === undefined ? [] : [[name(body.exported), 0x00, unsignedLeb(index)]],
  );
  const code = functions.map((body) => sized(body.bytes()));
  const sections = [
    [SECTION.types, list(types)],
    [SECTION.imports, list([memory])],
    [SECTION.functions, list(functions.map((_, index) => unsignedLeb(index)))],
    [SECTION.exports, list(exported)],
    [SECTION.code, list(code)],
  ] as const;
  return flat([HEADER, ...sections.flatMap(([id, bytes]) => [[id], sized(bytes)])]);
}

function list(items: readonly Code[]): Code {
  return [unsignedLeb(items.length), ...items];
}

function sized(code: Code): Code {
  const bytes = flat(code);
  return [unsignedLeb(bytes.length), bytes];
}

function name(text: string): Code {
  return sized(new TextEncoder().encode(text));
}

function flat(code: Code): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.write(code);
  return writer.written;
}
