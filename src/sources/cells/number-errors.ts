import type { Message } from '../../language/language.js';

/** Why a cell is no number. */
export interface NumberError {
  readonly kind: 'error';
  /** Whether it could be read, but in more than one way. */
  readonly ambiguous: boolean;
  readonly problem: Message;
  readonly expected: Message;
  readonly remedy: Message;
}

/** A sign that can part thousands or go before decimals. */
export function twoReadings(whole: string, decimals: string): NumberError {
  return {
    kind: 'error',
    ambiguous: true,
    problem: {
      pl: `liczba niejednoznaczna: ${whole}${decimals} (kropka lub przecinek dzieli tysiące) albo ${whole},${decimals} (część dziesiętna)`,
      en: `ambiguous number: ${whole}${decimals} (the sign parts thousands) or ${whole}.${decimals} (it goes before decimals)`,
    },
    expected: { pl: 'liczba, którą można odczytać tylko w jeden sposób', en: 'a number with only one reading' },
    remedy: {
      pl: `napisz ${whole} ${decimals} albo ${whole}${decimals}, jeśli to tysiące; jeśli to ułamek, podaj w datapackage.json decimalChar tej kolumny`,
      en: `write ${whole} ${decimals} or ${whole}${decimals} if it is thousands; if decimals, declare decimalChar of the column in datapackage.json`,
    },
  };
}

/** No number at all. */
export function notANumber(): NumberError {
  return {
    kind: 'error',
    ambiguous: false,
    problem: { pl: 'to nie jest liczba', en: 'this is not a number' },
    expected: {
      pl: 'liczba, np. 52634, 52 634 lub 8,6 tys.; brak danych jako „Bd.”, nie dotyczy jako „-”',
      en: 'a number such as 52634, 52 634 or 8,6 tys.; no data as "Bd.", not applicable as "-"',
    },
    remedy: {
      pl: 'wpisz samą liczbę; jednostkę podaj w kolumnie unit, uwagę w kolumnie note',
      en: 'write the number alone; put the unit in column unit and a remark in column note',
    },
  };
}

/** A % sign in a column of another unit. */
export function percentWithoutUnit(unit: string | undefined): NumberError {
  return {
    kind: 'error',
    ambiguous: true,
    problem: {
      pl: `znak %, a jednostką jest ${unit === undefined || unit === '' ? 'nie wiadomo co' : `„${unit}”`}`,
      en: `a % sign, but the unit is ${unit === undefined || unit === '' ? 'not known' : `"${unit}"`}`,
    },
    expected: {
      pl: 'jednostka „percent” (14% to 14) albo „share” (14% to 0,14)',
      en: 'unit "percent" (14% is 14) or "share" (14% is 0.14)',
    },
    remedy: { pl: 'wpisz jednostkę albo usuń znak %', en: 'write the unit or remove the % sign' },
  };
}

/** 5,26E+04: the digits a spreadsheet did not show are lost. */
export function shortenedByExcel(): NumberError {
  return {
    kind: 'error',
    ambiguous: false,
    problem: {
      pl: 'zapis naukowy: arkusz skrócił liczbę i jej cyfry przepadły',
      en: 'scientific notation: the spreadsheet shortened the number and its digits are lost',
    },
    expected: { pl: 'wszystkie cyfry liczby', en: 'all digits of the number' },
    remedy: {
      pl: 'ustaw w arkuszu format „Liczbowe” i zapisz CSV ponownie',
      en: 'set the format "Number" in the spreadsheet and save the CSV again',
    },
  };
}
