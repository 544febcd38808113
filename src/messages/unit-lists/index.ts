/** Why a list of units can't be used. */
import type { UnitListProblem } from '../../summary/unit-lists';
import type { Language } from '../language';
import { texts as en } from './en';
import { texts as vi } from './vi';

const texts = { vi, en };

/** The problem as what is said of the file. */
export const unitListProblem = (problem: UnitListProblem, language: Language): string =>
  texts[language][problem.code].replace('%', 'text' in problem ? problem.text : '');
