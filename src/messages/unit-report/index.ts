/** Sentences of the unit's own report: Vietnamese only, as an administrative document is. */
export * from './vi';
