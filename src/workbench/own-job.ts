import type { ResumedWork } from './author/work';
import type { PartsJob } from './parts/Parts';

/** A job that takes the whole page: making a form, dividing one among bureaus, or putting the parts together. */
export type OwnJob = { kind: 'author'; resumed?: ResumedWork } | { kind: PartsJob };
