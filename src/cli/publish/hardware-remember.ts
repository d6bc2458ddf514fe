import type { HardwareSetting } from "./hardware-setting.ts";

/** A computation over a setting and a key that is done once: figures, tables and texts ask for the same results. */
export function remember<Result>(
  make: (setting: HardwareSetting, key: string) => Result,
): (setting: HardwareSetting, key: string) => Result {
  const known = new WeakMap<HardwareSetting, Map<string, Result>>();
  return (setting, key) => {
    const results = known.get(setting) ?? new Map<string, Result>();
    known.set(setting, results);
    if (!results.has(key)) results.set(key, make(setting, key));
    return results.get(key)!;
  };
}
