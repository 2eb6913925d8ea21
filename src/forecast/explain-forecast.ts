import { countOf, formatNumber, formatPercent, type NounForms } from '../language/format.js';
import type { Language, Message } from '../language/language.js';
import { explainMethod } from './explain-method.js';
import type { Forecast } from './forecast-result.js';
import { yearlyChanges } from './yearly-changes.js';

const YEARS: NounForms = { pl: ['rok', 'lata', 'lat'], en: ['year', 'years'] };
const VALUES: NounForms = { pl: ['wartości', 'wartościach', 'wartościach'], en: ['value', 'values'] };
/** Fewer values than these are few. */
const FEW = 8;
/** A usual yearly change above this share of the level is large. */
const UNSTEADY = 0.08;
/** The band that people are told. */
const TOLD = 0.8;

/** What else an explanation says. */
export interface ExplainForecastOptions {
  /** The series is a rate of people already: the explanation does not advise to make it one. Default: false. */
  readonly perPerson?: boolean;
  /** By what share the band of the last year would be narrower if one more year came in as expected. Default: it is not said. */
  readonly narrowed?: number | undefined;
}

/**
 * A forecast in plain sentences: what it rests on, which models carry the weight, what it says, how wide the band is and why,
 * what would change it.
 */
export function explainForecast(made: Forecast, { narrowed, perPerson = false }: ExplainForecastOptions): readonly Message[] {
  return [
    ...[basis(made), explainMethod(made), outcome(made), width(made), reasons(made), change(made, narrowed, perPerson)].map(inBoth),
    ...made.notes.map(({ pl, en }) => ({ pl: `${pl}.`, en: `${en}.` })),
  ];
}

type Sentence = (language: Language) => string;

function inBoth(sentence: Sentence): Message {
  return { pl: sentence('pl'), en: sentence('en') };
}

function basis({ series, history, years }: Forecast): Sentence {
  const { title, unit } = series.description;
  const [first, last] = [history.years[0], history.years[history.years.length - 1]];
  const count = history.years.length;
  const span = first === last ? `${last}` : `${first}–${last}`;
  const ahead = years.length === 1 ? `${years[0]}` : `${years[0]}–${years[years.length - 1]}`;
  return (language) =>
    language === 'pl'
      ? `Prognoza „${title.pl}” (jednostka: ${unit.pl}) na ${years.length === 1 ? 'rok' : 'lata'} ${ahead} opiera się na ${countOf(count, VALUES, 'pl')} z ${first === last ? 'roku' : 'lat'} ${span}.`
      : `The forecast of “${title.en}” (unit: ${unit.en}) for ${ahead} rests on ${countOf(count, VALUES, 'en')} of ${span}.`;
}

function outcome(made: Forecast): Sentence {
  const { history, years } = made;
  const lastYear = history.years[history.years.length - 1];
  const last = Number(made.series.at(lastYear));
  const median = made.median();
  const end = years[years.length - 1];
  const [next, final] = [Number(median.at(years[0])), Number(median.at(end))];
  const yearly = (final - last) / (end - lastYear);
  return (language) => {
    const number = numberIn(made, language);
    const change = formatNumber(Math.abs(yearly), { digits: made.digits + 1, language });
    const still = Math.abs(final - last) < 0.5 * 10 ** -made.digits;
    if (language === 'pl') {
      const way = still ? 'czyli tyle co dotąd' : `czyli średnio o ${change} rocznie ${yearly > 0 ? 'więcej' : 'mniej'}`;
      const path = years.length === 1 ? '' : `, a na ${end} r. ${number(final)}`;
      return `W ${lastYear} r. było ${number(last)}; prognoza na ${years[0]} r. to ${number(next)}${path}, ${way}.`;
    }
    const way = still ? 'the same as so far' : `on average ${change} ${yearly > 0 ? 'more' : 'less'} each year`;
    const path = years.length === 1 ? '' : ` and for ${end} ${number(final)}`;
    return `In ${lastYear} it was ${number(last)}; the forecast for ${years[0]} is ${number(next)}${path}, ${way}.`;
  };
}

function width(made: Forecast): Sentence {
  const end = made.years[made.years.length - 1];
  const { low, high } = made.band(TOLD);
  const [from, to, middle] = [low, high, made.median()].map((series) => Number(series.at(end)));
  return (language) => {
    const number = numberIn(made, language);
    const isEven = Math.abs(from + to - 2 * middle) < 0.05 * (to - from);
    const share = middle === 0 || !isEven ? '' : ` (±${formatPercent((to - from) / 2 / Math.abs(middle), { digits: 0, language })})`;
    return language === 'pl'
      ? `Z prawdopodobieństwem 80% w ${end} r. będzie od ${number(from)} do ${number(to)}${share}.`
      : `With 80% probability it will be ${number(from)} to ${number(to)} in ${end}${share}.`;
  };
}

/** Why the band is as wide as it is. */
function reasons(made: Forecast): Sentence {
  const { history, years, origin } = made;
  const count = history.years.length;
  const { low, high } = made.band(TOLD);
  const widths = years.map((year) => Number(high.at(year)) - Number(low.at(year)));
  const growth = widths[0] > 0 ? widths[widths.length - 1] / widths[0] : 1;
  const level = Math.abs(history.values[history.values.length - 1]);
  const usual = history.values.length > 1 && level > 0 ? yearlyChanges(history.values).meanAbsolute / level : 0;
  return (language) => {
    const pl = language === 'pl';
    const percent = formatPercent(usual, { digits: usual < 0.095 ? 1 : 0, language });
    const times = formatNumber(growth, { digits: 1, language });
    const because = [
      ...(count < FEW
        ? [pl ? `danych jest mało (${countOf(count, YEARS, 'pl')})` : `there are few data (${countOf(count, YEARS, 'en')})`]
        : []),
      ...(usual > UNSTEADY
        ? [
            pl
              ? `z roku na rok wartości zmieniały się średnio aż o ${percent}`
              : `the values changed by as much as ${percent} a year on average`,
          ]
        : []),
      ...(usual > 0 && usual <= UNSTEADY
        ? [
            pl
              ? `z roku na rok wartości zmieniały się mało, średnio o ${percent}`
              : `the values changed little, by ${percent} a year on average`,
          ]
        : []),
      ...(growth > 1.15
        ? [
            pl
              ? `im dalej, tym mniej pewnie: w ${years.length}. roku prognozy pasmo jest ${times} raza szersze niż w pierwszym`
              : `the further ahead, the less is sure: in year ${years.length} of the forecast the band is ${times} times as wide as in the first`,
          ]
        : []),
    ];
    const learned = made.constants.learnedFrom[language];
    const from = {
      pooled: pl
        ? `Szerokość wyznaczono tak, by pasmo obejmowało prawdę tak często, jak obiecuje; podstawa: ${learned}.`
        : `Its width is set so that it holds the truth as often as it promises; learned from ${learned}.`,
      few: pl
        ? `Szerokość pochodzi z innych szeregów; podstawa: ${learned}.`
        : `Its width comes from other series; learned from ${learned}.`,
      unchanged: pl
        ? `Szerokość pochodzi z innych szeregów; podstawa: ${learned}.`
        : `Its width comes from other series; learned from ${learned}.`,
      own: pl ? 'Szerokość wynika z rozkładu samej metody.' : 'Its width is that of the distribution of the method itself.',
      'none-yet': pl
        ? 'Szerokość wynika z liczby lat bez ani jednego przypadku.'
        : 'Its width follows from the number of years without a single case.',
      'no-scale': pl ? 'Szerokości nie da się wyznaczyć z samych zer; jest umowna.' : 'Zeros give no width; it is a convention.',
    }[origin];
    if (because.length === 0) return from;
    return `${pl ? 'Skąd taka szerokość pasma' : 'Why the band is so wide'}: ${because.join('; ')}. ${from}`;
  };
}

/** What would change the forecast. */
function change({ years }: Forecast, narrowed: number | undefined, perPerson: boolean): Sentence {
  const end = years[years.length - 1];
  return (language) => {
    const pl = language === 'pl';
    const share = narrowed === undefined || narrowed < 0.01 ? undefined : formatPercent(narrowed, { digits: 0, language });
    const sentences = [
      ...(share === undefined
        ? []
        : [
            pl
              ? `Jeszcze jeden rok danych, zgodny z prognozą, zwęziłby pasmo w ${end} r. o ${share}.`
              : `One more year of data, as expected, would make the band in ${end} narrower by ${share}.`,
          ]),
      pl
        ? 'Jeśli w którymś roku zmienił się sposób liczenia, podaj ten rok (breaks): prognoza się zmieni.'
        : 'If the way of counting changed in some year, give that year (breaks): the forecast will change.',
      ...(perPerson
        ? []
        : [
            pl
              ? 'Jeśli liczba zależy od ludności w pewnym wieku, porównaj prognozę ze wskaźnikiem na osobę (forecastRate).'
              : 'If the number depends on people of some age, compare the forecast with a rate per person (forecastRate).',
          ]),
    ];
    return sentences.join(' ');
  };
}

function numberIn({ digits }: Forecast, language: Language): (value: number) => string {
  return (value) => formatNumber(value, { digits, language });
}
