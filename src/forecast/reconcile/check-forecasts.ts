import { fail } from '../../language/error.js';
import type { Draws } from '../../series/draws.js';
import type { Hierarchy } from './hierarchy.js';

/**
 * Stops unless forecasts can be made to add up.
 *
 * @returns One of them, for the years and the number of draws of all.
 * @throws {RangeError} If there is none, one is of nothing in the hierarchy, years, draws or units differ, or a value is not
 * finite.
 */
export function checkForecasts(forecasts: ReadonlyMap<string, Draws>, hierarchy: Hierarchy): Draws {
  const [pair] = forecasts;
  if (pair === undefined) {
    return fail('reconcile: nie ma żadnej prognozy; podaj co najmniej jedną', 'reconcile: there is no forecast; give at least one');
  }
  const [firstId, first] = pair;
  for (const [id, draws] of forecasts) {
    if (!hierarchy.nodes.includes(id)) {
      const known = hierarchy.nodes.join(', ');
      fail(
        `reconcile: prognoza „${id}” nie należy do żadnej sumy; są: ${known}`,
        `reconcile: the forecast "${id}" belongs to no sum; there are: ${known}`,
      );
    }
    if (draws.count !== first.count || draws.years.join() !== first.years.join()) {
      fail(
        `reconcile: „${firstId}”: ${about(first)}, „${id}”: ${about(draws)} (lata, liczba losowań); oczekiwano tych samych`,
        `reconcile: "${firstId}": ${about(first)}, "${id}": ${about(draws)} (years, number of draws); expected the same`,
      );
    }
    const [unit, other] = [first.description.unit, draws.description.unit];
    if (unit.pl !== other.pl) {
      fail(
        `reconcile: jednostki „${unit.pl}” („${firstId}”) i „${other.pl}” („${id}”) nie dodają się; sprowadź je do jednej`,
        `reconcile: the units "${unit.en}" ("${firstId}") and "${other.en}" ("${id}") do not add up; bring them to one`,
      );
    }
    const year = draws.years.find((one) => !draws.at(one).every(Number.isFinite));
    if (year !== undefined) {
      fail(
        `reconcile: prognoza „${id}” na rok ${year} ma losowanie, które nie jest liczbą`,
        `reconcile: the forecast "${id}" of ${year} has a draw that is not a number`,
      );
    }
  }
  return first;
}

function about({ years, count }: Draws): string {
  return `${years[0]}–${years[years.length - 1]}, ${count}`;
}
