/** Texts of a form that is filled in by several bureaus: Vietnamese only, as the official forms are. */
export * from './vi';
