/** The bar above everything that is open: the way home, what belongs to the document, and the language. */
import icon from '../../assets/icon.svg';
import type { ReactNode } from 'react';
import { guideTexts } from '../messages/guide';
import type { PageContext } from './context';

export function Bar({ context, children }: { context: PageContext; children?: ReactNode }) {
  const { book, t } = context;
  return (
    <header className="tools" aria-label={t.tools}>
      <button type="button" className="quiet" onClick={() => void book.leave()}>
        <img src={icon} alt="" width="20" height="20" /> {t.home}
      </button>
      {children ?? <span className="tools-state" />}
      <HelpButton context={context} />
      <LanguageButton context={context} />
    </header>
  );
}

export function HelpButton({ context: { language, help } }: { context: PageContext }) {
  return (
    <button type="button" className="quiet" aria-keyshortcuts="F1" onClick={help}>
      {guideTexts[language].title}
    </button>
  );
}

export function LanguageButton({ context: { t, language, setLanguage } }: { context: PageContext }) {
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" className="quiet" lang={other} onClick={() => setLanguage(other)}>
      {t.language}
    </button>
  );
}
