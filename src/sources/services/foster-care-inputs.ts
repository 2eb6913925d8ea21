import type { Message } from '../../language/language.js';
import type { FosterCareInputs, FosterOrigin, FosterStockInput } from '../../services/foster/foster-inputs.js';
import type { GminaShareRule } from '../../services/foster/gmina-share.js';
import type { Placement } from '../../services/foster/placement.js';
import type { ServiceInput } from '../../services/service.js';
import type { Town } from '../town.js';
import { townFigures } from './town-figures.js';

/** What of a town's figures to take. */
export interface TownInputsOptions {
  /** Last year whose figures were known: the base year of a replay. Default: all figures. */
  readonly until?: number;
}

/**
 * What a town's folder says of foster care; what it does not say is assumed with a range, and says so.
 *
 * @param town - The town as read from its folder.
 * @example
 * fosterCareInputs(readTown('data/rumia'), { until: 2015 }).stocks.map(({ inCare, children }) => [inCare.value, children.value]); // => [[54, 9370]]
 */
export function fosterCareInputs(town: Town, { until = Number.POSITIVE_INFINITY }: TownInputsOptions = {}): FosterCareInputs {
  const inCare = townFigures(town, 'children_in_foster_care', { until }).map(
    (input): FosterStockInput => ({ inCare: input, children: childrenOf(town, input.year) }),
  );
  const newest = inCare[inCare.length - 1].inCare;
  const costs = monthlyCostsOf(town, until);
  const rule = ruleOf(town);
  return {
    stocks: inCare,
    origins: originsOf(town, newest),
    exitShare: EXIT_SHARE,
    institutionShare: INSTITUTION_SHARE,
    kinShare: KIN_SHARE,
    professionalShare: PROFESSIONAL_SHARE,
    monthlyCosts: costs,
    costGrowth: COST_GROWTH,
    ...(rule === undefined ? {} : { rules: [rule] }),
  };
}

const SHARE: Message = { pl: 'udział', en: 'share' };

/** NIK: more than 70 thousand in care, between 11 and 19 thousand placed a year; in balance as many leave. */
const EXIT_SHARE: ServiceInput = {
  id: 'exit_share',
  title: { pl: 'Udział dzieci, które w ciągu roku opuszczają pieczę', en: 'Share of the children in care who leave within a year' },
  value: 0.2,
  low: 0.15,
  high: 0.27,
  unit: SHARE,
  status: 'assumed',
  quality: 'weak',
  source: 'NIK, O opiece nad dziećmi w pogotowiach opiekuńczych i rodzinnych (nik.gov.pl)',
  note: {
    pl: 'Polska: ponad 70 tys. dzieci w pieczy i „kilkanaście tysięcy” umieszczanych rocznie (11–19 tys.); założono, że odchodzi tyle, ile przychodzi',
    en: 'Poland: more than 70 thousand children in care and "between ten and twenty thousand" placed a year (11-19); as many are taken to leave as come',
  },
};

const INSTITUTION_SHARE: ServiceInput = {
  id: 'institution_share',
  title: { pl: 'Udział dzieci w placówkach', en: 'Share of the children in institutions' },
  value: 0.232,
  low: 0.15,
  high: 0.35,
  unit: SHARE,
  status: 'proxy',
  quality: 'weak',
  year: 2018,
  source: 'domydziecka.org za MRPiPS, stan na 31 grudnia 2018 r.',
  note: {
    pl: 'Polska: 16 655 z 71 807 dzieci; przedział założony, bo powiaty bardzo się różnią',
    en: 'Poland: 16,655 of 71,807 children; the range is assumed, since counties differ much',
  },
};

const KIN_SHARE: ServiceInput = {
  id: 'kin_share',
  title: { pl: 'Udział rodzin spokrewnionych w pieczy rodzinnej', en: 'Share of kin families in family care' },
  value: 0.69,
  low: 0.6,
  high: 0.75,
  unit: SHARE,
  status: 'proxy',
  quality: 'weak',
  year: 2015,
  source: 'NIK, liczba rodzin zastępczych według typów (nik.gov.pl)',
  note: {
    pl: '4194 z 6071 rodzin w kontrolowanych jednostkach; udział rodzin przyjęto za udział dzieci, przedział założony',
    en: '4,194 of 6,071 families in the units audited; the share of families is taken for that of children, the range is assumed',
  },
};

const PROFESSIONAL_SHARE: ServiceInput = {
  id: 'professional_share',
  title: {
    pl: 'Udział rodzin zawodowych i rodzinnych domów w pieczy rodzinnej',
    en: 'Share of professional families and family homes in family care',
  },
  value: 0.1,
  low: 0.045,
  high: 0.15,
  unit: SHARE,
  status: 'assumed',
  quality: 'weak',
  year: 2015,
  source: 'NIK, liczba rodzin zastępczych według typów (nik.gov.pl)',
  note: {
    pl: '273 z 6071 rodzin to 4,5%, ale rodzina zawodowa ma po kilkoro dzieci; założono dwa razy tyle dzieci na rodzinę, do trzech',
    en: '273 of 6,071 families are 4.5%, but a professional family has several children; about twice as many children a family are assumed, up to three times',
  },
};

const COST_GROWTH: ServiceInput = {
  id: 'cost_growth',
  title: { pl: 'Roczny wzrost kosztów po ostatnim znanym roku', en: 'Yearly growth of costs after the last known year' },
  value: 0.035,
  low: 0,
  high: 0.076,
  unit: SHARE,
  status: 'assumed',
  quality: 'weak',
  source: 'kohorta',
  note: {
    pl: 'od cen stałych, przez wzrost świadczenia dla spokrewnionych 2012–2024 (660–1002 zł), do wzrostu kosztu placówek 2015–2018',
    en: 'from constant prices, over the growth of the kin allowance 2012-2024 (660-1,002 PLN), to that of the cost of institutions 2015-2018',
  },
};

/** All children of the town at the end of a year. */
function childrenOf(town: Town, year: number | undefined): ServiceInput {
  const title: Message = { pl: 'Dzieci w wieku 0–17 lat', en: 'Children aged 0-17' };
  const unit: Message = { pl: 'dzieci', en: 'children' };
  const id = `children ${year ?? ''}`.trim();
  try {
    const population = year === undefined ? undefined : town.population(year);
    if (population !== undefined)
      return {
        id,
        title,
        value: population.count({ ages: '0-17' }),
        unit,
        status: population.status,
        year: population.year,
        source: population.source,
      };
  } catch {
    // No population of that year: the figure is missing, and the service says so.
  }
  const note: Message = {
    pl: `folder miasta nie ma ludności z ${year ?? 'tego'} r.`,
    en: `the town's folder has no population of ${year ?? 'that year'}`,
  };
  return { id, title, value: null, unit, status: 'missing', source: town.name, note };
}

/**
 * Parts of the town from the children counted in its areas of the newest year: each area with a count, without those counted in
 * areas inside it; what is left of the town is the rest. None where the counts do not reach into the parts.
 */
function originsOf(town: Town, newest: ServiceInput): FosterOrigin[] {
  const { areas, id } = town;
  const inside = areas.areas.filter((area) => area.id !== id && areas.path(area.id).some((around) => around.id === id));
  const counts = new Map<string, ServiceInput>([[id, newest]]);
  for (const area of inside) {
    const input = townFigures(town, 'children_in_foster_care', { area: area.id }).find(
      (one) => one.year === newest.year && one.value !== null,
    );
    if (input !== undefined) counts.set(area.id, input);
  }
  if (counts.size === 1 || newest.value === null) return [];
  const leaves = inside.filter((area) => areas.children(area.id).length === 0);
  const holderOf = (leaf: string): string =>
    areas
      .path(leaf)
      .map((area) => area.id)
      .findLast((around) => counts.has(around)) ?? id;
  return [...counts].flatMap(([holder, input]): FosterOrigin[] => {
    const own = leaves.filter((leaf) => holderOf(leaf.id) === holder);
    if (own.length === 0) return [];
    const within = [...counts].filter(([other]) => other !== holder && nearest(other) === holder);
    const taken = within.reduce((sum, [, other]) => sum + (other.value ?? 0), 0);
    if (within.length === 0) return [{ areas: own.map((leaf) => leaf.id), inCare: input }];
    const names = own.map((leaf) => leaf.name).join(', ');
    const named = (text: string): string => `${text.split(':')[0]}: ${names}`;
    return [
      {
        areas: own.map((leaf) => leaf.id),
        inCare: {
          ...input,
          id: `children_in_foster_care ${own.map((leaf) => leaf.id).join('+')}`,
          title: { pl: named(input.title.pl), en: named(input.title.en) },
          value: (input.value ?? 0) - taken,
          status: 'computed',
        },
      },
    ];
  });

  function nearest(area: string): string | undefined {
    return areas
      .path(area)
      .map((around) => around.id)
      .slice(0, -1)
      .findLast((around) => counts.has(around));
  }
}

/** Cost of a child and month by placement. */
function monthlyCostsOf(town: Town, until: number): Record<Placement, readonly ServiceInput[]> {
  const kin = townFigures(town, 'foster_allowance_kinship', { area: 'polska', until, id: 'foster_allowance_kinship' });
  const other = townFigures(town, 'foster_allowance_non_kinship', { area: 'polska', until, id: 'foster_allowance_non_kinship' });
  const institutions = town.figures.filter((figure) => figure.indicator === 'institutional_foster_care_monthly_cost');
  // Of several places the one with the newest figures known.
  const place = institutions.filter((figure) => Number(figure.date) <= until).toSorted((a, b) => Number(b.date) - Number(a.date))[0]?.area;
  const institution = townFigures(town, 'institutional_foster_care_monthly_cost', {
    area: place ?? town.id,
    until,
    id: 'institutional_foster_care_monthly_cost',
  }).map((input): ServiceInput => (input.value === null ? input : { ...input, low: input.value * 0.85, high: input.value * 1.15 }));
  return {
    kin: inForce(kin, until),
    'non-professional': inForce(other, until),
    professional: inForce(other, until).map(withWage),
    institution,
  };
}

/** Allowances are set by date and hold until they are changed: the newest known is that of the last known year too. */
function inForce(allowances: readonly ServiceInput[], until: number): readonly ServiceInput[] {
  const newest = allowances[allowances.length - 1];
  const { id, value, year } = newest;
  if (value === null || year === undefined || until === Number.POSITIVE_INFINITY || year >= until) return allowances;
  return [...allowances, { ...newest, id: `${id} ${until}`, year: until, status: 'computed', note: STILL_IN_FORCE }];
}

const STILL_IN_FORCE: Message = {
  pl: 'ostatnia znana kwota, obowiązuje do następnej zmiany',
  en: 'the newest known amount, in force until it is changed',
};

/** The allowance and the wage of a professional family, spread over its children. */
function withWage(input: ServiceInput): ServiceInput {
  if (input.value === null) return { ...input, id: `professional ${input.id}` };
  return {
    ...input,
    id: `professional ${input.id}`,
    title: { pl: 'Koszt dziecka w rodzinie zawodowej', en: 'Cost of a child in a professional family' },
    value: input.value * 2,
    low: input.value * 1.5,
    high: input.value * 3.5,
    status: 'assumed',
    quality: 'weak',
    note: {
      pl: 'świadczenie i wynagrodzenie rodziny (w 2012 r. co najmniej 2000 zł [do potwierdzenia]) podzielone na 1–4 dzieci: od 1,5 do 3,5 świadczenia; bez składek',
      en: 'the allowance and the wage of the family (in 2012 at least 2,000 PLN [to be confirmed]) shared by 1-4 children: 1.5 to 3.5 allowances; without contributions',
    },
  };
}

/** The town's share by year of stay, where the folder gives it. */
function ruleOf(town: Town): GminaShareRule | undefined {
  const [first, second, third] = ([1, 2, 3] as const).map((year) => {
    const figures = townFigures(town, `gmina_share_of_foster_cost_year_${year}`, { area: 'polska' });
    return figures[figures.length - 1];
  });
  if (first.value === null || second.value === null || third.value === null || first.year === undefined) return undefined;
  return {
    from: first.year,
    shares: [first.value / 100, second.value / 100, third.value / 100],
    appliesTo: 'placed since',
    source: { pl: `${first.source} [do potwierdzenia]`, en: `${first.source} [to be confirmed]` },
  };
}
