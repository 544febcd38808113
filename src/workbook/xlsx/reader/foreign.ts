/** Parts that a form never has: found by name and relationship, reported, never opened further. */
import type { WorkbookContent } from '../../../sheet/content';
import type { Parts, Relationship } from '../../package/parts';

const MAX_LISTED = 200;

/** Macros, links to other files, embedded objects and signatures of a workbook. */
export function readForeign(parts: Parts, relationships: Iterable<Relationship>): WorkbookContent['foreign'] {
  const names = parts.names();
  const macros = names.some((name) =>
    /(?:^|\/)vbaProject[^/]*\.bin$|\/(?:macrosheets|dialogsheets)\//i.test(name),
  );
  const embeddings = names
    .filter((name) => /\/(?:embeddings|activeX|ctrlProps)\/[^_]/i.test(name))
    .slice(0, MAX_LISTED);
  const externalLinks: string[] = [];
  for (const relationship of relationships) {
    if (externalLinks.length >= MAX_LISTED) break;
    if (relationship.type === 'externalLink') externalLinks.push(...linkTargets(parts, relationship));
    else if (relationship.type === 'connections') externalLinks.push(relationship.target);
  }
  const signed = names.some((name) => /^_xmlsignatures\/.+\.xml$/i.test(name));
  return {
    ...{ macros, externalLinks: externalLinks.slice(0, MAX_LISTED), embeddings },
    ...(signed ? { signed } : {}),
  };
}

/** Files that a link part names; the part's own name where it names none, as for DDE. */
function linkTargets(parts: Parts, link: Relationship): string[] {
  if (link.external) return [link.target];
  const targets = Array.from(parts.relationships(link.target).values(), ({ target }) => target);
  return targets.length > 0 ? targets : [link.target];
}
