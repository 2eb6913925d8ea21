import { formatNumber, formatPercent } from '../language/format.js';
import type { Language, Message } from '../language/language.js';
import type { Forecast } from './forecast-result.js';
import type { SeriesBreak } from './join-breaks.js';
import type { BandOrigin } from './predictive.js';

/** How often the limits held a draw. */
export interface HeldDraws {
  readonly low: number;
  readonly high: number;
}

/**
 * What was done to a history and what limits did, for tables, charts and reports; sentences without their full stop.
 *
 * @param held - Draws that a limit held, out of all draws of all years.
 * @returns Nothing where there was nothing to do.
 */
export function forecastNotes(made: Forecast, held: HeldDraws): readonly Message[] {
  const { history, series, settings } = made;
  const number = (value: number, language: Language): string => formatNumber(value, { digits: made.digits, language });
  const spikes = history.spikes.map(
    ({ year, value, expected, held: kept }): Message =>
      settings.spikes === 'weigh-down'
        ? {
            pl: `Wartość z ${year} r. (${number(value, 'pl')}) odstaje od lat sąsiednich (ok. ${number(expected, 'pl')}) i na życzenie liczy się jak ${number(kept, 'pl')}`,
            en: `The value of ${year} (${number(value, 'en')}) stands apart from the years beside it (about ${number(expected, 'en')}) and, as asked, counts as ${number(kept, 'en')}`,
          }
        : {
            pl: `Wartość z ${year} r. (${number(value, 'pl')}) odstaje od lat sąsiednich (ok. ${number(expected, 'pl')}): jeśli to błąd, popraw ją albo podaj spikes: 'weigh-down'`,
            en: `The value of ${year} (${number(value, 'en')}) stands apart from the years beside it (about ${number(expected, 'en')}): if it is an error, correct it or give spikes: 'weigh-down'`,
          },
  );
  const { description, observations } = series;
  const last = history.years[history.years.length - 1];
  const later = observations.filter(({ year, value }) => value === null && year > last).map(({ year }) => year);
  return [
    ...history.notes,
    ...missing(history.missing, history.widening),
    ...(later.length === 0
      ? []
      : [
          {
            pl: `Brak danych po ${last} r. (${later.join(', ')}): te lata są prognozą`,
            en: `No data after ${last} (${later.join(', ')}): these years are forecast`,
          },
        ]),
    ...history.breaks.map((joint) => broken(joint, (value, language) => number(value, language))),
    ...(history.leftOut === 0
      ? []
      : [
          {
            pl: `Wartości sprzed zmiany sposobu liczenia pominięto, bo nie wiadomo, o ile zmieniła ona wynik`,
            en: `The values before the change in the way of counting were left out: nothing says how much it changed them`,
          },
        ]),
    ...spikes,
    ...ORIGIN_NOTES[made.origin],
    ...heldNote(held, made, description.unit),
  ];
}

function missing(years: readonly number[], widening: number): Message[] {
  if (years.length === 0) return [];
  const wider = widening - 1;
  return [
    {
      pl: `Brak danych: ${years.join(', ')}. Metoda łączy lata sąsiednie linią prostą, a pasmo jest za to szersze o ${formatPercent(wider, { digits: 0, language: 'pl' })}`,
      en: `No data: ${years.join(', ')}. The method joins the years beside them by a straight line, and for that the band is wider by ${formatPercent(wider, { digits: 0, language: 'en' })}`,
    },
  ];
}

function broken({ year, step, isFactor, deviation }: SeriesBreak, number: (value: number, language: Language) => string): Message {
  const words = (language: Language): string => {
    if (!isFactor) return `${step > 0 ? '+' : '−'}${number(Math.abs(step), language)} ± ${number(deviation, language)}`;
    const percent = (share: number, signed: boolean): string => formatPercent(share, { digits: 1, signed, language });
    return `${percent(step - 1, true)} ± ${percent(deviation * step, false)}`;
  };
  return {
    pl: `Od ${year} r. liczy się inaczej: wcześniejsze wartości przesunięto do nowego poziomu (${words('pl')}), a niepewność tego przesunięcia poszerza pasmo`,
    en: `Counted in another way from ${year}: the values before were moved to the new level (${words('en')}), and the uncertainty of that step widens the band`,
  };
}

const ORIGIN_NOTES: Readonly<Record<BandOrigin, readonly Message[]>> = {
  pooled: [],
  own: [],
  few: [
    {
      pl: 'Za mało danych na prognozę z ich zmian: ostatnia wartość zostaje, a szerokość pasma pochodzi z innych szeregów',
      en: 'Too few data to learn from their changes: the last value stays, and the width of the band comes from other series',
    },
  ],
  unchanged: [
    {
      pl: 'Wszystkie wartości są równe: nie mówią, jak bardzo mogą się zmienić, więc szerokość pasma pochodzi z innych szeregów',
      en: 'All values are equal and do not say how much they can change, so the width of the band comes from other series',
    },
  ],
  'none-yet': [
    {
      pl: 'Same zera nie dowodzą, że tak zostanie: pasmo to zasięg liczby, która dotąd się nie zdarzyła (rozkład ujemny dwumianowy)',
      en: 'Zeros do not prove that it stays so: the band is that of a count that has not happened yet (negative binomial)',
    },
  ],
  'no-scale': [
    {
      pl: 'Same zera nie mówią, w jakiej skali wartości mogą się zmieniać: pasmo zakłada zmiany o najmniejszą pokazywaną jednostkę',
      en: 'Zeros do not say on what scale values can change: the band supposes changes by the smallest unit shown',
    },
  ],
};

function heldNote({ low, high }: HeldDraws, made: Forecast, unit: Message): Message[] {
  const { settings, years, history } = made;
  const all = settings.draws * years.length;
  const share = (count: number, language: Language): string => formatPercent(count / all, { digits: 1, language });
  if (low > 0 && high > 0) {
    return [
      {
        pl: `Granice zatrzymały ${share(low, 'pl')} losowanych wartości u dołu i ${share(high, 'pl')} u góry`,
        en: `The limits held ${share(low, 'en')} of the drawn values from below and ${share(high, 'en')} from above`,
      },
    ];
  }
  if (low > 0) {
    return [
      {
        pl: `Dolna granica zatrzymała ${share(low, 'pl')} losowanych wartości`,
        en: `The lower limit held ${share(low, 'en')} of the drawn values`,
      },
    ];
  }
  if (high > 0) {
    return [
      {
        pl: `Górna granica zatrzymała ${share(high, 'pl')} losowanych wartości`,
        en: `The upper limit held ${share(high, 'en')} of the drawn values`,
      },
    ];
  }
  const reachesBelow = settings.lowest === undefined && !settings.whole && history.values.every((value) => value >= 0);
  if (!reachesBelow || Number(made.quantile(0.025).observations.at(-1)?.value) >= 0) return [];
  return [
    {
      pl: `Pasmo sięga poniżej zera; jeśli to niemożliwe (${unit.pl}), podaj lowest: 0`,
      en: `The band reaches below zero; where that cannot be (${unit.en}), give lowest: 0`,
    },
  ];
}
