import { afterEach, expect, it } from "vitest";
import { killAll, ssylka } from "../cluster/processes.ts";

const RUN = ["run", "--scenario", "as-it-was", "--worlds", "32", "--replicates", "2", "--workers", "2"];
const WORDS = [...RUN, "--json", "--quiet", "--lang", "en"];

afterEach(killAll);

/** What is loaded before anything else, in every thread: hosts whose WebAssembly is not as it should be. */
const HOSTS = {
  "bytes of the model's module that were damaged on their way": `
    const Real = WebAssembly.Module;
    WebAssembly.Module = class { constructor(bytes) {
      const own = bytes.slice();
      if (own.length > 5000) own[own.length >> 1] ^= 0xff, own[own.length - 2] = 0xff;
      return new Real(own);
    } };`,
  "a module that was cut off": `
    const Real = WebAssembly.Module;
    WebAssembly.Module = class { constructor(bytes) { return new Real(bytes.length > 5000 ? bytes.slice(0, 4000) : bytes); } };`,
  "a limit on the size of modules": `
    const Real = WebAssembly.Module;
    WebAssembly.Module = class { constructor(bytes) {
      if (bytes.length > 1000) throw new RangeError("WebAssembly.Module(): size > maximum");
      return new Real(bytes);
    } };`,
  "no memory for a module": `
    const Real = WebAssembly.Memory;
    WebAssembly.Memory = class { constructor(size) {
      if (size.initial > 1) throw new RangeError("WebAssembly.Memory(): could not allocate memory");
      return new Real(size);
    } };`,
} as const;

const preload = (text: string) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(text)}`,
});

/** Hash of every number of a run, and what was said beside it. */
async function ran(env: Readonly<Record<string, string>> = {}, words: readonly string[] = WORDS) {
  const run = ssylka(words, env);
  expect(await run.code, run.err()).toBe(0);
  return { hash: (JSON.parse(run.out()) as { resultHash: string }).resultHash, said: run.err() };
}

it("a host that refuses the model's module gets the interpreter's numbers, the same to the bit, and one line that says so", async () => {
  const plain = await ran();
  expect(plain.said).toBe("");
  for (const [what, text] of Object.entries(HOSTS)) {
    const { hash, said } = await ran(preload(text));
    expect([what, hash]).toEqual([what, plain.hash]);
    expect(said, what).toMatch(
      /^ssylka: WebAssembly cannot be used here \(.*(?:WebAssembly|size|memory).*\): computed without it, to the same numbers, more slowly\n$/,
    );
  }
});

it("a Node without WebAssembly computes the same; who asked for the interpreter is told nothing", async () => {
  const plain = await ran();
  const none = await ran(preload("delete globalThis.WebAssembly"), [...WORDS.slice(0, -1), "ru"]);
  expect(none.hash).toBe(plain.hash);
  expect(none.said).toBe(
    "ssylka: WebAssembly здесь не работает (его нет): считаю без него — числа те же, но медленнее\n",
  );
  expect(await ran({ SSYLKA_BACKEND: "interpreter" })).toEqual(plain);
});
