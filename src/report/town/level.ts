import type { Sex } from '../../population/sex.js';
import { ifThere } from './if-there.js';
import type { TownResults } from './results.js';

/** A level fitted to data to make the rates of the plan or the replay; undefined where the town does not keep it. */
export function levelOf({ town }: TownResults, parameter: string, vintage: number, sex?: Sex): number | undefined {
  return ifThere(() => town.calibration(parameter, { vintage: String(vintage), ...(sex === undefined ? {} : { sex }) }));
}
