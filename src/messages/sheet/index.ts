/** Texts that stand in the workbook itself: Vietnamese only, as the official forms are. */
export * from './vi';
export * from './earlier';
