/** How uncertain the projection from 2015 is, by what could be known then: no figure is of a year after 2015. */
import { total } from './town-inputs.mjs';
import {
  annual,
  fertilityStep,
  growthStep2015,
  motherAgeOfTowns2010,
  motherAgeStep,
  ownChildrenOfVariants,
  spread,
  yearlyChanges,
} from './uncertainty-measures.mjs';
import { putArrivalAges, putMortalityChange, putShock, putSteadyDepartures, WIDTH_OF_80_PERCENT } from './uncertainty-rows.mjs';

/** @typedef {import('./town-inputs.mjs').Inputs} Inputs */
/** @typedef {import('./uncertainty-rows.mjs').Put} Put */
/** @typedef {import('./uncertainty-rows.mjs').Known} Known */

/** @param {Inputs} inputs @param {Known} known @param {(year: number) => number} mortality @param {Put} put */
export function of2015(inputs, { fitted, arrivals }, mortality, put) {
  put(
    'fertility',
    'level',
    Math.abs(ownChildrenOfVariants(inputs)) / Math.SQRT2,
    'poziom miasta z dwóch oszacowań ludności 2015 r. (metoda własnych dzieci): różnica logarytmów przez pierwiastek z dwóch',
  );
  put(
    'fertility',
    'step',
    fertilityStep(inputs, 2015),
    'zmiany logarytmu dzietności w Polsce w ciągu siedmiu lat, 1990-2015 (ONZ): średnia kwadratowa przez pierwiastek z siedmiu',
  );
  put('fertility', 'persistence', 1, 'błądzenie losowe: zmiana dzietności zostaje na następne lata', 'assumed');
  put(
    'fertility',
    'shift',
    motherAgeOfTowns2010(inputs),
    'średni wiek matek w miastach Polski wobec całego kraju, 2010: tyle miasto może różnić się od wzorca krajowego',
  );
  put(
    'fertility',
    'shift_step',
    motherAgeStep(inputs, '2010-2015'),
    'o ile pięcioletnia zmiana średniego wieku matek w Polsce różniła się od poprzedniej, 1990-2015, przez pierwiastek z pięciu',
  );
  put('fertility', 'shift_persistence', 1, 'błądzenie losowe: zmiana wieku matek zostaje na następne lata', 'assumed');

  put(
    'mortality',
    'level',
    Math.abs(Math.log(fitted('mortality_factor', 'F')) + Math.log(fitted('mortality_factor', 'M'))) / 2,
    'tyle miasto może różnić się od województwa, ile województwo różniło się od Polski w 2010 r.: średni logarytm współczynników',
  );
  putMortalityChange(mortality, 2015, '', put);

  put(
    'arrivals',
    'level',
    (fitted('net_migration_high') - fitted('net_migration_low')) / WIDTH_OF_80_PERCENT / arrivals,
    'saldo migracji 2010-2015 przy skrajnych odczytach zaokrąglonych liczb strategii: przedział wzięty za 80-procentowy, wobec liczby przyjazdów',
  );
  const persistence = 0.5;
  put(
    'arrivals',
    'step',
    (growthStep2015(inputs, persistence) * inputs.people(2015).count()) / arrivals,
    'różnica przyrostu ludności dwudziestu powiatów województwa pomorskiego między 2014 a 2015 r. (średnia kwadratowa), przy ludności Rumi wobec liczby przyjazdów',
  );
  put('arrivals', 'persistence', persistence, 'dwa lata przyrostu nie pokazują, ile zostaje na następny', 'assumed');
  putArrivalAges(1, 'o różnicach wieku przyjeżdżających między miastami do 2015 r. nie ma danych', 'assumed', put);

  put('departures', 'level', 0.05, 'o odpływie z Rumi do 2015 r. nie ma danych', 'assumed');
  putSteadyDepartures(put);

  put(
    'base',
    'spread',
    Math.SQRT1_2,
    'dwa oszacowania ludności 2015 r. (warianty main i alternative) uznane za równie dobre i niezależne: błąd jednego to ich różnica przez pierwiastek z dwóch',
    'assumed',
  );

  const changes = yearlyChanges(mortality, 1960, 2015);
  const drift = total(changes) / changes.length;
  putShock('epidemic', put, {
    probability: [1 / changes.length, 'raz w Polsce w latach 1961-2015'],
    factor: [
      Math.exp(Math.max(...changes) - drift),
      'największy roczny skok poziomu umieralności w Polsce w latach 1961-2015 ponad średnią zmianę',
    ],
    factor_spread: [spread(changes), 'odchylenie standardowe rocznych zmian poziomu umieralności, 1961-2015'],
    duration: [1, 'skok trwał rok'],
  });
  const net = annual(inputs, 'net_migration', 'T');
  const people = annual(inputs, 'population', 'T');
  const shares = Array.from({ length: 55 }, (_, index) => net(1961 + index) / people(1960 + index));
  const wave = Math.log(1 + (Math.max(...shares) * inputs.people(2015).count()) / arrivals);
  putShock('wave', put, {
    probability: [1 / shares.length, 'raz w Polsce w latach 1961-2015'],
    factor: [
      Math.exp(wave / 2),
      'największe roczne saldo migracji Polski w latach 1961-2015 według ONZ w proporcji do ludności Rumi wobec przyjazdów, połowa w logarytmach; mała pewność',
    ],
    factor_spread: [wave / WIDTH_OF_80_PERCENT, 'od braku skutku w Rumi do pełnego: przedział wzięty za 80-procentowy; mała pewność'],
    duration: [1, 'trwało rok'],
  });
}
