import type { ControlAbout } from './protocol.js';
import { isRecord, type NamedScenario } from './state.js';

/** Who set a patch that a control of the page made. */
const AUTHOR = 'kohorta explorer';

/** The patches of a scenario as plain data. */
export function patchesOf({ scenario }: NamedScenario): readonly Readonly<Record<string, unknown>>[] {
  const patches = scenario['patches'];
  return Array.isArray(patches) ? patches.filter(isRecord) : [];
}

/** Whether a control of the page shows a patch: it changes the same thing in all years and areas, to a certain value. */
export function isOf(patch: Readonly<Record<string, unknown>>, control: ControlAbout): boolean {
  const isPlain = ['from', 'until', 'phaseIn', 'area'].every((key) => patch[key] === undefined);
  return isPlain && patch['path'] === control.path && patch['operation'] === control.operation && typeof patch['value'] === 'number';
}

/** The value a control has in a scenario. */
export function controlValue(scenario: NamedScenario, control: ControlAbout): number {
  const patch = patchesOf(scenario).find((one) => isOf(one, control));
  return typeof patch?.['value'] === 'number' ? patch['value'] : control.neutral;
}

/** A scenario in which a control has another value; a value that changes nothing leaves no patch. */
export function withValue(named: NamedScenario, control: ControlAbout, value: number): NamedScenario {
  const others = patchesOf(named).filter((patch) => !isOf(patch, control));
  const place = patchesOf(named).findIndex((patch) => isOf(patch, control));
  if (value === control.neutral) return withPatches(named, others);
  const reason = { pl: 'suwak eksploratora', en: 'slider of the explorer' };
  const patch = { path: control.path, operation: control.operation, value, reason, author: AUTHOR, source: AUTHOR };
  return withPatches(named, place < 0 ? [...others, patch] : [...others.slice(0, place), patch, ...others.slice(place)]);
}

/** A scenario with other patches. */
export function withPatches({ name, scenario }: NamedScenario, patches: readonly Readonly<Record<string, unknown>>[]): NamedScenario {
  return { name, scenario: { ...scenario, patches } };
}
