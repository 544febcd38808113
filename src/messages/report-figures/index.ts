/** What a unit's report says against its form: Vietnamese only, as the papers of the review are. */
export * from './vi';
