export function browser(): string | undefined;
export function ensureSystemPackages(say: (line: string) => void): string[];
