/** Every form, empty, filled at random and filled by the two offices, passes Microsoft's validator. */
import { randomDocument } from '../tools/answers';
import { fixture, formIds, formOf } from '../tools/forms';
import { validate } from '../tools/validator';
import { bytesOf, submissionOf } from '../tools/workbooks';
import { fc } from '../tools/random';

test.each(formIds)(
  '%s, empty and filled',
  async (id) => {
    const rubric = await formOf(id);
    const [document] = fc.sample(randomDocument(rubric, { invalid: true, assessed: true }), 1);
    expect(await validate(await bytesOf(rubric))).toEqual([]);
    expect(await validate(await bytesOf(rubric, submissionOf(rubric, document)))).toEqual([]);
  },
  120_000,
);

test.each([
  ['gia-lai-2020-huyen', 'gia-lai-kbang-2020'],
  ['ha-nam-2021-so', 'ha-nam-so-tai-chinh-2021'],
] as const)(
  '%s, as the office filled it',
  async (id, name) => {
    const rubric = await formOf(id);
    expect(await validate(await bytesOf(rubric, submissionOf(rubric, fixture(name))))).toEqual([]);
  },
  120_000,
);
