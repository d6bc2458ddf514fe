import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../units/index.ts";
import { readManifest } from "./index.ts";
import { readTable, type TableForm } from "./read-table.ts";
import { ThriftReader } from "./read-thrift.ts";
import { type TableColumn, worldColumns, writeTable } from "./write-table.ts";

const ROWS = { worlds: 6, worldsPerReplicate: 3, firstReplicate: 2 };
const columns: TableColumn[] = [
  ...worldColumns(ROWS),
  {
    name: "lag@2028-12-31",
    values: Float64Array.of(1.5, Number.NaN, Number.POSITIVE_INFINITY, -0, 5e-324, -1e308),
  },
  { name: "доля[cn]", values: Float64Array.of(0, 1, 2, 3, 4, 5) },
];
const form: TableForm = {
  rows: 6,
  columns: columns.map(({ name, values }) => ({
    name,
    type: values instanceof Int32Array ? "int32" : "float64",
  })),
};
const table = writeTable(columns, { run: "abc" });

/** What reading gives, or the fault; anything else that is thrown fails the test. */
function attempt<T>(read: () => T): T | InputError {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

describe("a table", () => {
  it("comes back to the bit, NaN, infinities and zeros of both signs too", () => {
    const read = readTable("t", table, form);
    expect(read.map(({ name }) => name)).toEqual(columns.map(({ name }) => name));
    read.forEach(({ values }, index) => {
      expect([...values].every((value, row) => Object.is(value, columns[index]!.values[row]))).toBe(true);
    });
  });

  it("comes back in several groups of rows", () => {
    const values = Float64Array.from({ length: 150_000 }, (_, index) => index / 7);
    const read = readTable("t", writeTable([{ name: "x", values }], {}), {
      rows: 150_000,
      columns: [{ name: "x", type: "float64" }],
    });
    expect(read[0]!.values).toEqual(values);
  });

  it("is refused with other columns, types or rows than expected", () => {
    const [first, ...rest] = form.columns;
    expect(() => readTable("t", table, { ...form, rows: 5 })).toThrow(/6 rows instead of 5/);
    expect(() => readTable("t", table, { ...form, columns: rest })).toThrow(/4 columns instead of 3/);
    expect(() => readTable("t", table, { ...form, columns: [...rest, first!] })).toThrow(/another column/);
    expect(() => readTable("t", table, { rows: 2 ** 30, columns: form.columns })).toThrow(
      /6 rows instead of 1073741824/,
    );
  });

  it("is read or refused whatever byte of it is changed, and never gives other columns", () => {
    let refused = 0;
    for (let at = 0; at < table.length; at += 1) {
      for (const change of [1, 0x80, 0xff]) {
        const spoiled = table.slice();
        spoiled[at] = spoiled[at]! ^ change;
        const read = attempt(() => readTable("t", spoiled, form));
        if (read instanceof InputError) refused += 1;
        else
          expect(read.map(({ name, values }) => [name, values.length])).toEqual(
            columns.map(({ name, values }) => [name, values.length]),
          );
      }
    }
    expect(refused).toBeGreaterThan(table.length);
  });

  it("is refused wherever it is cut off, and as any other bytes", () => {
    for (let length = 0; length < table.length; length += 1)
      expect(attempt(() => readTable("t", table.slice(0, length), form))).toBeInstanceOf(InputError);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const framed = Uint8Array.of(
          0x50,
          0x41,
          0x52,
          0x31,
          ...bytes,
          bytes.length,
          0,
          0,
          0,
          0x50,
          0x41,
          0x52,
          0x31,
        );
        expect(attempt(() => readTable("t", framed, form))).toBeInstanceOf(InputError);
      }),
    );
  });
});

describe("a structure of Thrift", () => {
  it.each<[string, number[]]>([
    ["without an end", [0x15]],
    ["deeper than any of Parquet", Array(1000).fill(0x1c)],
    ["with a list longer than the file", [0x19, 0xf5, 0xff, 0xff, 0xff, 0xff, 0x0f]],
    ["with a number without an end", [0x15, ...Array(20).fill(0xff)]],
    ["with a text longer than the file", [0x18, 0xff, 0xff, 0x03]],
    ["with a field given twice", [0x15, 0x02, 0x05, 0x02, 0x02, 0x00]],
  ])("is refused %s", (_, bytes) => {
    expect(() => new ThriftReader(Uint8Array.from(bytes), 0).struct()).toThrow(RangeError);
  });
});

describe("a manifest", () => {
  const digest = "0".repeat(64);
  const sound = () => ({
    kind: "ssylka run bundle",
    format: 1,
    about: {
      question: "q",
      questionHash: "0123456789ab",
      version: "0.1.0",
      modelHash: "0123456789ab",
      catalogHash: "0123456789ab",
      runHash: "0123456789ab",
      dataDate: "2025-12-31",
      lawDate: "2025-12-31",
      start: "2022-01",
      seed: 1,
      replicates: 1,
      worlds: 8,
      scenarios: ["a"],
    },
    made: {},
    table: { worlds: 8, worldsPerReplicate: 8, firstReplicate: 0 },
    files: Object.fromEntries(
      ["plan.json.gz", "answer.json", "values.json", "summaries.bin.gz"].map((name) => [
        name,
        { bytes: 1, sha256: digest },
      ]),
    ) as Record<string, { bytes: number; sha256: string }>,
    result: digest,
    parts: [
      { name: "x", type: "uint32", length: 4, file: "summaries.bin.gz", offset: 0, sha256: digest },
    ] as object[],
  });
  const read = (manifest: unknown) =>
    readManifest("bundle.json", new TextEncoder().encode(JSON.stringify(manifest)));

  it("is read when it is sound", () => {
    expect(read(sound()).about.worlds).toBe(8);
  });

  it.each(["../x", "/etc/passwd", "a/b", "..", ".hidden", "a\\b", "a\u0000b", ""])(
    "names no file outside of its folder: %j",
    (name) => {
      const manifest = sound();
      manifest.files[name] = { bytes: 1, sha256: digest };
      expect(() => read(manifest)).toThrow(InputError);
    },
  );

  it("of a later form says so", () => {
    expect(() => read({ ...sound(), format: 2 })).toThrow(/got 2; a later version of ssylka reads it/);
  });

  it.each(["9999-99", "2022-13", "2022-00", "9999-12"])(
    "is refused when a run cannot start in %s",
    (start) => {
      const { about, ...others } = sound() as { about: object };
      expect(() => read({ ...others, about: { ...about, start } })).toThrow(/about.start: expected a month/);
    },
  );

  it("is refused when its parts are larger than files may be, out of place or double", () => {
    const [part] = sound().parts as { name: string }[];
    const wrong: [object, RegExp][] = [
      [{ parts: [{ ...part, length: 2 ** 32 - 1 }] }, /summaries of at most/],
      [{ parts: [{ ...part, length: 2 ** 40 }] }, /expected at most/],
      [{ parts: [{ ...part, offset: 8 }] }, /expected the offset 0, got 8/],
      [{ parts: [part, { ...part, offset: 16 }] }, /each part once/],
      [{ parts: [{ ...part, file: "constructor" }] }, /expected a listed file/],
      [{ parts: [{ ...part, file: "answer.json" }] }, /offset in the summaries alone/],
    ];
    for (const [change, words] of wrong) expect(() => read({ ...sound(), ...change })).toThrow(words);
  });

  it("is read or refused with a fault, whatever value in it is replaced", () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.integer(),
      fc.double(),
      fc.string(),
      fc.constant([]),
      fc.constant({}),
    );
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 4 }), value, (way, replaced) => {
        // biome-ignore lint/suspicious/noExplicitAny: a test reaches anywhere into what it spoils
        let at: any = sound();
        const whole = at;
        for (const [step, pick] of way.entries()) {
          const keys = Object.keys(at);
          const key = keys[pick % keys.length]!;
          if (step === way.length - 1 || typeof at[key] !== "object" || Object.keys(at[key]).length === 0) {
            at[key] = replaced;
            break;
          }
          at = at[key];
        }
        attempt(() => read(whole));
      }),
      { numRuns: 300 },
    );
  });
});
