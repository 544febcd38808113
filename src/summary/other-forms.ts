/** Units that stand apart because their workbooks are of another version of the form, or carry another form than the one they are scored by. */
import type { Language } from '../messages/language';
import { nameList, summaryWords } from '../messages/summary';
import { nameOf } from './names';
import type { Roster } from './names';
import type { FormSummary, OtherForm } from './types';

/** The rankings of one run, each told which units stand in that of another version: such a unit is not missing. */
export function besideVersions(
  all: readonly { form: FormSummary; roster: Pick<Roster, 'key'> }[],
): FormSummary[] {
  return all.map(({ form, roster }) => {
    const { id, key } = form.rubric;
    const others = all.flatMap((other) =>
      other.form.rubric.id === id && other.form.rubric.key !== key ? [other.form] : [],
    );
    if (others.length === 0) return form;
    const own = new Set(form.units.map((unit) => roster.key(nameOf(unit))));
    const apart = others.flatMap(({ rubric, units }) =>
      units.map((unit): OtherForm => ({
        ...{ unit: unit.unit, file: unit.file, fingerprint: rubric.fingerprints.whole },
        apart: rubric.version,
        ...(own.has(roster.key(nameOf(unit))) ? { both: true } : {}),
      })),
    );
    const sent = new Set(
      others.flatMap(({ units, blank }) => [...units, ...blank].map((unit) => roster.key(nameOf(unit)))),
    );
    const absent = ({ unit }: { unit: string }): boolean => !sent.has(roster.key(unit));
    // a name that may mean the unit stands under the other version
    const meant = new Set(others.flatMap(({ unsure }) => unsure.map(({ unit }) => unit)));
    const missing = form.missing.filter(absent);
    return {
      ...form,
      otherForms: [...form.otherForms, ...apart],
      missing: missing.filter(({ unit }) => !meant.has(unit)),
      unsure: [...form.unsure.filter(absent), ...missing.filter(({ unit }) => meant.has(unit))],
    };
  });
}

/** The same for every face: a line for each version that is ranked apart, and one for forms that score otherwise. */
export function otherFormLines({ otherForms }: FormSummary, language: Language, most = 40): string[] {
  const words = summaryWords(language).otherForms;
  const list = (forms: readonly OtherForm[], name: (form: OtherForm) => string): [number, string] => [
    forms.length,
    nameList(forms.map(name), language, most),
  ];
  const here = otherForms.filter(({ apart }) => apart === undefined);
  const versions = [...new Set(otherForms.flatMap(({ apart }) => apart ?? []))].sort((a, b) => a - b);
  return [
    ...versions.map((version) =>
      words.apart(
        version,
        ...list(
          otherForms.filter(({ apart }) => apart === version),
          ({ unit, both }) => (both ? `${unit} (${words.both})` : unit),
        ),
      ),
    ),
    ...(here.length === 0
      ? []
      : [words.here(...list(here, ({ unit, fingerprint }) => words.one(unit, fingerprint)))]),
  ];
}
