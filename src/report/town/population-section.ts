import { pyramid } from '../../charts/pyramid.js';
import { trend } from '../../charts/trend.js';
import type { Message } from '../../language/language.js';
import { personsColumn, shareColumn, textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { Block, Section } from '../html/section.js';
import type { TownResults } from './results.js';
import { drawn } from './sizes.js';
import { SOURCES } from './source-words.js';

const AGES = ['0-2', '3-6', '7-14', '15-24', '25-44', '45-64', '65-74', '75-84', '85+', 'total'] as const;

/** The town's people now, at the horizons of its plans and at the end. */
export function populationSection(results: TownResults): Section {
  const { plan, years, words } = results;
  const { t, n, change, language } = words;
  const [now, ...later] = years;
  const last = years[years.length - 1];
  const total = (year: number): number => plan.at(year).count();
  const path = later.map((year) => t(`${n(total(year))} w ${year} r.`, `${n(total(year))} in ${year}`)).join(', ');
  return {
    id: 'ludnosc',
    title: t(`Ludność: ${years.join(', ')}`, `Population: ${years.join(', ')}`),
    blocks: [
      {
        kind: 'paragraph',
        text: t(
          `Na koniec ${now} r. w mieście mieszkało według GUS ${n(total(now))} osób. Plan kohorty daje ${path}: do ${last} r. zmiana wynosi ${change(total(last) / total(now) - 1)}.`,
          `At the end of ${now} the town had ${n(total(now))} people according to Statistics Poland. The plan gives ${path}: a change of ${change(total(last) / total(now) - 1)} by ${last}.`,
        ),
      },
      drawn('ludnosc-ogolem', (width) =>
        trend(plan.sum(), { language, width, source: SOURCES.plan, labels: [{ pl: 'plan', en: 'plan' }] }),
      ),
      ...later
        .slice(-2)
        .map(
          (year): Block =>
            drawn(`piramida-${year}`, (width) => pyramid(plan, { year, base: now, language, width, subtitle: pyramidSubtitle(now, year) })),
        ),
      { kind: 'table', name: 'ludnosc-grupy-wieku', table: ageTable(results), open: true },
    ],
  };
}

function pyramidSubtitle(base: number, year: number): Message {
  return {
    pl: `Ludność według płci i pojedynczych lat wieku, 31 grudnia ${year} (wypełnienie) i ${base} (obrys). Źródło: ${SOURCES.plan.pl}.`,
    en: `Population by sex and single year of age, 31 December ${year} (filled) and ${base} (outline). Source: ${SOURCES.plan.en}.`,
  };
}

function ageTable({ plan, years, words: { t } }: TownResults): Table {
  const [now, ...later] = years;
  const columns = years.map((year) => personsColumn(`persons_${year}`, String(year), String(year)));
  const changes = later.map((year) => shareColumn(`change_${year}`, `Zmiana do ${year}`, `Change by ${year}`));
  const rows = AGES.map((ages) => {
    const persons = years.map((year) => plan.at(year).count({ ages }));
    return [ages === 'total' ? t('ogółem', 'total') : ages, ...persons, ...persons.slice(1).map((count) => count / persons[0] - 1)];
  });
  return new Table([textColumn('ages', 'Wiek', 'Age'), ...columns, ...changes], rows, {
    title: {
      pl: `Ludność według wieku, 31 grudnia ${now}–${years[years.length - 1]}`,
      en: `Population by age, 31 December ${now}–${years[years.length - 1]}`,
    },
    source: SOURCES.plan,
  });
}
