import { type Language, say } from '../../language/language.js';
import { indicatorName } from '../../series/indicator-names.js';
import { agesText } from './names.js';
import type { ReportFigure, TownData } from './town-data.js';

/** What a figure counts, with its age group. */
export function figureName({ indicator, ages }: ReportFigure, language: Language): string {
  const name = say(indicatorName(indicator), language);
  return ages === undefined || ages === 'total' ? name : `${name}, ${agesText(ages)}`;
}

/** An area's name as residents write it. */
export function areaName({ areas }: TownData, id: string): string {
  return areas.has(id) ? areas.find(id).name : id;
}
