/** The first day on which a form is late, from what its decision says of the deadline. */
import type { Rubric } from '../rubric/types';

/** "trước ngày 15/12" leaves that day out; "chậm nhất ngày 15/12" and "trước 17 giờ ngày 15/12" do not. */
const BEFORE = /(?<!\p{L})trước (?:ngày )?\d{1,2}(?!\d| ?(?:giờ|h|g)(?!\p{L}))/iu;

/**
 * In the year that a person names, else in that whose deadline lies nearest to the days on which the forms came: to the one in the
 * middle, so that a file whose place lost its day, or a form sent long after, says nothing.
 */
export function dueDay(
  deadline: Rubric['deadline'],
  year: number | undefined,
  sent: readonly string[],
): string | undefined {
  const middle = [...sent].sort()[Math.floor(sent.length / 2)];
  if (!deadline || (year === undefined && middle === undefined)) return undefined;
  const { day, month, source } = deadline;
  const dayIn = (one: number): number => Date.UTC(one, month - 1, BEFORE.test(source) ? day : day + 1);
  const iso = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
  if (year !== undefined) return iso(dayIn(year));
  const at = Date.parse((middle ?? '').slice(0, 10));
  const about = new Date(at).getUTCFullYear();
  const days = [about - 1, about, about + 1].map(dayIn);
  return iso(days.reduce((near, one) => (Math.abs(one - at) < Math.abs(near - at) ? one : near)));
}
