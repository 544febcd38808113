/** Sentences of the yearly report: Vietnamese only, as an administrative document is. */
export * from './vi';
export * from './names';
