import type { Message } from '../language/language.js';
import { type AgeGroups, ageRange, groupsOf } from '../population/ages.js';
import type { Population } from '../population/population.js';
import type { Projection } from '../projection/projection.js';
import { YEAR_COLUMN } from '../tables/columns.js';
import { type Cell, type Column, Table } from '../tables/table.js';

/** Ages a planner looks at first. */
const GROUPS: readonly string[] = ['0-2', '3-6', '7-17', '18-64', '65+', '85+'];
/** A projection of more years than these is shown at every fifth. */
const YEARS_SHOWN = 12;
const PERSONS = { type: 'number', digits: 0 } as const;

/**
 * A population in a few rows: ages by sex for one area, one row an area for several.
 */
export function populationOverview(population: Population): Table {
  const { date, areas, source } = population;
  const title = {
    pl: `Ludność ${areas.length === 1 ? areas[0] : `${areas.length} obszarów`}, ${date}`,
    en: `Population of ${areas.length === 1 ? areas[0] : `${areas.length} areas`}, ${date}`,
  };
  const groups = groupsThatFit(population.ageGroups);
  if (areas.length !== 1) {
    const columns: Column[] = [
      { name: 'area', title: { pl: 'Obszar', en: 'Area' }, type: 'text' },
      { name: 'total', title: TOTAL, ...PERSONS },
      ...groups.map(groupColumn),
    ];
    const rows = areas.map((area): Cell[] => [
      area,
      population.count({ areas: area }),
      ...groups.map((ages) => population.count({ areas: area, ages })),
    ]);
    return new Table(columns, rows, { title, source: { pl: source, en: source } });
  }
  const all = population.count();
  const row = (label: string, ages: string): Cell[] => {
    const count = population.count({ ages });
    return [label, count, population.count({ ages, sex: 'female' }), population.count({ ages, sex: 'male' }), all > 0 ? count / all : null];
  };
  return new Table(
    [
      { name: 'ages', title: { pl: 'Wiek', en: 'Age' }, type: 'text' },
      { name: 'total', title: TOTAL, ...PERSONS },
      { name: 'women', title: { pl: 'Kobiety', en: 'Women' }, ...PERSONS },
      { name: 'men', title: { pl: 'Mężczyźni', en: 'Men' }, ...PERSONS },
      { name: 'share', title: { pl: 'Udział', en: 'Share' }, type: 'share' },
    ],
    [row('0+', 'total'), ...groups.map((ages) => row(ages.replace('-', '–'), ages))],
    { title, source: { pl: source, en: source } },
  );
}

/** A projection in a few rows: the whole population and its ages, the base, every fifth year and the horizon. */
export function projectionOverview(projection: Projection): Table {
  const { populations, base, horizon, title } = projection;
  const groups = groupsThatFit(base.ageGroups);
  const shown = populations.filter(
    (population) => populations.length <= YEARS_SHOWN || population === base || population === horizon || population.year % 5 === 0,
  );
  return new Table(
    [
      YEAR_COLUMN,
      { name: 'total', title: TOTAL, ...PERSONS },
      ...groups.map(groupColumn),
      { name: 'share_65', title: { pl: 'Udział 65+', en: 'Share 65+' }, type: 'share' },
    ],
    shown.map((population): Cell[] => {
      const all = population.count();
      return [
        population.year,
        all,
        ...groups.map((ages) => population.count({ ages })),
        groups.includes('65+') && all > 0 ? population.count({ ages: '65+' }) / all : null,
      ];
    }),
    {
      title: { pl: `${title.pl}: ludność ${base.year}–${horizon.year}`, en: `${title.en}: population ${base.year}–${horizon.year}` },
      source: { pl: base.source, en: base.source },
    },
  );
}

const TOTAL: Message = { pl: 'Ogółem', en: 'Total' };

function groupColumn(ages: string): Column {
  const name = `ages_${ages.replace('-', '_').replace('+', '_plus')}`;
  return { name, title: { pl: ages.replace('-', '–'), en: ages.replace('-', '–') }, ...PERSONS };
}

/** Of {@link GROUPS} those that do not cut an age group in two. */
function groupsThatFit(ageGroups: AgeGroups): string[] {
  return GROUPS.filter((ages) => {
    try {
      groupsOf(ageGroups, ageRange(ages));
      return true;
    } catch {
      return false;
    }
  });
}
