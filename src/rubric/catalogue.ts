/** The forms that the product ships, one entry each. Everything else about a form stands in its rubric file. */
import { load } from './load';
import type { Rubric } from './types';

export interface CatalogueEntry {
  id: string;
  province: string;
  year: number;
  audience: string;
  /** Number of the decision, or what the source calls it. */
  decision: string;
  source: () => Promise<{ default: unknown }>;
}

export const catalogue: readonly CatalogueEntry[] = [
  {
    id: 'lam-dong-2021-so',
    province: 'Lâm Đồng',
    year: 2021,
    audience: 'các sở, ban, ngành',
    decision: '2947/QĐ-UBND',
    source: () => import('../../rubrics/lam-dong-2021-so.yaml'),
  },
  {
    id: 'lam-dong-2021-huyen',
    province: 'Lâm Đồng',
    year: 2021,
    audience: 'UBND các huyện, thành phố',
    decision: '2947/QĐ-UBND',
    source: () => import('../../rubrics/lam-dong-2021-huyen.yaml'),
  },
  {
    id: 'hau-giang-2017',
    province: 'Hậu Giang',
    year: 2017,
    audience: 'sở, ban, ngành và UBND huyện, thị xã, thành phố',
    decision: '1663/QĐ-UBND',
    source: () => import('../../rubrics/hau-giang-2017.yaml'),
  },
  {
    id: 'hue-2021-tinh',
    province: 'Thừa Thiên Huế',
    year: 2021,
    audience: 'cơ quan, đơn vị cấp tỉnh',
    decision: '',
    source: () => import('../../rubrics/hue-2021-tinh.yaml'),
  },
  {
    id: 'hue-2021-huyen',
    province: 'Thừa Thiên Huế',
    year: 2021,
    audience: 'UBND huyện, thị xã, thành phố',
    decision: '',
    source: () => import('../../rubrics/hue-2021-huyen.yaml'),
  },
  {
    id: 'gia-lai-2020-huyen',
    province: 'Gia Lai',
    year: 2020,
    audience: 'Ủy ban nhân dân huyện, thị xã, thành phố',
    decision: '',
    source: () => import('../../rubrics/gia-lai-2020-huyen.yaml'),
  },
  {
    id: 'ha-nam-2021-so',
    province: 'Hà Nam',
    year: 2021,
    audience: 'sở, ban, ngành',
    decision: '',
    source: () => import('../../rubrics/ha-nam-2021-so.yaml'),
  },
];

const loaded = new Map<string, Promise<Rubric>>();

/** Loads a form of the catalogue once; undefined where the catalogue has no such form. */
export function loadRubric(id: string): Promise<Rubric> | undefined {
  const entry = catalogue.find((candidate) => candidate.id === id);
  if (!entry) return undefined;
  const known = loaded.get(id) ?? fromSource(entry);
  loaded.set(id, known);
  return known;
}

async function fromSource(entry: CatalogueEntry): Promise<Rubric> {
  const result = load((await entry.source()).default);
  // every shipped file passes `scorecard check` in the tests; anything else is a broken build
  if (!result.ok)
    throw new Error(`The rubric ${entry.id} is broken: ${result.problems.map((p) => p.received).join('; ')}`);
  return result.rubric;
}
