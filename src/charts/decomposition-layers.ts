import type { Message } from '../language/language.js';
import type { Decomposition } from '../projection/decomposition.js';
import { drawnParts } from './decomposition-words.js';
import type { WaterfallSteps } from './steps-plane.js';

/** The steps of a waterfall of a change of people. */
export function decompositionSteps(decomposition: Decomposition): WaterfallSteps {
  const { start, end, from, until } = decomposition;
  const inYear = (year: number): Message => ({ pl: `stan w ${year} r.`, en: `people in ${year}` });
  return {
    start: { name: inYear(from), value: start },
    parts: drawnParts(decomposition).map(({ name, persons }) => ({ name, value: persons })),
    end: { name: inYear(until), value: end },
    digits: 0,
  };
}
