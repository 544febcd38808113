/** Which spellings are one unit. */
import { builtIn } from '../../src/rubric/store';
import { unitKey, unlistedUnit } from '../../src/rubric/unit-names';
import { formOf } from '../tools/forms';

const key = (name: string): string => unitKey(name, 'Hậu Giang');

test.each([
  ['Sở Văn hoá, Thể thao và Du lịch', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['SỞ TÀI CHÍNH', 'Sở  Tài chính '],
  ['Sở Lao động – Thương binh và Xã hội', 'Sở Lao động - Thương binh và Xã hội'],
  ['Sở Y tế'.normalize('NFD'), 'Sở Y\u00A0tế\u200B'],
  ['Ủy ban nhân dân huyện Vị Thủy', 'UBND huyện Vị Thuỷ'],
  ['Văn phòng Uỷ ban nhân dân tỉnh Hậu Giang', 'Văn phòng UBND tỉnh'],
  ['Sở Giao thông Vận tải tỉnh Hậu Giang', 'Sở Giao thông vận tải'],
  ['Thanh tra tỉnh Hậu Giang', 'Thanh tra tỉnh'],
  ['Sở Y tế, tỉnh Hậu Giang.', 'Sở Y tế'],
  ['Kho bạc Nhà nước Hậu Giang', 'Kho bạc Nhà nước tỉnh Hậu Giang'],
  ['Sở Thông tin & Truyền thông', 'Sở Thông tin và Truyền thông'],
])('“%s” and “%s” are one unit', (one, other) => expect(key(one)).toBe(key(other)));

test.each([
  ['UBND huyện Châu Thành A', 'UBND huyện Châu Thành'],
  ['UBND thị xã Long Mỹ', 'UBND lâm thời huyện Long Mỹ'],
  ['UBND thành phố Hậu Giang', 'UBND tỉnh Hậu Giang'],
  ['Sở TNMT', 'Sở Tài nguyên và Môi trường'],
  ['tỉnh Hậu Giang', ''],
])('“%s” and “%s” are two', (one, other) => expect(key(one)).not.toBe(key(other)));

test('a name of signs and blanks only says nothing', () => expect(key(' \u200B–. ')).toBe(''));

test('units of every decision keep keys of their own, and only strangers are unlisted', async () => {
  for (const { id } of builtIn.entries) {
    const rubric = await formOf(id);
    const names = rubric.agencies.flatMap((agency) => agency.names);
    expect(new Set(names.map((name) => unitKey(name, rubric.province))).size).toBe(names.length);
    for (const name of names) expect(unlistedUnit(rubric, `${name.toUpperCase()} `)).toBe(false);
    expect(unlistedUnit(rubric, 'Sở Lạ')).toBe(names.length > 0);
    expect(unlistedUnit(rubric, '')).toBe(false);
  }
});
