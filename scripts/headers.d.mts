export const contentSecurityPolicy: string;
export function oneFilePolicy(script: string, style: string): string;
export function headersFor(path: string): Record<string, string>;
