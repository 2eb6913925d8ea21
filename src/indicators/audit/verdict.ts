import type { Message } from '../../language/language.js';

/** What an audit finds of a claim. */
export type Verdict = 'exact' | 'rounding' | 'truncated' | 'wrong-base' | 'inconsistent' | 'contradicted' | 'not-derivable';

/** How a verdict is told: by word and symbol, never by colour alone. */
export interface VerdictName {
  readonly symbol: string;
  readonly name: Message;
  readonly meaning: Message;
}

/** The verdicts from the best to the worst, with their names. */
export const VERDICT_NAMES: Readonly<Record<Verdict, VerdictName>> = {
  exact: {
    symbol: '=',
    name: { pl: 'zgadza się', en: 'exact' },
    meaning: { pl: 'z liczb wejściowych wychodzi dokładnie to, co podano', en: 'the inputs give exactly what is stated' },
  },
  rounding: {
    symbol: '≈',
    name: { pl: 'zgadza się po zaokrągleniu', en: 'within rounding' },
    meaning: {
      pl: 'różnicę tłumaczy zaokrąglenie podanej liczby albo liczb wejściowych',
      en: 'rounding of the stated number or of the inputs explains the difference',
    },
  },
  truncated: {
    symbol: '↓',
    name: { pl: 'ucięte zamiast zaokrąglić', en: 'truncated' },
    meaning: { pl: 'dalsze cyfry odcięto, zamiast zaokrąglić', en: 'further digits were cut off instead of rounded' },
  },
  'wrong-base': {
    symbol: '÷',
    name: { pl: 'zła podstawa', en: 'wrong base' },
    meaning: {
      pl: 'podana liczba wychodzi, gdy dzieli się przez inną liczbę albo bierze inny rok, obszar lub jednostkę',
      en: 'the stated number comes out with another divisor, year, area or unit',
    },
  },
  inconsistent: {
    symbol: '≠',
    name: { pl: 'sprzeczne z innym stwierdzeniem', en: 'inconsistent' },
    meaning: {
      pl: 'z innych liczb tego samego dokumentu wychodzi coś innego',
      en: 'other figures of the same document give something else',
    },
  },
  contradicted: {
    symbol: '×',
    name: { pl: 'sprzeczne z danymi', en: 'contradicted by data' },
    meaning: { pl: 'z liczb innego źródła wychodzi coś innego', en: 'figures of another source give something else' },
  },
  'not-derivable': {
    symbol: '?',
    name: { pl: 'nie do sprawdzenia', en: 'not derivable' },
    meaning: { pl: 'brakuje liczb, z których można by to policzyć', en: 'the figures it could be computed from are missing' },
  },
};

/** The verdicts, from the best to the worst; last what cannot be told. */
export const VERDICTS: readonly Verdict[] = [
  'exact',
  'rounding',
  'truncated',
  'wrong-base',
  'inconsistent',
  'contradicted',
  'not-derivable',
];
