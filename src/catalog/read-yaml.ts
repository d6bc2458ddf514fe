import { Composer, type CST, type Document, Lexer, LineCounter, Parser } from "yaml";
import { type Fault, InputError } from "../units/index.ts";
import { codeOf, controlCharacterAt } from "./control-characters.ts";
import { shorten } from "./shorten.ts";
import { offsetOf, type PathStep, toPlain } from "./yaml-nodes.ts";

/** What a file may cost before it is refused. */
export interface YamlLimits {
  /** Length of the text in UTF-8 bytes. */
  readonly bytes: number;
  /** Collections within collections. */
  readonly depth: number;
  /** Words, signs and line ends, as the lexer counts them (about ten for an entry of a list). */
  readonly tokens: number;
}

export const YAML_LIMITS: YamlLimits = { bytes: 2_000_000, depth: 32, tokens: 200_000 };

/** A parsed file: plain values, and the place of every one of them. */
export interface YamlDocument {
  /** As shown in messages. */
  readonly file: string;
  /** Strings, finite numbers, booleans, null, arrays and plain objects; an empty file is null. Dates stay strings. */
  readonly value: unknown;
  /**
   * `file:line:col` of the value at a path, or of its nearest ancestor when the path does not exist (a missing key).
   * With `"key"` it is the place of the key itself.
   */
  where(path?: readonly PathStep[], of?: "key" | "value"): string;
}

/**
 * Reads YAML 1.2 (core schema) that a person wrote. Refused, each in one line with its place: text that is too big or
 * too deep or has too many parts, control characters (through escapes too), aliases (so no "YAML bomb"), tags, directives, a second document, duplicate keys, numbers that are not
 * finite, and the keys `__proto__`, `constructor` and `prototype`. Of syntax errors only the first is reported, since
 * the later ones are usually its consequences.
 *
 * @throws InputError
 */
export function readYaml(file: string, text: string, limits: YamlLimits = YAML_LIMITS): YamlDocument {
  const parsed = parse(file, text, limits);
  const faults: Fault[] = [];
  const value = toPlain(parsed.document.contents, (offset, path, what) =>
    faults.push({ where: placeAt(file, parsed.lines, offset), path, what }),
  );
  if (faults.length > 0) throw new InputError(faults);
  return {
    file,
    value,
    where: (path = [], of = "value") =>
      placeAt(file, parsed.lines, offsetOf(parsed.document.contents, path, of)),
  };
}

/** A document whose value is known (from a cache) and whose text is parsed only when a place is asked for. */
export function knownYaml(file: string, text: string, value: unknown): YamlDocument {
  let document: YamlDocument | undefined;
  return {
    file,
    value,
    where(path, of) {
      document ??= readYaml(file, text);
      return document.where(path, of);
    },
  };
}

interface Parsed {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

function parse(file: string, text: string, limits: YamlLimits): Parsed {
  const bytes = Buffer.byteLength(text);
  if (bytes > limits.bytes) {
    throw new InputError({
      where: `${file}:1:1`,
      what: `expected at most ${limits.bytes} bytes, got ${bytes}`,
    });
  }
  const lines = new LineCounter();
  refuseControlCharacters(file, text);
  const tokens = readTokens(file, text, lines, limits);
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    stringKeys: true,
    // Checked in `toPlain`: the library compares every key with every other.
    uniqueKeys: false,
    logLevel: "silent",
  });
  const [document, second] = [...composer.compose(tokens, true, text.length)];
  const error = document?.errors[0] ?? document?.warnings[0];
  if (error) {
    const where = placeAt(file, lines, error.pos[0]);
    throw new InputError({
      where,
      what: `expected YAML 1.2, got an error: ${shorten(error.message.replaceAll(/\s+/g, " "), 300)}`,
    });
  }
  if (second) {
    const where = placeAt(file, lines, second.range[0]);
    throw new InputError({ where, what: "expected one document in a file, got a second one" });
  }
  return { document: document as Document.Parsed, lines };
}

const REFUSED_LEXEMES: Readonly<Record<string, string>> = {
  "*": "expected the value written out, got the alias",
  "!": "expected a value without a tag, got the tag",
  "%": "expected no directives, got",
};

/** The lexer's sign that the next lexeme is a plain scalar, whatever it starts with. */
const SCALAR_FOLLOWS = "\u001f";

/** Feeds the parser one lexeme at a time, so that depth and aliases are refused before anything grows. */
function readTokens(file: string, text: string, lines: LineCounter, limits: YamlLimits) {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let inScalar = false;
  let count = 0;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    const refused = inScalar ? undefined : REFUSED_LEXEMES[lexeme.charAt(0)];
    const start = parser.offset;
    if (refused !== undefined) {
      throw new InputError({ where: placeAt(file, lines, start), what: `${refused} ${shorten(lexeme, 40)}` });
    }
    inScalar = !inScalar && lexeme === SCALAR_FOLLOWS;
    for (const token of parser.next(lexeme)) tokens.push(token);
    count += 1;
    if (count > limits.tokens) {
      const what = `expected at most ${limits.tokens} words and signs in a file, got more`;
      throw new InputError({ where: placeAt(file, lines, start), what });
    }
    if (isTooDeep(parser, limits.depth)) {
      const where = placeAt(file, lines, start);
      throw new InputError({ where, what: `expected at most ${limits.depth} nested levels, got more` });
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** The parser's stack holds the document and a scalar being read besides the open collections. */
function isTooDeep(parser: Parser, depth: number): boolean {
  const { stack } = parser;
  return stack.length > depth && stack.filter((token) => "items" in token).length > depth;
}

/** Exported for other readers of text: a control character in a file is an accident or an attack on a terminal. */
export function refuseControlCharacters(file: string, text: string): void {
  const at = controlCharacterAt(text);
  if (at < 0) return;
  const before = text.slice(0, at).split("\n");
  throw new InputError({
    where: `${file}:${before.length}:${(before.at(-1) ?? "").length + 1}`,
    what: `expected text without control characters, got ${codeOf(text, at)}`,
  });
}

function placeAt(file: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
}
