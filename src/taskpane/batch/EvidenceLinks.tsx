/** Links that a unit wrote into its evidence: text, until the reviewer asks to open one and is told where it leads. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Sure } from '../controls/Sure';
import { useBatch } from './useBatch';

const LINK = /https?:\/\/[^\s<>"'“”]{4,500}/gi;
const MOST_LINKS = 5;

/** The web address that a text is; undefined for anything else. */
function addressOf(text: string): URL | undefined {
  try {
    return new URL(text.replace(/[.,;:)\]]{1,9}$/, ''));
  } catch {
    return undefined;
  }
}

export function EvidenceLinks({ evidence }: { evidence: string }) {
  const { t } = useBatch();
  const [asked, setAsked] = useState<URL>();
  const links = (evidence.match(LINK) ?? []).slice(0, MOST_LINKS).flatMap((text) => addressOf(text) ?? []);
  return (
    <>
      {links.map((link, index) => (
        <Button key={index} size="small" className="pane-start" onClick={() => setAsked(link)}>
          {t.appraisal.openLink(link.host)}
        </Button>
      ))}
      {asked && (
        <Sure
          question={t.appraisal.openLinkSure(asked.href)}
          answer={(sure) => {
            setAsked(undefined);
            if (sure) window.open(asked.href, '_blank', 'noopener,noreferrer');
          }}
        />
      )}
    </>
  );
}
