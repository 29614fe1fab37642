export function sourceHash(root: string, names: string[]): Promise<string>;
