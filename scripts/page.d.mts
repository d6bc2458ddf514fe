export function buildPage(folder: string): Promise<void>;
export function bundle(input: string, define?: Readonly<Record<string, string>>): Promise<string>;
