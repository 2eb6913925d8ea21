import { capital } from '../language/capital.js';
import { fail } from '../language/error.js';
import { currentLanguage, type Language, type Message, say } from '../language/language.js';
import { ageLabel } from '../population/ages.js';
import type { Population } from '../population/population.js';
import { SEX_NAMES, SEXES } from '../population/sex.js';
import { Projection } from '../projection/projection.js';
import { Simulation } from '../projection/simulation.js';
import { type Column, Table } from '../tables/table.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { inFrame } from './frame.js';
import { type PyramidView, pyramidLayers, pyramidPlot } from './pyramid-layers.js';
import { pyramidOfDraws } from './pyramid-of-draws.js';
import type { PyramidOptions } from './pyramid-options.js';
import { largestCell } from './pyramid-rows.js';
import { dayInWords, pyramidDescription, pyramidTitle } from './pyramid-words.js';

/**
 * A population pyramid: the people of one year as filled bars, men to the left and women to the right, and those of
 * the base year as an outline over them. The scale is the same for every year of the projection, so that two pyramids
 * can be compared.
 *
 * Of a simulation the bars are groups of five years, as long as the median of the draws, and a line in each spans 80% of the
 * draws (broad) and 95% (thin).
 *
 * @param projection - Its populations have one area; or a simulation.
 * @throws {RangeError} If it is no projection, it has no such year, or a size is too small to draw in.
 * @example
 * const ageGroups = { width: 5, count: 21 };
 * const people = (year, count) => new Population({ date: `${year}-12-31`, areas: ['rumia'], ageGroups, source: 'GUS' }, new Float64Array(42).fill(count));
 * const projection = new Projection({ title: { pl: 'Projekcja', en: 'Projection' }, populations: [people(2022, 10), people(2027, 11)], steps: [] });
 * pyramid(projection, { language: 'en' }).title; // => '2027: 462 people; the share aged 65+ stays at 38.1%'
 */
export function pyramid(projection: Projection | Simulation, options: PyramidOptions = {}): Chart {
  if (projection instanceof Simulation) return pyramidOfDraws(projection, options);
  requireProjection(projection);
  const { year = projection.horizon.year, base: baseYear = projection.base.year, width = 720, height, title, subtitle } = options;
  const { language = currentLanguage() } = options;
  checkSize('pyramid', width, height);
  const shown = projection.at(year);
  const base = baseYear === year ? undefined : projection.at(baseYear);
  const inLanguage = (chosen: Language): string => (title === undefined ? pyramidTitle(shown, base, chosen) : say(title, chosen));
  const headline = inLanguage(language);
  const description = pyramidDescription(shown, base, language);
  const plot = pyramidPlot(shown.ageGroups, width, height);
  const spec = inFrame({
    title: headline,
    subtitle: subtitle === undefined ? subtitleOf(projection, shown, base, language) : [say(subtitle, language)],
    description: `${headline}. ${description}`,
    language,
    width,
    plot,
    layer: pyramidLayers(viewOf(projection, shown, base, language), { width, height: plot.height }, language),
  });
  const table = tableOf(shown, base, { pl: inLanguage('pl'), en: inLanguage('en') });
  return new Chart({ spec, title: headline, description, table, language });
}

function viewOf(projection: Projection, shown: Population, base: Population | undefined, language: Language): PyramidView {
  const name = (population: Population): string =>
    say(
      population.year <= projection.base.year
        ? { pl: `${population.year}, stan wyjściowy`, en: `${population.year}, base` }
        : { pl: `${population.year}, prognoza`, en: `${population.year}, projected` },
      language,
    );
  return {
    shown,
    base,
    names: { shown: name(shown), base: base === undefined ? '' : name(base) },
    largest: largestCell(projection),
  };
}

function requireProjection(projection: unknown): void {
  if (projection instanceof Projection) return;
  fail(
    'pyramid: to nie jest prognoza; podaj wynik project() albo simulate(), a samą ludność włóż do new Projection({ title, populations: [ludność], steps: [] })',
    'pyramid: this is no projection; give what project() or simulate() returns, and put a population alone into new Projection({ title, populations: [people], steps: [] })',
  );
}

function subtitleOf(projection: Projection, shown: Population, base: Population | undefined, language: Language): string[] {
  const day = dayInWords(shown.date, language);
  const ages =
    projection.base.ageGroups.width === 1
      ? { pl: 'pojedynczych lat wieku', en: 'single year of age' }
      : { pl: 'grup wieku', en: 'age group' };
  const outline =
    base === undefined
      ? ''
      : say(
          { pl: ` (wypełnienie) i ${dayInWords(base.date, 'pl')} (obrys)`, en: ` (filled) and ${dayInWords(base.date, 'en')} (outline)` },
          language,
        );
  const { year, source } = projection.base;
  return [
    say({ pl: `Ludność według płci i ${ages.pl}, ${day}${outline}.`, en: `Population by sex and ${ages.en}, ${day}${outline}.` }, language),
    say(
      {
        pl: `${sentence(projection.title.pl)} Stan w ${year} r.: ${sentence(source)}`,
        en: `${sentence(projection.title.en)} State of ${year}: ${sentence(source)}`,
      },
      language,
    ),
  ];
}

/** Ends with one full stop, an abbreviation's or its own. */
function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

function tableOf(shown: Population, base: Population | undefined, title: Message): Table {
  const populations = base === undefined ? [shown] : [base, shown];
  return new Table(
    [
      { name: 'age', title: { pl: 'Wiek', en: 'Age' }, type: 'text' },
      ...populations.flatMap(({ year }) =>
        SEXES.map((sex): Column => {
          const [pl, en] = [capital(SEX_NAMES[sex].pl), capital(SEX_NAMES[sex].en)];
          return {
            name: `${sex === 'female' ? 'women' : 'men'}_${year}`,
            title: { pl: `${pl} ${year}`, en: `${en} ${year}` },
            type: 'number',
            digits: 0,
          };
        }),
      ),
    ],
    Array.from({ length: shown.ageGroups.count }, (_, group) => [
      ageLabel(shown.ageGroups, group),
      ...populations.flatMap((population) => SEXES.map((sex) => population.byAge(sex)[group])),
    ]),
    { title },
  );
}
