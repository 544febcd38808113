/** Texts of the command line: Vietnamese only. */
export * from './help';
export * from './usage';
export * from './vi';
