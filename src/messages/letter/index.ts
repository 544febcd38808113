/** Letterhead, signatures and recipients: Vietnamese only, as an administrative document is. */
export * from './vi';
