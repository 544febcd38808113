/** The totals of a submission in three ways: points and class, or that its file was never calculated. */
import { batchTexts } from '../../messages/batch';
import { number } from '../../messages/language';
import type { ComparedTotal, Comparison } from '../../review/compare';
import { usePane } from '../host';

export function Ways({ comparison }: { comparison: Comparison }) {
  const { language } = usePane();
  const { ways } = batchTexts[language].review;
  return (
    <dl className="pane-ways">
      {(['claimed', 'sheet', 'engine'] as const).map((way) => (
        <div key={way}>
          <dt>{ways[way]}</dt>
          <dd>
            <WayTotal total={comparison[way]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function WayTotal({ total }: { total: ComparedTotal | null }) {
  const { language } = usePane();
  if (total === null) return <>{batchTexts[language].review.notCalculated}</>;
  return (
    <>
      <strong>{number(total.points, language)}</strong> {total.class ?? ''}
    </>
  );
}
