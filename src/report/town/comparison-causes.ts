import { sum } from '../../numerics/sum.js';
import type { Cause } from '../../projection/causes-of-difference.js';
import { heldYears, pair } from './comparison-tables.js';
import { levelOf } from './level.js';
import { agesText } from './names.js';
import { TEN_YEAR_GROUPS } from './replay-section.js';
import type { TownResults } from './results.js';

/** By how many persons the plan is above the office in some age groups at the end. */
function gapAt(results: TownResults, groups: readonly string[], year: number): number {
  return sum(groups.map((ages) => pair(results, ages, year)).map(([ours, theirs]) => ours - (theirs ?? Number.NaN)));
}

function lastHeld({ plan }: TownResults): number {
  return heldYears(plan).at(-1) ?? plan.horizon.year;
}

/** In which ages the two projections part most. */
export function whereText(results: TownResults): string {
  const { t, n, people, signed, change } = results.words;
  const year = lastHeld(results);
  const gaps = TEN_YEAR_GROUPS.map((ages) => {
    const [ours, theirs] = pair(results, ages, year);
    return { ages, gap: ours - (theirs ?? Number.NaN), share: ours / (theirs ?? Number.NaN) - 1 };
  }).toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  const [ours, theirs] = pair(results, 'total', year);
  const largest = gaps
    .slice(0, 3)
    .map(({ ages, gap, share }) =>
      t(`${agesText(ages)} lat (${signed(gap)}, ${change(share)})`, `ages ${agesText(ages)} (${signed(gap)}, ${change(share)})`),
    );
  const office = theirs ?? Number.NaN;
  const by = people(Math.abs(ours - office));
  return t(
    `W ${year} r. plan daje ${people(ours)}, GUS ${n(office)}: plan jest ${ours < office ? 'niższy' : 'wyższy'} o ${by} (${change(ours / office - 1)}). Największe różnice według wieku: ${largest.join(', ')}.`,
    `In ${year} the plan gives ${people(ours)}, Statistics Poland ${n(office)}: the plan is ${ours < office ? 'lower' : 'higher'} by ${by} (${change(ours / office - 1)}). The largest differences by age: ${largest.join(', ')}.`,
  );
}

/** Where in life the two projections part, and what is known of the kind of event. */
export function bandTexts(results: TownResults): string[] {
  const { plan, words } = results;
  const { t, signed, percent } = words;
  const year = lastHeld(results);
  const gap = (from: number, to?: number): string => signed(gapAt(results, TEN_YEAR_GROUPS.slice(from, to), year));
  const end = plan.at(year);
  // Aged 0 to this at the end of the year are those born after the base.
  const youngest = Math.min(19, year - plan.base.year - 1);
  const born = end.count({ ages: `0-${youngest}` }) / end.count({ ages: '0-19' });
  return [
    t(
      `0–19 lat: ${gap(0, 2)}. W planie ${percent(born, 0)} z nich urodzi się po ${plan.base.year} r., więc najwięcej zależy od dzietności.`,
      `Ages 0–19: ${gap(0, 2)}. In the plan ${percent(born, 0)} of them are born after ${plan.base.year}, so most depends on fertility.`,
    ),
    t(
      `20–59 lat: ${gap(2, 6)}. Prawie wszyscy żyli już w ${plan.base.year} r., a w tym wieku umiera niewielu: najwięcej zależy od tego, w jakim wieku są przyjezdni i wyjeżdżający.`,
      `Ages 20–59: ${gap(2, 6)}. Nearly all were alive in ${plan.base.year}, and few die at these ages: most depends on the ages of those who come and go.`,
    ),
    t(
      `60 lat i więcej: ${gap(6)}. Tu działają zgony i wiek migrantów razem; prognoza GUS nie podaje zgonów według wieku, więc nie da się ich rozdzielić.`,
      `Ages 60 and over: ${gap(6)}. Here deaths and the ages of migrants act together; the official projection gives no deaths by age, so they cannot be told apart.`,
    ),
  ];
}

/** What each kind of event does to the difference, and how sure that is. */
export function whyTexts(results: TownResults, parts: readonly Cause[]): string[] {
  const { t, signed, percent } = results.words;
  const county = levelOf(results, 'county_death_ratio', results.plan.base.year);
  const effect = (id: Cause['id']): string => signed(parts.find((part) => part.id === id)?.effect ?? Number.NaN);
  const warning =
    county === undefined || county <= 1
      ? ''
      : t(
          ` To nie musi być zaletą planu: w powiecie policzono o ${percent(county - 1, 0)} więcej zgonów, niż dałyby tam współczynniki planu. Jeśli w mieście jest podobnie, zgonów będzie więcej, a osób 85+ mniej, niż podaje plan.`,
          ` That need not be a merit of the plan: ${percent(county - 1, 0)} more deaths were counted in the county than the plan's rates would give there. If the town is alike, there will be more deaths and fewer people aged 85+ than the plan says.`,
        );
  return [
    t(
      `Urodzenia: ${effect('births')}. Plan wychodzi z dzietności po spadku w 2023 i 2024 r., którego GUS w 2023 r. znać nie mógł, i z poziomu, jaki pokazują dzieci mieszkające w mieście; GUS zakłada dla miasta dzietność wyraźnie wyższą.`,
      `Births: ${effect('births')}. The plan starts from fertility after its fall in 2023 and 2024, which the office could not know in 2023, and from the level that the children living in the town show; the office assumes a clearly higher fertility for the town.`,
    ),
    t(
      `Zgony: ${effect('deaths')}. Plan ma poziom umieralności województwa w 2024 r. i poprawę według ONZ; GUS własne założenia z 2023 r.${warning}`,
      `Deaths: ${effect('deaths')}. The plan has the mortality of the voivodeship in 2024, improving as the UN expects; the office its own assumptions of 2023.${warning}`,
    ),
    t(
      `Migracje: ${effect('migration')}. Przyjazdy i wyjazdy są w obu prognozach co do liczby te same.`,
      `Migration: ${effect('migration')}. Arrivals and departures are the same numbers in both projections.`,
    ),
  ];
}
