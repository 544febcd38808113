/** Figures of one name in several criteria: one for all, or each its own. */
import type { Info } from '../../draft/model';
import { quantityPlaces } from '../../draft/source/quantities';
import { asOne, asSeveral } from '../../draft/shared';
import type { AuthorTexts } from '../../messages/author';
import type { QuantitySource } from '../../rubric/schema/check';

interface SharedOffersProps {
  t: AuthorTexts;
  offered: readonly QuantitySource[];
  info: Info;
  put: (info: Info) => void;
}

export function SharedOffers({ t, offered, info, put }: SharedOffersProps) {
  if (offered.length === 0) return null;
  return (
    <details className="author-info">
      <summary>{t.shared(offered.length)}</summary>
      <p>{t.sharedHint}</p>
      <ul className="author-shared">
        {offered.map((quantity) => (
          <li key={quantity.id}>
            <strong>{quantity.text}</strong> <small>{quantityPlaces(quantity)}</small>
            <span>
              <button
                type="button"
                aria-label={`${t.asOne}: ${quantity.text}`}
                onClick={() => put(asOne(info, quantity))}
              >
                {t.asOne}
              </button>
              <button
                type="button"
                aria-label={`${t.asSeveral}: ${quantity.text}`}
                onClick={() => put(asSeveral(info, quantity))}
              >
                {t.asSeveral}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
