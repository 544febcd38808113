/** A sentence from the values of a reason or a step, as they are shown. */
export type Said = (values: Record<string, string>) => string;
