import type { Message } from '../../language/language.js';
import type { AddFault } from './csv-faults.js';
import { csvRecords } from './csv-records.js';
import { DELIMITERS, findDelimiters } from './find-delimiter.js';

const DELIMITER_NAMES: ReadonlyMap<string, Message> = new Map([
  [';', { pl: 'średnik', en: 'semicolon' }],
  [',', { pl: 'przecinek', en: 'comma' }],
  ['\t', { pl: 'tabulator', en: 'tab' }],
]);

function nameOf(delimiter: string): Message {
  return DELIMITER_NAMES.get(delimiter) ?? { pl: `„${delimiter}”`, en: `"${delimiter}"` };
}

/** The delimiter of a file: the declared one, else the only one its header shows; undefined and a fault if in doubt. */
export function chooseDelimiter(text: string, declared: string | undefined, fault: AddFault, notes: Message[]): string | undefined {
  const found = findDelimiters(text);
  const names = { pl: found.map((one) => nameOf(one).pl).join(', '), en: found.map((one) => nameOf(one).en).join(', ') };
  const declare: Message = {
    pl: 'podaj właściwy znak w datapackage.json: dialect.delimiter',
    en: 'declare the right one in datapackage.json: dialect.delimiter',
  };
  if (declared !== undefined) {
    const cells = csvRecords(text, declared, 1)[0]?.cells ?? 1;
    if (cells > 1 || found.length === 0) return declared;
    fault(
      'delimiter',
      { row: 1, value: names.pl },
      {
        pl: `nagłówek nie ma zadeklarowanego znaku podziału (${nameOf(declared).pl})`,
        en: `the header lacks the declared delimiter (${nameOf(declared).en})`,
      },
      nameOf(declared),
      declare,
    );
    return undefined;
  }
  if (found.length > 1) {
    fault(
      'delimiter',
      { row: 1 },
      { pl: `nie wiadomo, co dzieli komórki: ${names.pl}`, en: `it is not clear what parts the cells: ${names.en}` },
      { pl: 'jeden znak podziału', en: 'one delimiter' },
      declare,
    );
    return undefined;
  }
  const [only] = found;
  if (only !== undefined && only !== ',')
    notes.push({ pl: `komórki dzieli ${nameOf(only).pl}`, en: `cells are parted by a ${nameOf(only).en}` });
  return only ?? DELIMITERS[1];
}
