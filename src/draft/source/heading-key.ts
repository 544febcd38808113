import { withoutEnd } from '../../reading/text';
import type { HeadingSource } from '../../rubric/schema/rubric';

/** Key of a heading as a form's own keys are made. */
export function keyOf({ no }: Pick<HeadingSource, 'no'>, index: number, above: string): string {
  const plain = withoutEnd(
    String(no ?? '')
      .replaceAll(',', '.')
      .replaceAll(' ', ''),
    (sign) => sign === '.',
  );
  const own = plain === '' ? `h${index + 1}` : plain;
  return above === '' ? own : `${above}.${own}`;
}
