/** Texts of the command line: Vietnamese only. */
export * from './vi';
