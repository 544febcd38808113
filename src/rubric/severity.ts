/** How much a problem weighs. */

export type Severity = 'error' | 'warning' | 'note';
