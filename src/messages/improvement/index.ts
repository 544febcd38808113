/** Texts of the improvement sheet: Vietnamese only, as the official forms are. */
export * from './vi';
