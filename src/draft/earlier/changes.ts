/** What a version of a form changes against the published one, and what becomes of answers already given. */
import { keepsFigures } from '../../form/answers/answer-into';
import { mapFrom } from '../../form/answers/migrate';
import { correctionTexts } from '../../messages/draft/correction';
import { draftTexts } from '../../messages/draft';
import { fields, columns as heads, roles } from '../../messages/draft/sheet';
import { withComma } from '../../reading/print';
import { scoringOf } from '../../rubric/fingerprints';
import type { CriterionSource, HeadingSource, RubricSource } from '../../rubric/schema/rubric';
import type { Criterion, Rubric } from '../../rubric/types';
import type { ChangedCriterion, ChangedPart, Changes, Effect } from './changed';
import { edgesOf } from '../edges';
import { keyOf } from '../source/heading-key';
import { infoKeys, infoOf } from '../source/info';
import { byTypeText } from '../sentence/by-type';
import { exemptionsText } from '../sentence/exemptions';
import { headingText } from '../sentence/heading';
import { sentenceOf } from '../sentence/sentence';

/** A row's texts by what they are. */
type Parts = Map<string, string>;
interface Item {
  parts: Parts;
  /** Key and text of the heading above it. */
  key: string;
  heading: string;
}
interface Read {
  items: Map<string, Item>;
  headings: Map<string, Parts>;
}

/** Both forms are complete; the later one carries the map. */
export function changesOf(base: Rubric, later: Rubric): Changes {
  const [before, after] = [read(base.source), read(later.source)];
  const sources = mapFrom(base, later)?.sources ?? new Map<string, string[]>();
  const all = later.criteria.map((criterion) =>
    changeOf(criterion, sources.get(criterion.id) ?? [], { base, later, before, after }),
  );
  const criteria = all.filter(
    ({ effect, parts, was, id }) => effect !== 'kept' || parts.length > 0 || was[0] !== id,
  );
  const used = new Set([...sources.values()].flat());
  const removed = base.criteria.flatMap((criterion): ChangedCriterion[] => {
    const { id, text } = criterion;
    if (used.has(id)) return [];
    return [{ was: [id], id: '', text, parts: [], before: edgesOf(criterion), after: '', effect: 'removed' }];
  });
  const headings = [...new Set([...before.headings.keys(), ...after.headings.keys()])].flatMap((heading) =>
    differing(before.headings.get(heading), after.headings.get(heading)).map((part) => ({
      heading,
      ...part,
    })),
  );
  return {
    criteria: [...criteria, ...removed],
    same: all.length - criteria.length,
    headings,
    info: differing(infoParts(base.source), infoParts(later.source)),
  };
}

interface Sides {
  base: Rubric;
  later: Rubric;
  before: Read;
  after: Read;
}

function changeOf(criterion: Criterion, was: string[], sides: Sides): ChangedCriterion {
  const { id, text } = criterion;
  const earlier = was.flatMap((one) => sides.base.criteria.find(({ id: known }) => known === one) ?? []);
  const [first] = earlier;
  const alone = earlier.length === 1 && first ? sides.before.items.get(first.id) : undefined;
  const now = sides.after.items.get(id);
  return {
    ...{ was, id, text },
    parts: alone && now ? [...differing(alone.parts, now.parts), ...moved(alone, now)] : [],
    before: earlier.map(edgesOf).join('\n'),
    after: edgesOf(criterion),
    effect: effectOf(criterion, earlier, sides),
  };
}

function effectOf(criterion: Criterion, earlier: readonly Criterion[], { base, later }: Sides): Effect {
  const [first, ...more] = earlier;
  if (!first) return 'new';
  if (more.length > 0) return 'joined';
  if (!keepsFigures(first, criterion)) return 'reentered';
  if (scoringOf(first) !== scoringOf({ ...criterion, id: first.id })) return 'rescored';
  return mapFrom(base, later)?.confirm.has(criterion.id) ? 'confirm' : 'kept';
}

/** Under another heading: a heading that is only renumbered, or only put in other words, moves nothing. */
function moved(before: Item, after: Item): ChangedPart[] {
  if (before.key === after.key || before.heading === after.heading) return [];
  return [
    {
      part: correctionTexts.parts.place,
      before: `${before.key} ${before.heading}`,
      after: `${after.key} ${after.heading}`,
    },
  ];
}

function differing(
  before: Parts = new Map<string, string>(),
  after: Parts = new Map<string, string>(),
): ChangedPart[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((part) => {
    const [one, other] = [before.get(part) ?? '', after.get(part) ?? ''];
    return one === other ? [] : [{ part, before: one, after: other }];
  });
}

function read({ groups, misprints = [] }: RubricSource): Read {
  const items = new Map<string, Item>();
  const headings = new Map<string, Parts>();
  const walk = (heading: HeadingSource, key: string): void => {
    headings.set(
      key,
      headingParts(
        heading,
        misprints.find(({ at }) => at === key),
      ),
    );
    heading.items.forEach((item, index) => {
      if ('items' in item) walk(item, keyOf(item, index, key));
      else items.set(item.id, { parts: itemParts(item), key, heading: heading.text });
    });
  };
  groups.forEach((group, index) => walk(group, keyOf(group, index, '')));
  return { items, headings };
}

const points = (value: number | undefined): string => (value === undefined ? '' : withComma(value));

const printedParts = ({
  no,
  text,
  method,
  max,
  note,
}: HeadingSource | CriterionSource): [string, string][] => [
  [roles.no, String(no ?? '')],
  [roles.text, text],
  [roles.method, method ?? ''],
  [roles.max, points(max)],
  [roles.note, note ?? ''],
];

const itemParts = (item: CriterionSource): Parts =>
  new Map([
    ...printedParts(item),
    [roles.printed, item.printed ?? ''],
    [
      correctionTexts.parts.lines,
      (item.lines ?? [])
        .map(({ no, text, method, printed, points: own, max }) =>
          [no, text, method, printed ?? points(own), points(max)]
            .filter((one) => one !== undefined && one !== '')
            .join(' | '),
        )
        .join('\n'),
    ],
    [heads.sentence, sentenceOf(item.rule)],
    [heads.points, points(item.readAs)],
    [
      heads.byType,
      item.maxByType
        ? byTypeText(item.maxByType)
        : headingText(item.penalty === undefined ? {} : { penalty: item.penalty }),
    ],
    [heads.exempt, exemptionsText(item.exemptions ?? [])],
    [heads.evidence, item.evidence ?? ''],
    [heads.reading, item.reading ?? ''],
  ]);

function headingParts(
  heading: HeadingSource,
  misprint: { printed: number; holds: number } | undefined,
): Parts {
  const { bonus, penalty, weight, total } = heading;
  const rule = {
    ...(bonus ? { bonus } : {}),
    ...(penalty === undefined ? {} : { penalty }),
    ...(weight === undefined ? {} : { weight }),
    ...(misprint ? { misprint: { printed: misprint.printed, holds: misprint.holds } } : {}),
  };
  return new Map([
    ...printedParts(heading),
    [heads.sentence, headingText(rule)],
    [heads.exempt, exemptionsText(heading.exemptions ?? [])],
    [draftTexts.vi.kinds.total, total ? `${total.text} | ${points(total.max)}` : ''],
  ]);
}

function infoParts(source: RubricSource): Parts {
  const info = infoOf(source);
  const { text, max } = source.total;
  return new Map([
    ...infoKeys
      .filter((key) => key !== 'version' && key !== 'changes' && key !== 'from')
      .map((key): [string, string] => [fields[key][0], info[key] ?? '']),
    [correctionTexts.parts.total, `${text} | ${points(max)}`],
  ]);
}
