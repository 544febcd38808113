/** A sentence from the values of an explanation, as they are shown. */
export type Said = (value: (key: string) => string) => string;
