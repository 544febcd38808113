import type { Kind } from '../../reading/kinds';
import type { AssessorColumn } from '../../rubric/types';
import type { Submission } from '../../scoring/answer';
import type { Area } from '../../sheet/address';
import type { Content, SheetBuilder } from '../../sheet/builder';
import type { NameSpec } from '../../sheet/spec';
import type { Lists } from '../lists';
import type { FormLayout } from '../layout';
import type { FormStyle } from './styles';
import type { Assessment } from '../../scoring/assessment';

/** What the parts of the layout write into. */
export interface Drawing {
  layout: FormLayout;
  lists: Lists;
  submission: Submission;
  assessment: Assessment;
  sheet: SheetBuilder<FormStyle>;
  names: NameSpec[];
  put(row: number, col: number, style: FormStyle, content?: Content): void;
  /** Says what a person enters in a cell, and in which column of the assessors where it is not the unit. */
  reads(row: number, col: number, kind: Kind, by?: AssessorColumn): void;
  merge(range: Area): void;
  name(name: string, row: number, col: number): void;
}
