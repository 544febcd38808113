/** One of the totals of a submission: points and class, or that its file was never calculated. */
import { batchTexts } from '../../messages/batch';
import { number } from '../../messages/language';
import type { ComparedTotal } from '../../review/compare';
import { usePane } from '../host';

export function WayTotal({ total }: { total: ComparedTotal | null }) {
  const { language } = usePane();
  if (total === null) return <>{batchTexts[language].review.notCalculated}</>;
  return (
    <>
      <strong>{number(total.points, language)}</strong> {total.class ?? ''}
    </>
  );
}
