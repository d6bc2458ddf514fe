import { afterEach, expect, it, vi } from "vitest";
import { defaultBackend } from "./create-runner.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

it("runs kernels in this Node, and the interpreter when the environment asks for it", () => {
  expect(defaultBackend()).toBe("kernel");
  vi.stubEnv("SSYLKA_BACKEND", "interpreter");
  expect(defaultBackend()).toBe("interpreter");
});

it("refuses a backend that there is not", () => {
  vi.stubEnv("SSYLKA_BACKEND", "interpretr");
  expect(defaultBackend).toThrow(
    'SSYLKA_BACKEND: expected "kernel" or "interpreter", got "interpretr"; did you mean "interpreter"?',
  );
});

it("runs the interpreter where WebAssembly refuses vectors", async () => {
  vi.stubGlobal("WebAssembly", { validate: () => false });
  vi.resetModules();
  const fresh = await import("./create-runner.ts");
  expect(fresh.defaultBackend()).toBe("interpreter");
});
