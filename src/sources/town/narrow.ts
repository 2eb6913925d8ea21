import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import type { Figure } from './figure.js';

/** What figures are narrowed by. */
export type FigureKey = 'indicator' | 'area' | 'sex' | 'ages' | 'concept' | 'date';

const KEY_NAMES: Readonly<Record<FigureKey, Message>> = {
  indicator: { pl: 'wskaźnika', en: 'indicator' },
  area: { pl: 'obszaru', en: 'area' },
  sex: { pl: 'płci', en: 'sex' },
  ages: { pl: 'grupy wieku', en: 'age group' },
  concept: { pl: 'pojęcia ludności', en: 'concept of population' },
  date: { pl: 'daty', en: 'date' },
};

/** The figures with one value of a property; if there are none, an error that says what there is. */
export function narrow(figures: readonly Figure[], key: FigureKey, wanted: string, verb: string): readonly Figure[] {
  const found = figures.filter((figure) => figure[key] === wanted);
  if (found.length > 0) return found;
  const known = [...new Set(figures.map((figure) => figure[key] ?? ''))].join(', ');
  const { pl, en } = KEY_NAMES[key];
  return fail(`${verb}: nie ma ${pl} „${wanted}”; są: ${known}`, `${verb}: there is no ${en} "${wanted}"; there are: ${known}`);
}

/** The only value there is of a property, else the usual one. */
export function onlyOr(figures: readonly Figure[], key: FigureKey, usual: string): string {
  const values = [...new Set(figures.map((figure) => figure[key]))];
  return values.length === 1 ? (values[0] ?? usual) : usual;
}
