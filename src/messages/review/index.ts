/** Words of the sheets that a review and an appraisal write: Vietnamese only, as the official papers are. */
export * from './vi';
