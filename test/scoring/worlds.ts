/** Made-up units whose figures fit together, because they are counted from one made-up reality. */
import type { Criterion, Rubric } from '../../src/rubric/types';
import { emptyAnswer } from '../../src/scoring/answer';
import type { Answer, Submission } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { ruleOf } from '../../src/scoring/rules';

/** Numerator and denominator; a figure; whether there is any (option or points); nothing. */
type Fact = [number, number] | number | boolean | undefined;
export type Random = (most: number) => number;
type World = (r: Random) => { facts: Record<string, Fact>; fields?: Record<string, number> };

/** A repeatable source of whole numbers from 0 to `most`, 0 more often than others. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return (most) => (next() < 0.15 ? 0 : Math.floor(next() * (most + 1)));
}

/** Services with the dossiers that each of them got online and on paper. */
function services(
  r: Random,
  count: number,
): { online: number; paper: number; withOnline: number; withAny: number } {
  const all = Array.from({ length: count }, () => ({ online: r(5), paper: r(9) }));
  return {
    online: all.reduce((sum, { online }) => sum + online, 0),
    paper: all.reduce((sum, { paper }) => sum + paper, 0),
    withOnline: all.filter(({ online }) => online > 0).length,
    withAny: all.filter(({ online, paper }) => online + paper > 0).length,
  };
}
const some = (r: Random, count: number): number => (count > 0 ? r(200) : 0);

const giaLai: World = (r) => {
  const communes = Array.from({ length: 1 + r(15) }, () => ({ s3: r(4), s4: r(2) }));
  const n = communes.length;
  const tthcX = 20 + r(80);
  const [s3, s4] = [r(9), r(4)];
  const [d3, d4] = [services(r, s3), services(r, s4)];
  const tthc = 1 + s3 + s4 + r(300);
  const total = d3.online + d3.paper + d4.online + d4.paper + r(1000);
  const sum = (of: (c: { s3: number; s4: number }) => number): number =>
    communes.reduce((a, c) => a + of(c), 0);
  const onlineX = some(
    r,
    sum((c) => c.s3 + c.s4),
  );
  const totalX = 1 + onlineX + r(900);
  const links = [r(5), r(5), r(5)];
  const linked = links.map((count) => some(r, count));
  const [incoming, outgoing, staff, staffX] = [1 + r(3000), 1 + r(2000), 1 + r(150), 1 + r(300)];
  const [into, out, mail, mailX] = [r(incoming), r(outgoing), r(staff), r(staffX)];
  const [it, software, softwareX, signX] = [r(3), r(1) === 1, r(n), r(n)];
  const [people, post] = [1 + r(60000), 1 + r(14)];
  const [mobile, net] = [r(people), r(post)];
  const [of3, of4] = [sum((c) => (c.s3 > 0 ? 1 : 0)), sum((c) => (c.s4 > 0 ? 1 : 0))];
  const leaders = 2 * n;
  const facts: Record<string, Fact> = {
    '1.I.1': [r(staff), staff],
    '1.I.14': [r(40), 40],
    '1.I.15': [r(staffX), staffX],
    '1.I.24': [net, post],
    '1.I.25': [r(net), post],
    '1.I.29': [mobile, people],
    '1.I.30': [r(mobile), people],
    '2.III.26': [r(people), people],
    '1.II.4': it,
    '1.II.5': it > 0 ? [r(it), it] : undefined,
    '1.II.6': it > 0 ? r(4) : 0,
    '1.II.7': [r(staff), staff],
    '1.II.8': [r(staffX), staffX],
    '2.II.1': [r(staff), staff],
    '2.I.25': s3 > 0 && r(1) === 1,
    '2.I.26': s4 > 0 && r(1) === 1,
    '2.I.39': [of3, n],
    '2.III.5': [of3, n],
    '2.I.40': [of4, n],
    '2.III.6': [of4, n],
    '2.II.2': [into, incoming],
    '2.II.7': [r(into), incoming],
    '2.II.3': [out, outgoing],
    '2.II.8': [r(out), outgoing],
    '2.II.12': [r(outgoing), outgoing],
    '2.II.14': [signX, n],
    '2.II.15': [signX > 0 ? r(leaders) : 0, leaders],
    '2.II.16': [signX > 0 ? r(50) : 0, 50],
    '2.II.17': [mail, staff],
    '2.II.18': [r(mail), staff],
    '2.II.19': [mailX, staffX],
    '2.II.20': [r(mailX), staffX],
    '2.II.22': software,
    '2.II.23': [software ? r(tthc) : 0, tthc],
    '2.II.24': [software ? r(90) : 0, 90],
    '2.II.25': [softwareX, n],
    '2.II.26': [softwareX > 0 ? r(tthcX) : 0, tthcX],
    '2.II.27': [r(total), Math.max(1, total)],
    '2.II.28': [r(totalX), totalX],
    '2.III.19': [r(total), Math.max(1, total)],
    '2.III.20': [r(totalX), totalX],
    '2.III.1': [s3, tthc],
    '2.III.2': [s4, tthc],
    '2.III.3': [d3.online, Math.max(1, total)],
    '2.III.4': [d4.online, Math.max(1, total)],
    '2.III.7': [sum((c) => c.s3), tthcX * n],
    '2.III.9': [sum((c) => c.s4), tthcX * n],
    '2.III.8': [onlineX, totalX],
    '2.III.11': [links[0] ?? 0, 9],
    '2.III.12': [links[1] ?? 0, 9],
    '2.III.13': [links[2] ?? 0, 9],
    '2.III.14': s3 + s4 > 0 ? [d3.withOnline + d4.withOnline, s3 + s4] : undefined,
    '2.III.15': d3.online + d3.paper > 0 ? [d3.online, d3.online + d3.paper] : undefined,
    '2.III.16': d4.online + d4.paper > 0 ? [d4.online, d4.online + d4.paper] : undefined,
    '2.III.21': d3.online + d4.online > 0 ? [r(d3.online + d4.online), d3.online + d4.online] : undefined,
    '2.III.22': onlineX > 0 ? [r(onlineX), onlineX] : undefined,
    '2.IV.3': [linked[0] ?? 0, 250],
    '2.IV.4': [linked[1] ?? 0, 250],
    '2.IV.5': [linked[2] ?? 0, 250],
  };
  for (const id of [
    '1.I.16',
    '1.I.17',
    '1.I.18',
    '1.I.19',
    '1.I.20',
    '1.I.21',
    '1.I.22',
    '1.I.23',
    '1.II.9',
    '2.I.37',
    '2.I.38',
  ])
    facts[id] = [r(n), n];
  const [units, homes] = [1 + r(20), 1 + r(9000)];
  return {
    facts: {
      ...facts,
      '1.I.13': [r(units), units],
      '2.II.9': [r(units), units],
      '1.I.26': [r(homes), homes],
      '1.I.27': [r(homes), homes],
    },
  };
};

const haNam: World = (r) => {
  const [staff, computers] = [10 + r(80), 5 + r(120)];
  const [incoming, outgoing] = [1 + r(3000), 1 + r(2000)];
  const [into, out, mail] = [r(incoming), r(outgoing), r(staff)];
  const all = 1 + r(60);
  const s4 = r(1) === 1 ? all : r(all);
  const s3 = r(all - s4);
  const [d3, d4] = [services(r, s3), services(r, s4)];
  const post = r(all);
  const [graded, projects, core, drafters, leaders] = [
    r(1) === 1,
    r(1) === 1,
    1 + r(staff - 1),
    1 + r(staff - 1),
    1 + r(5),
  ];
  const online = d3.online + d4.online;
  return {
    fields: { staff, computers },
    facts: {
      'I.1': [r(Math.min(staff, computers)), staff],
      'II.1.1': [r(staff), staff],
      'II.3.1': [mail, staff],
      'II.3.2': [r(mail), staff],
      'I.5': [r(computers), computers],
      'IV.3': [r(computers), computers],
      'V.3': [r(core), core],
      'II.1.6.2': [r(drafters), drafters],
      'II.2.1': [r(leaders), leaders],
      'II.1.2': [into, incoming],
      'II.1.4': [r(into), incoming],
      'II.1.3': [out, outgoing],
      'II.2.2': [r(out), outgoing],
      'II.1.5': [r(outgoing), outgoing],
      'III.2.2': s4 < all ? [s3, all - s4] : undefined,
      'III.2.3': [s4, all],
      'III.2.4': online > 0 ? [r(online), online] : undefined,
      'III.2.5': s3 + s4 > 0 ? [d3.withOnline + d4.withOnline, s3 + s4] : undefined,
      'III.2.5.1': d3.online + d3.paper > 0 ? [d3.online, d3.online + d3.paper] : undefined,
      'III.2.5.2': d4.online + d4.paper > 0 ? [d4.online, d4.online + d4.paper] : undefined,
      'III.2.8.1': [post, all],
      'III.2.8.2': [some(r, post), 300],
      'III.2.8.3': [some(r, post), 300],
      'III.1.6.1': projects,
      'III.1.6.2': projects ? [r(9), 9] : undefined,
      'IV.7': graded,
      'IV.8': graded ? [r(9), 9] : undefined,
    },
  };
};

const hauGiang: World = (r) => {
  const [staff, computers, all, files] = [20 + r(90), 20 + r(60), 1 + r(60), 1 + r(500)];
  const [s3, s4] = [r(all), r(all)];
  const [uses, rules, two, postal] = [r(1) === 1, r(1) === 1, r(1) === 1, r(1) === 1];
  const facts: Record<string, Fact> = {
    'I.1': [r(Math.min(staff, computers)), staff],
    'II.1.1': [s3, all],
    'II.1.2': [s4, all],
    'II.1.3': [Math.min(files, some(r, s3)), files],
    'II.1.4': [Math.min(files, some(r, s4)), files],
    'II.2.1': uses,
    'II.3.7': postal,
    'II.3.6': [postal ? r(90) : 0, 90],
    'IV.1': rules,
    'IV.2': rules && r(1) === 1,
    'V.1': two || r(1) === 1,
    'V.2': two,
  };
  for (const id of ['I.2', 'I.7', 'I.10', 'IV.3']) facts[id] = [r(computers), computers];
  for (let i = 2; i <= 8; i++) facts[`II.2.${i}`] = uses && r(1) === 1;
  return { facts };
};

const department: World = (r) => {
  const [staff, outgoing, resolved] = [20 + r(90), 1 + r(2000), 1 + r(900)];
  const [core, civil, external] = [1 + r(staff - 1), 1 + r(staff - 1), 1 + r(outgoing - 1)];
  const [s3, s4] = [r(20), r(20)];
  const [d3, d4] = [services(r, s3), services(r, s4)];
  const [it, mail, plan, software] = [r(1) === 1, r(1) === 1, r(1) === 1, r(3)];
  const post = r(20);
  return {
    fields: { staff },
    facts: {
      'I.1': [r(core), core],
      'II.3': [r(civil), civil],
      'II.1': it,
      'II.2': it && r(1) === 1,
      'III.1.2': [r(outgoing), outgoing],
      'III.2.a': [r(outgoing), outgoing],
      'III.7.3': [r(outgoing), outgoing],
      'III.1.3': [r(external), external],
      'III.3.1': mail,
      'III.3.2': mail ? [r(9), 9] : undefined,
      'III.4.2.a': [s3 + s4, s3 + s4 + 1 + r(9)],
      'III.4.2.b': [s4, s4 + 1 + r(9)],
      'III.4.3.a': s3 > 0 ? [d3.withAny, s3] : undefined,
      'III.4.3.c': s3 > 0 ? [d3.withOnline, s3] : undefined,
      'III.4.3.b': s4 > 0 ? [d4.withAny, s4] : undefined,
      'III.4.3.d': s4 > 0 ? [d4.withOnline, s4] : undefined,
      'III.4.4.a': [Math.min(resolved, r(d3.online + d3.paper)), resolved],
      'III.4.4.b': [Math.min(resolved, r(d4.online + d4.paper)), resolved],
      'III.5.1': [post, 20],
      'III.5.2': [some(r, post), 300],
      'III.5.3': [some(r, post), 300],
      'III.9.4': software > 0,
      'III.9.5': software > 0 && r(1) === 1,
      'IV.2': plan,
      'IV.3': plan ? [r(9), 9] : undefined,
    },
  };
};

const district: World = (r) => {
  const [staff, outgoing, resolved, received, communes, own] = [
    20 + r(90),
    1 + r(2000),
    1 + r(900),
    1 + r(900),
    1 + r(15),
    1 + r(200),
  ];
  const [core, civil, external] = [1 + r(staff - 1), 1 + r(staff - 1), 1 + r(outgoing - 1)];
  const [s3, s4] = [r(20), r(20)];
  const [d3, d4] = [services(r, s3), services(r, s4)];
  const all = s3 + s4 + 1 + r(200);
  const [it, mail, plan, post] = [r(1) === 1, r(1) === 1, r(1) === 1, r(20)];
  const facts: Record<string, Fact> = {
    'I.1': [r(core), core],
    'II.4': [r(civil), civil],
    'III.3.1': [r(civil), civil],
    'II.1': it,
    'II.2': it && r(1) === 1,
    'II.3': it && r(1) === 1,
    'III.3.3': [r(outgoing), outgoing],
    'III.4.3': [r(outgoing), outgoing],
    'III.5.2': [r(outgoing), outgoing],
    'III.3.4': [r(external), external],
    'III.1.2': [r(received), received],
    'III.1.6': [r(received), received],
    'III.6.2': [Math.min(received, some(r, post)), received],
    'III.1.3.a': [s3, all],
    'III.1.3.b': [s4, all],
    'III.1.4': s3 + s4 > 0 ? [d3.withOnline + d4.withOnline, s3 + s4] : undefined,
    'III.1.5.a': [Math.min(resolved, r(d3.online)), resolved],
    'III.1.5.b': [Math.min(resolved, r(d4.online)), resolved],
    'III.6.1': [post, 20],
    'III.6.3': [some(r, post), 300],
    'III.2.1': mail,
    'III.2.2': mail ? [r(9), 9] : undefined,
    'III.10.1': [r(own), own],
    'IV.2': plan,
    'IV.3': plan ? [r(9), 9] : undefined,
  };
  for (const id of ['III.10.3', 'III.10.4', 'III.10.5']) facts[id] = [r(communes), communes];
  return { facts };
};

/** Whole and part: what needs something else only is there where that is. */
const hue: World = (r) => {
  const facts: Record<string, Fact> = {};
  const needs = (id: string, ...above: string[]): void =>
    void (facts[id] = (above.length === 0 || above.some((other) => facts[other] === true)) && r(2) > 0);
  for (const id of ['2.2.2', '6.3.1', '4.2.1', '4.2.2', '4.2.3', '4.3.1', '4.4.1', '4.5.1', '5.1.1', '5.3.1'])
    needs(id);
  facts['8.1.1'] = facts['2.2.2'];
  needs('4.5.3');
  for (const [id, ...above] of [
    ['4.1.1', '6.3.1'],
    ['6.3.2', '6.3.1'],
    ['4.2.4', '4.2.1', '4.2.2'],
    ['4.2.5', '4.2.3'],
    ['4.3.2', '4.3.1'],
    ['4.5.2', '4.5.1'],
    ['4.5.5', '5.3.1'],
    ['5.2.1', '5.1.1'],
  ] as const)
    needs(id, ...above);
  facts['4.5.4'] = facts['4.5.1'] === true && facts['4.5.3'] === true && r(1) === 1;
  return { facts };
};
const hueDepartment: World = (r) => {
  const { facts } = hue(r);
  facts['4.4.2'] = facts['4.4.1'] === true && r(1) === 1;
  return { facts };
};
const hueDistrict: World = (r) => {
  const { facts } = hue(r);
  facts['4.4.2'] = r(1) === 1;
  return { facts: { ...facts, '3.5.1': facts['4.4.1'], '4.4.3': facts['4.4.2'] && r(1) === 1 } };
};

const worlds: Record<string, World> = {
  'gia-lai-2020-huyen': giaLai,
  'ha-nam-2021-so': haNam,
  'hau-giang-2017': hauGiang,
  'lam-dong-2021-so': department,
  'lam-dong-2021-huyen': district,
  'hue-2021-tinh': hueDepartment,
  'hue-2021-huyen': hueDistrict,
};

/** A fill-in whose figures fit together: as counts, as a typed percentage, as claimed points, or left out. */
export function consistent(rubric: Rubric, seed: number): Submission {
  const r = randomFrom(seed);
  const { facts, fields = {} } = worlds[rubric.id]?.(r) ?? { facts: {} };
  const answers = new Map<string, Answer>();
  for (const criterion of rubric.criteria) {
    const fact = facts[criterion.id];
    if (fact !== undefined && r(9) > 0) answers.set(criterion.id, answerOf(criterion, fact));
  }
  const whole: Submission = { rubric: rubric.id, unit: 'Sở A', fields: r(1) === 1 ? fields : {}, answers };
  const assessed = assess(rubric, whole);
  assessed.criteria.forEach(({ id, status, points }, index) => {
    const criterion = rubric.criteria[index];
    const [numerator, denominator] = answers.get(id)?.inputs ?? [];
    if (!criterion || status !== 'scored' || typeof numerator !== 'number') return;
    const nothing = emptyAnswer(ruleOf(criterion).inputs.length);
    const way = r(3);
    // a claim that rounds to nothing says less than the data, so nobody consistent makes it
    if (way === 1 && (points > 0 || numerator === 0)) answers.set(id, { ...nothing, claimed: points });
    if (way === 2 && criterion.rule.kind === 'ratio' && typeof denominator === 'number') {
      const percent = Math.round((numerator / denominator) * 10000) / 10000;
      if (percent > 0 || numerator === 0) answers.set(id, { ...nothing, inputs: [null, null, percent] });
    }
  });
  return whole;
}

function answerOf(criterion: Criterion, fact: Exclude<Fact, undefined>): Answer {
  const { rule, max } = criterion;
  const nothing = emptyAnswer(ruleOf(criterion).inputs.length);
  if (Array.isArray(fact)) return { ...nothing, inputs: [...fact, null] };
  if (typeof fact === 'number') return { ...nothing, inputs: [fact] };
  if (rule.kind === 'judgement') return { ...nothing, inputs: [fact ? max / 2 : 0] };
  if ('lines' in rule) return { ...nothing, inputs: rule.lines.map(() => (fact ? 1 : 0)) };
  const none = 'options' in rule ? rule.options.findIndex(({ points }) => points === 0) : 0;
  return { ...nothing, inputs: [fact ? 0 : none] };
}
