/** Texts of the minutes: Vietnamese only, as an administrative document is. */
export * from './vi';
