/** The figures and cases that docs/readings.md names. */
import { assess } from '../../src/scoring/assess';
import { fixture, formOf } from '../tools/forms';
import type { ReferenceAnswer } from '../tools/reference';
import { submissionOf } from '../tools/workbooks';
import type { Assessment } from '../../src/scoring/assessment';

async function scored(
  form: string,
  answers: Record<string, ReferenceAnswer>,
): Promise<(id: string) => [status: string | undefined, points: number | undefined]> {
  const rubric = await formOf(form);
  const { criteria } = assess(rubric, submissionOf(rubric, { rubric: form, answers }));
  return (id) => {
    const found = criteria.find((one) => one.id === id);
    return [found?.status, found?.points];
  };
}

const one = async (form: string, id: string, answer: ReferenceAnswer) =>
  (await scored(form, { [id]: answer }))(id);

describe('rates', () => {
  test.each<[string, string, ReferenceAnswer, number]>([
    ['gia-lai-2020-huyen', '2.III.1', { numerator: 31, denominator: 318 }, 0.1],
    ['gia-lai-2020-huyen', '2.III.2', { numerator: 3, denominator: 318 }, 0.01],
    ['gia-lai-2020-huyen', '2.III.3', { numerator: 1405, denominator: 3125 }, 0.45],
    ['ha-nam-2021-so', 'I.1', { numerator: 57, denominator: 400 }, 1.43],
    ['ha-nam-2021-so', 'I.1', { percent: 14.25 }, 1.43],
    ['ha-nam-2021-so', 'I.1', { numerator: 50, denominator: 48 }, 10],
    ['ha-nam-2021-so', 'I.1', { percent: 120 }, 10],
  ])('%s %s: %j gives %d', async (form, id, answer, points) => {
    expect(await one(form, id, answer)).toEqual(['scored', points]);
  });

  test('a denominator of 0 is not answered, with or without a numerator', async () => {
    for (const numerator of [0, 5])
      expect(await one('ha-nam-2021-so', 'I.1', { numerator, denominator: 0 })).toEqual(['missing', 0]);
  });
});

describe('Hà Nam', () => {
  const haNam = (id: string, answer: ReferenceAnswer) => one('ha-nam-2021-so', id, answer);

  test('III.2.3: the middle band is rate × maximum', async () => {
    expect(await haNam('III.2.3', { percent: 29.9 })).toEqual(['scored', 1.5]);
    expect(await haNam('III.2.3', { percent: 30 })).toEqual(['scored', 5]);
    expect(await haNam('III.2.3', { percent: 10 })).toEqual(['scored', 0.5]);
    expect(await haNam('III.2.3', { percent: 9.99 })).toEqual(['scored', 0]);
  });

  test('III.2.5.1: the middle band is rate ÷ 40 % × maximum', async () => {
    expect(await haNam('III.2.5.1', { percent: 30 })).toEqual(['scored', 7.5]);
  });

  test('VI.1: 10 or 5, halved when late, 0 when not issued', async () => {
    const points = await Promise.all([0, 1, 2, 3, 4].map((option) => haNam('VI.1', { option })));
    expect(points.map(([, value]) => value)).toEqual([10, 5, 5, 2.5, 0]);
  });

  test('VI.4: 2, 3 or 5 points a document, from the maximum down to 0', async () => {
    expect(await haNam('VI.4', { counts: [0, 0, 0] })).toEqual(['scored', 10]);
    expect(await haNam('VI.4', { counts: [1, 1, 1] })).toEqual(['scored', 0]);
    expect(await haNam('VI.4', { counts: [1, 1, null] })).toEqual(['scored', 5]);
    expect(await haNam('VI.4', { counts: [9, 9, 9] })).toEqual(['scored', 0]);
  });

  test('IV.8: the top band prints 3 points, the maximum is 2', async () => {
    expect(await haNam('IV.8', { percent: 100 })).toEqual(['scored', 2]);
  });

  test('III.1.1.2: day 0 earns the top band, and a band of days goes up to its printed bound', async () => {
    const rubric = await formOf('ha-nam-2021-so');
    const found = rubric.criteria.find(({ id }) => id === 'III.1.1.2');
    if (found?.rule.kind !== 'bands') throw new Error('no bands');
    const [first, second] = found.rule.bands;
    expect(await haNam('III.1.1.2', { value: 0 })).toEqual(['scored', found.max]);
    expect(await haNam('III.1.1.2', { value: first?.bound?.value ?? 0 })).toEqual(['scored', found.max]);
    const next = await haNam('III.1.1.2', { value: (first?.bound?.value ?? 0) + 1 });
    expect(next[1]).toBe(second && 'points' in second.gives ? second.gives.points : undefined);
  });

  test('the exemption of III.2 covers all 13 criteria of III.2, with their maximum', async () => {
    const rubric = await formOf('ha-nam-2021-so');
    const covered = rubric.criteria.filter(({ id }) => id.startsWith('III.2.'));
    expect(covered).toHaveLength(13);
    const points = await scored(
      'ha-nam-2021-so',
      Object.fromEntries(covered.map(({ id }) => [id, { exempt: true, note: 'không có DVCTT' }])),
    );
    for (const { id, max } of covered) expect(points(id)).toEqual(['exempt', max]);
  });

  test('III.2.5 and III.2.8.1 have a case of their own', async () => {
    const second = { exempt: true, exemption: 1, note: 'không phát sinh hồ sơ' };
    expect(await haNam('III.2.5', second)).toEqual(['exempt', 5]);
    expect(await haNam('III.2.8.1', second)).toEqual(['exempt', 2]);
  });

  test('an exemption that is not printed is refused', async () => {
    expect(await haNam('I.1', { exempt: true })).toEqual(['invalid', 0]);
    expect(await haNam('I.3.4', { exempt: true, exemption: 4 })).toEqual(['invalid', 0]);
  });

  test('an exemption without a reason counts, and the reason is asked for', async () => {
    const rubric = await formOf('ha-nam-2021-so');
    const { criteria } = assess(
      rubric,
      submissionOf(rubric, { rubric: rubric.id, answers: { 'I.3.4': { exempt: true } } }),
    );
    const found = criteria.find(({ id }) => id === 'I.3.4');
    expect(found).toMatchObject({ status: 'exempt', points: 5 });
    expect(found?.problems).toContainEqual(
      expect.objectContaining({ code: 'exemption-reason', severity: 'error' }),
    );
  });
});

describe('Gia Lai', () => {
  test('2.III.23: exactly 70 % belongs to the middle band', async () => {
    const at = async (percent: number) => (await one('gia-lai-2020-huyen', '2.III.23', { percent }))[1];
    expect([await at(70.01), await at(70), await at(50), await at(49.99)]).toEqual([1, 0.5, 0.5, 0]);
  });
});

describe('Hậu Giang', () => {
  test('bonus points stand outside the 1000 and count for the class', async () => {
    const rubric = await formOf('hau-giang-2017');
    const bonus = rubric.headings.find((heading) => heading.bonus);
    const answers = Object.fromEntries(
      rubric.criteria.map((criterion): [string, ReferenceAnswer] => [criterion.id, full(criterion)]),
    );
    const all = assess(rubric, submissionOf(rubric, { rubric: rubric.id, answers }));
    expect([all.total, all.base, all.bonus, all.max, all.percent, all.class]).toEqual([
      1030,
      1000,
      30,
      1000,
      103,
      'Tốt',
    ]);
    expect(bonus?.max).toBe(30);
  });

  test.each([
    [850, 'Tốt'],
    [849.99, 'Khá'],
    [700, 'Khá'],
    [699.99, 'Trung bình'],
    [550, 'Trung bình'],
    [549.99, 'Yếu'],
  ])('%d points are the class %s', async (points, name) => {
    const rubric = await formOf('hau-giang-2017');
    expect(rubric.classes.find(({ from }) => points >= from)?.name ?? 'Yếu').toBe(name);
  });

  test('overlapping bands: the highest one reached', async () => {
    const at = async (percent: number) => (await one('hau-giang-2017', 'II.1.1', { percent }))[1];
    expect([await at(20), await at(19.99), await at(10), await at(0.01), await at(0)]).toEqual([
      25, 20, 20, 10, 0,
    ]);
  });
});

describe('Lâm Đồng', () => {
  test.each(['lam-dong-2021-so', 'lam-dong-2021-huyen'])('%s: LAN safety measures add up', async (form) => {
    const rubric = await formOf(form);
    const lan = rubric.criteria.find(({ rule }) => rule.kind === 'checklist');
    if (!lan) throw new Error('no LAN criterion');
    expect(await one(form, lan.id, { checked: [0, 2] })).toEqual(['scored', 10]);
    expect(await one(form, lan.id, { checked: [0, 1, 2, 3] })).toEqual(['scored', 20]);
    expect(await one(form, lan.id, { checked: [] })).toEqual(['scored', 0]);
    expect(await one(form, lan.id, {})).toEqual(['missing', 0]);
  });
});

describe('Huế', () => {
  test('the achieved points are those of the highest channel that gave some', async () => {
    const rubric = await formOf('hue-2021-tinh');
    const id = rubric.criteria[0]?.id ?? '';
    const achieved = (assessed: Record<string, number>): number | undefined => {
      const submission = submissionOf(rubric, {
        rubric: rubric.id,
        answers: { [id]: { option: 0, assessed } },
      });
      return assess(rubric, submission).criteria[0]?.achieved;
    };
    expect(achieved({})).toBe(1);
    expect(achieved({ department: 0.5 })).toBe(0.5);
    expect(achieved({ department: 0.5, online: 0.25 })).toBe(0.25);
    expect(achieved({ department: 0.5, online: 0.25, expert: 0 })).toBe(0);
  });
});

describe('the two real submissions', () => {
  const assessed = async (name: Parameters<typeof fixture>[0], id: string): Promise<Assessment> => {
    const rubric = await formOf(id);
    return assess(rubric, submissionOf(rubric, fixture(name)));
  };

  test('Kbang prints 54 and 87,89; its items add up to 54,34 and 142,23', async () => {
    const { headings, total } = await assessed('gia-lai-kbang-2020', 'gia-lai-2020-huyen');
    expect(headings.filter(({ kind }) => kind === 'group').map(({ points }) => points)).toEqual([
      54.34, 87.89,
    ]);
    expect(total).toBe(142.23);
  });

  test('Hà Nam claims 496, and 496 it is', async () => {
    const { total, max } = await assessed('ha-nam-so-tai-chinh-2021', 'ha-nam-2021-so');
    expect([total, max]).toEqual([496, 500]);
  });
});

/** An answer that earns everything. */
function full(criterion: Awaited<ReturnType<typeof formOf>>['criteria'][number]): ReferenceAnswer {
  const { rule, max } = criterion;
  switch (rule.kind) {
    case 'ratio':
      return { percent: 100 };
    case 'bands':
      return { value: rule.bands[0]?.bound?.value ?? 0 };
    case 'choice':
    case 'combination':
      return { option: rule.options.findIndex(({ points }) => points >= max) };
    case 'checklist':
      return { checked: rule.options.map((_, index) => index) };
    case 'counts':
      return { counts: rule.lines.map(() => 1000) };
    case 'deduction':
      return { counts: rule.lines.map(() => 0) };
    case 'formula':
      throw new Error('The seven forms have no formulas.');
    case 'judgement':
      return { points: max };
  }
}
