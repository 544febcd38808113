/** The forms that there are: built in and listed without being loaded, given, of several versions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differencesOf } from '../../src/rubric/differences';
import { load } from '../../src/rubric/load';
import { builtIn, joinStores, lazyStore, newestKey, storeOf } from '../../src/rubric/store';
import { formIndex, parseIndex } from '../../src/rubric/store-index';
import type { CriterionSource, RubricSource } from '../../src/rubric/schema/rubric';
import type { Rubric } from '../../src/rubric/types';
import { formOf, sourceOf } from '../tools/forms';

const ID = 'vinh-an-2026-xa';

function loaded(source: unknown): Rubric {
  const result = load(source);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.rubric;
}

/** A small form of which the last criterion can be changed. */
const small = (): RubricSource => ({
  ...sourceOf('hau-giang-2017'),
  ...{ id: 'mau-2021', declaredTotal: 10, classes: [], misprints: [], checks: [], quantities: [], pillars: undefined },
  total: { text: 'Tổng', max: 10, at: 'bottom' },
  groups: [
    {
      ...{ no: 'I', text: 'Nhóm', max: 10 },
      items: [{ id: 'I.4', no: 4, text: 'bốn', max: 10, rule: { kind: 'judgement' } }],
    },
  ],
});
const changed = (form: RubricSource, last: Partial<CriterionSource>): RubricSource => ({
  ...form,
  groups: form.groups.map((group) => ({ ...group, items: group.items.map((item) => ({ ...item, ...last })) })),
});

const version = (number: number): Rubric => loaded({ ...sourceOf(ID), version: number, changes: 'sửa' });

test('the index of the built-in forms says what their files say', async () => {
  const index = parseIndex(JSON.parse(readFileSync(join('rubrics', 'index.json'), 'utf8')));
  expect(index).toHaveLength(7);
  for (const { file, ...entry } of index ?? []) {
    expect(file).toBe(`${entry.id}.yaml`);
    expect(entry).toEqual(formIndex(await formOf(entry.id)));
  }
});

test.each([
  ['that is no list', {}],
  ['with a file elsewhere', [{ ...formIndex(version(1)), file: '../secret.yaml' }]],
  ['without versions', [{ ...formIndex(version(1)), file: 'a.yaml', version: undefined }]],
  ['of endless length', Array(501).fill({ ...formIndex(version(1)), file: 'a.yaml' })],
])('an index %s is no index', (_name, source) => {
  expect(parseIndex(source)).toBeUndefined();
});

test('the newest version is found by the id, every version by its key', async () => {
  const store = joinStores(storeOf([version(1), version(3), version(2)], 'given'), builtIn);
  expect(newestKey(store, ID)).toBe(`${ID}@3`);
  expect((await store.load(`${ID}@2`))?.version).toBe(2);
  expect((await store.load(ID))?.version).toBe(1);
  expect(await store.load(`${ID}@4`)).toBeUndefined();
  expect(newestKey(store, 'ha-nam-2021-so')).toBe('ha-nam-2021-so');
});

test('of two stores with a form the first one counts, and the form is listed once', async () => {
  const own = loaded({ ...sourceOf('ha-nam-2021-so'), audience: 'mọi cơ quan' });
  const store = joinStores(storeOf([own], 'given'), builtIn);
  expect(await store.load(own.key)).toBe(own);
  expect(store.entries.filter(({ key }) => key === own.key).map(({ from }) => from)).toEqual(['given']);
});

test.each([
  [
    'a maximum',
    'scoring',
    (source: ReturnType<typeof sourceOf>) => {
      const text = JSON.stringify(source).replace(/"max":(\d+)/g, (_, max: string) => `"max":${Number(max) * 2}`);
      return { ...JSON.parse(text), declaredTotal: source.declaredTotal * 2 } as unknown;
    },
  ],
  ['a title', 'print', (source: ReturnType<typeof sourceOf>) => ({ ...source, title: ['Khác'] })],
  [
    'the deadline',
    'administration',
    (source: ReturnType<typeof sourceOf>) => ({ ...source, deadline: { day: 1, month: 2, source: 'x' } }),
  ],
] as const)('%s changes the fingerprint of the %s and of the whole', (_name, part, change) => {
  const [one, other] = [loaded(sourceOf(ID)), loaded(change(sourceOf(ID)))];
  expect(one.fingerprints[part]).not.toBe(other.fingerprints[part]);
  expect(one.fingerprints.whole).not.toBe(other.fingerprints.whole);
  for (const rest of (['scoring', 'administration'] as const).filter((name) => name !== part))
    if (part !== 'scoring') expect(one.fingerprints[rest]).toBe(other.fingerprints[rest]);
  expect(differencesOf(one, other).length).toBeGreaterThan(0);
  expect(differencesOf(one, loaded(sourceOf(ID)))).toEqual([]);
});

test('versions and pillars leave the hash that older workbooks bear as it is', () => {
  const plain = sourceOf('hau-giang-2017');
  expect(loaded({ ...plain, pillars: undefined }).hash).toBe(loaded(plain).hash);
  expect(loaded({ ...plain, version: 2, changes: 'sửa' }).hash).toBe(loaded(plain).hash);
});

test.each<[string, (form: RubricSource) => RubricSource, unknown[]]>([
  ['another maximum', (form) => changed(form, { max: 7 }), [{ in: 'max', criterion: 'I.4', here: 10, there: 7 }]],
  [
    'another way of scoring',
    (form) => changed(form, { rule: { kind: 'choice', options: [{ text: 'Có', points: 10 }] } }),
    [{ in: 'scoring', criterion: 'I.4' }],
  ],
  ['another id', (form) => changed(form, { id: 'I.5' }), [{ in: 'missing', criterion: 'I.4' }, { in: 'added', criterion: 'I.5' }]],
  ['other classes', (form) => ({ ...form, classes: [{ name: 'Tốt', from: 1 }] }), [{ in: 'form' }]],
  ['another word', (form) => changed(form, { text: 'bốn phẩy' }), []],
])('what differs between two editions: %s', (_what, change, expected) => {
  const [here, there] = [loaded(small()), loaded(change(small()))];
  const differences = differencesOf(here, there).filter((one) => one.in !== 'print' && one.in !== 'administration');
  expect(differences).toEqual(expected);
});

test('a file that could not be had, for the network was gone, is asked for again the next time', async () => {
  const wanted = await formOf('hau-giang-2017');
  const index = [{ file: 'hau-giang-2017.yaml', ...formIndex(wanted) }];
  const answers = ['network', undefined, wanted];
  const store = lazyStore(index, 'deployed', async () => {
    const answer = answers.shift();
    if (typeof answer === 'string') throw new Error(answer);
    return answer;
  });
  await expect(store.load(wanted.key)).rejects.toThrow('network');
  expect(await store.load(wanted.key)).toBeUndefined();
  expect(await store.load(wanted.key)).toBe(wanted);
  expect(await store.load(wanted.key)).toBe(wanted);
});
