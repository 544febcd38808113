/** Texts of the list of evidence: Vietnamese only, as the official forms are. */
export * from './vi';
