/** A number as Vietnamese texts write it: decimal comma, no grouping. */
export const viNumber = (value: number): string => String(value).replace('.', ',');
