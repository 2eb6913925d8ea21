import { countOf, formatNumber, formatPercent, type NounForms } from '../language/format.js';
import type { Language } from '../language/language.js';
import { type AutomaticFit, automatic } from './automatic.js';
import type { Forecast } from './forecast-result.js';
import type { Fit } from './method.js';

const METHODS: NounForms = { pl: ['metody', 'metod', 'metod'], en: ['method', 'methods'] };

/**
 * Which models carry the weight of a forecast, in words.
 *
 * @returns A sentence in a language.
 */
export function explainMethod(made: Forecast): (language: Language) => string {
  const { history, method, origin } = made;
  if (origin !== 'pooled' && origin !== 'own') {
    return (language) => (language === 'pl' ? 'Prognozą jest ostatnia znana wartość.' : 'The forecast is the last known value.');
  }
  if (method.id !== automatic.id) {
    return (language) => (language === 'pl' ? `Metoda: ${method.title.pl}.` : `Method: ${method.title.en}.`);
  }
  const fit = automatic.fit(history.values);
  return (language) => `${combined(fit, language)} ${inside(fit.members[0].fit, language)} ${apart(fit, made, language)}`;
}

function combined({ members, learning }: AutomaticFit, language: Language): string {
  const pl = language === 'pl';
  const all = countOf(members.length, METHODS, language);
  const share = formatPercent(learning, { digits: 0, language });
  if (learning === 0) {
    return pl
      ? `Lat jest mało, więc prognozą jest środkowy z wyników ${all}: żadna pojedyncza metoda nie może jej zepsuć.`
      : `There are few years, so the forecast is the middle one of ${all}: no single method can spoil it.`;
  }
  if (learning === 1) {
    return pl
      ? 'Lat jest dość, więc prognozą jest średnia trzech metod, które uczą się ze wszystkich lat (po jednej trzeciej wagi): wygładzania, wygładzania na logarytmach i metody theta na logarytmach.'
      : 'There are enough years, so the forecast is the mean of three methods that learn from all years (a third of the weight each): smoothing, smoothing on logarithms and theta on logarithms.';
  }
  return pl
    ? `Prognoza to w ${share} średnia trzech metod, które uczą się ze wszystkich lat, a w reszcie środkowy z wyników ${all}, który chroni przed błędem jednej z nich.`
    : `The forecast is ${share} the mean of three methods that learn from all years and for the rest the middle one of ${all}, which guards against the error of one of them.`;
}

/** What smoothing found: how much it trusts the last year and whether it sees a trend. */
function inside({ components }: Fit, language: Language): string {
  const share = (id: string): number => components.find((component) => component.id === id)?.value ?? 0;
  const [trend, alpha] = [share('trend'), share('alpha')].map((value) => formatPercent(value, { digits: 0, language }));
  return language === 'pl'
    ? `W wygładzaniu modele z trendem mają ${trend} wagi, a ostatni rok liczy się w ${alpha}.`
    : `In smoothing, models with a trend have ${trend} of the weight, and the last year counts ${alpha}.`;
}

/** How far the methods are apart in the last year. */
function apart({ members }: AutomaticFit, { years, digits }: Forecast, language: Language): string {
  const last = years.length - 1;
  const results = members
    .map(({ method, fit }) => ({ title: method.title[language], value: fit.outlook(years.length).means[last] }))
    .sort((one, other) => one.value - other.value);
  const [lowest, highest] = [results[0], results[results.length - 1]];
  const number = (value: number): string => formatNumber(value, { digits, language });
  if (number(lowest.value) === number(highest.value)) {
    return language === 'pl' ? `Wszystkie metody dają na ${years[last]} r. to samo.` : `All methods give the same for ${years[last]}.`;
  }
  return language === 'pl'
    ? `Na ${years[last]} r. metody dają od ${number(lowest.value)} (${lowest.title}) do ${number(highest.value)} (${highest.title}).`
    : `For ${years[last]} the methods give ${number(lowest.value)} (${lowest.title}) to ${number(highest.value)} (${highest.title}).`;
}
