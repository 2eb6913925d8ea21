import type { Message } from '../../language/language.js';
import type { FaultKind } from '../fault.js';
import type { CsvRecord, StrayQuote } from './csv-records.js';

/** Records a fault of a CSV file. */
export type AddFault = (
  kind: FaultKind,
  place: { readonly row?: number | null; readonly value?: string },
  problem: Message,
  expected: Message,
  remedy: Message,
) => void;

/** Records that a file is larger than what is read. */
export function limitFault(fault: AddFault, row: number | null, what: Message, found: number, most: number): void {
  fault(
    'limit',
    { row, value: String(found) },
    { pl: `za dużo ${what.pl}`, en: `too many ${what.en}` },
    { pl: `najwyżej ${most} ${what.pl}`, en: `at most ${most} ${what.en}` },
    {
      pl: 'sprawdź, czy to właściwy plik; podziel go albo wybierz potrzebną część',
      en: 'check that this is the right file; split it or take the part you need',
    },
  );
}

/** Whether a record can be parsed and has as many cells as the header; a fault if not. */
export function isSound({ cells, line, lastLine, stray }: CsvRecord, expected: number, fault: AddFault): boolean {
  if (stray !== null) {
    fault(
      'quotes',
      { row: stray.line },
      quoteProblem(stray),
      { pl: 'cudzysłów na początku i końcu komórki, w środku podwojony', en: 'a quote at the start and end of a cell, doubled inside it' },
      { pl: 'zamknij cudzysłów albo podwój go ("")', en: 'close the quote or double it ("")' },
    );
    return false;
  }
  if (cells === expected) return true;
  const several = lastLine > line;
  fault(
    'ragged-row',
    { row: line, value: `${cells}` },
    {
      pl: `wiersz ma inną liczbę komórek niż nagłówek${several ? ` i ciągnie się do wiersza ${lastLine}` : ''}`,
      en: `the row has another number of cells than the header${several ? ` and runs to row ${lastLine}` : ''}`,
    },
    { pl: `liczba komórek: ${expected}`, en: `number of cells: ${expected}` },
    several
      ? { pl: 'sprawdź, czy cudzysłów w tym wierszu jest zamknięty', en: 'check that the quote in this row is closed' }
      : {
          pl: 'dopisz brakujące komórki albo weź tekst z przecinkiem lub średnikiem w cudzysłów',
          en: 'add the missing cells, or put a text with a comma or semicolon in quotes',
        },
  );
  return false;
}

function quoteProblem({ line, closedOn, cell }: StrayQuote): Message {
  if (closedOn === null) {
    return {
      pl: `cudzysłów otwarty w komórce ${cell} nigdzie się nie kończy; dalszych wierszy nie odczytano`,
      en: `the quote opened in cell ${cell} is never closed; the rows after it were not read`,
    };
  }
  if (closedOn > line) {
    return {
      pl: `cudzysłów otwarty w komórce ${cell} kończy się dopiero w wierszu ${closedOn}; wierszy do niego nie odczytano`,
      en: `the quote opened in cell ${cell} is closed only in row ${closedOn}; the rows up to it were not read`,
    };
  }
  return { pl: `cudzysłów w środku komórki ${cell}`, en: `a quote inside cell ${cell}` };
}
