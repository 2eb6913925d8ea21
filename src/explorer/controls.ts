import { assumptionAt } from '../scenarios/assumptions.js';
import type { ChangeOperation } from '../series/change.js';
import type { ControlAbout, Named } from './protocol.js';

/** Groups of controls, in their order. */
export const CONTROL_GROUPS: readonly Named[] = [
  { id: 'people', title: { pl: 'Ludność', en: 'Population' } },
  { id: 'needs', title: { pl: 'Kto korzysta z usług', en: 'Who uses services' } },
  { id: 'capacity', title: { pl: 'Miejsca i pracownicy', en: 'Places and workers' } },
  { id: 'money', title: { pl: 'Płace i ceny', en: 'Wages and prices' } },
];

/** The assumptions that matter most, each with the range a planner would try; scenario files can change all of them. */
export const CONTROLS: readonly ControlAbout[] = [
  times('people', 'fertility.level', [0.5, 1.5]),
  times('people', 'mortality.level', [0.7, 1.3]),
  times('people', 'migration.in', [0.2, 2]),
  times('people', 'migration.out', [0.5, 1.5]),
  more('people', 'migration.net', [-400, 600], 10),
  times('needs', 'services.preschool.participation', [0.8, 1.2]),
  added('needs', 'services.home-care.coverageChange', [-0.05, 0.1], 0.005),
  times('needs', 'services.day-homes.takeUp', [0.5, 2]),
  times('needs', 'services.senior-clubs.takeUp', [0.5, 2]),
  times('needs', 'services.care-homes.entries', [0, 2]),
  more('capacity', 'services.preschool.capacity', [-200, 600], 5),
  more('capacity', 'services.day-homes.places', [-54, 200], 1),
  more('capacity', 'services.senior-clubs.places', [-30, 300], 1),
  more('capacity', 'services.respite.beds', [-6, 20], 1),
  more('capacity', 'services.assistants.workers', [-5, 30], 1),
  more('capacity', 'services.families.assistants', [-5, 20], 1),
  times('money', 'wages.level', [0.8, 1.6]),
  added('money', 'wages.growth', [-0.03, 0.06], 0.005),
  times('money', 'services.home-care.pricePerHour', [0.5, 2]),
];

type Range = readonly [least: number, most: number];

/** As many times as assumed, in percent. */
function times(group: string, path: string, range: Range): ControlAbout {
  return control({ group, path, operation: 'multiply', range, step: 0.01, neutral: 1, shownTimes: 100, digits: 0 }, { pl: '%', en: '%' });
}

/** So many more than assumed. */
function more(group: string, path: string, range: Range, step: number): ControlAbout {
  return control({ group, path, operation: 'add', range, step, neutral: 0, shownTimes: 1, digits: 0 }, assumptionAt(path).unit);
}

/** So many points of a percentage more than assumed. */
function added(group: string, path: string, range: Range, step: number): ControlAbout {
  const unit = { pl: 'pkt proc.', en: 'pp' };
  return control({ group, path, operation: 'add', range, step, neutral: 0, shownTimes: 100, digits: 1 }, unit);
}

interface Parts {
  readonly group: string;
  readonly path: string;
  readonly operation: ChangeOperation;
  readonly range: Range;
  readonly step: number;
  readonly neutral: number;
  readonly shownTimes: number;
  readonly digits: number;
}

function control({ range: [least, most], ...rest }: Parts, unit: ControlAbout['unit']): ControlAbout {
  const { title } = assumptionAt(rest.path);
  const help =
    rest.operation === 'multiply'
      ? { pl: '100%: jak założono', en: '100%: as assumed' }
      : { pl: `0: jak założono (${unit.pl})`, en: `0: as assumed (${unit.en})` };
  return { ...rest, least, most, title, unit, help };
}
