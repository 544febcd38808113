/** A paper that is signed names no unit by its file: who is not named is numbered, and a note says which files these are. */
import { report } from '../messages/report';
import type { FormSummary } from '../summary/types';

/** The results with a number for every unit without a name, and the names of their files in that order. */
export function withoutFileNames(form: FormSummary): { form: FormSummary; files: string[] } {
  const files = [...form.units, ...form.blank].flatMap(({ unnamed, unit }) => (unnamed ? [unit] : []));
  if (files.length === 0) return { form, files };
  const named = <T extends { unit: string }>(one: T): T => {
    const at = files.indexOf(one.unit);
    return at < 0 ? one : { ...one, unit: report.unnamed.unit(at + 1) };
  };
  const { units, blank, questions, otherForms } = form;
  return {
    files,
    form: {
      ...form,
      units: units.map((one) => (one.unnamed ? named(one) : one)),
      blank: blank.map((one) => (one.unnamed ? named(one) : one)),
      questions: questions.map(named),
      otherForms: otherForms.map(named),
    },
  };
}
