export function buildAddress(wanted?: string): string;
export function manifestFor(source: string, address: string, version: string): string;
