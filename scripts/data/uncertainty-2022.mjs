/** How uncertain the projection from 2022 is. */
import { finestGroups } from '../../dist/index.js';
import { CODES, total } from './town-inputs.mjs';
import {
  annual,
  arrivalAgeBetweenTowns,
  fertilityStep,
  growthVariation,
  motherAgeBetweenTowns2024,
  motherAgeStep,
  spread,
  withinGroups,
  yearlyChanges,
} from './uncertainty-measures.mjs';
import { putArrivalAges, putMortalityChange, putShock, putSteadyDepartures, WIDTH_OF_80_PERCENT } from './uncertainty-rows.mjs';

/** @typedef {import('./town-inputs.mjs').Inputs} Inputs */
/** @typedef {import('./uncertainty-rows.mjs').Put} Put */
/** @typedef {import('./uncertainty-rows.mjs').Known} Known */

/** Last year of mortality before the epidemic. */
const BEFORE_EPIDEMIC = 2019;

/** @param {Inputs} inputs @param {Known} known @param {(year: number) => number} mortality @param {Put} put */
export function of2022(inputs, { fitted, arrivals }, mortality, put) {
  put(
    'fertility',
    'level',
    Math.abs(Math.log(fitted('own_children_correction', 'F'))),
    'poziom miasta z poprawką powiatu i bez niej: różnica logarytmów',
  );
  put(
    'fertility',
    'step',
    fertilityStep(inputs, 2024),
    'zmiany logarytmu dzietności w Polsce w ciągu siedmiu lat, 1990-2024 (ONZ, dla 2024 r. GUS): średnia kwadratowa przez pierwiastek z siedmiu',
  );
  put('fertility', 'persistence', 1, 'błądzenie losowe: zmiana dzietności zostaje na następne lata', 'assumed');
  put(
    'fertility',
    'shift',
    motherAgeBetweenTowns2024(inputs),
    'odchylenie standardowe średniego wieku matek między miastami szesnastu województw, 2024: tyle miasto może różnić się od wzorca',
  );
  put(
    'fertility',
    'shift_step',
    motherAgeStep(inputs, '2020-2025'),
    'o ile pięcioletnia zmiana średniego wieku matek w Polsce różniła się od poprzedniej, 1990-2025, przez pierwiastek z pięciu',
  );
  put('fertility', 'shift_persistence', 1, 'błądzenie losowe: zmiana wieku matek zostaje na następne lata', 'assumed');

  put(
    'mortality',
    'level',
    Math.log(fitted('county_death_ratio')) / 2,
    'połowa różnicy między zgonami policzonymi w powiecie w 2024 r. a zgonami ze współczynników planu',
  );
  putMortalityChange(mortality, BEFORE_EPIDEMIC, 'bez lat pandemii', put);

  const range = fitted('net_migration_rebasing_0') - fitted('net_migration_rebasing_5');
  put(
    'arrivals',
    'level',
    range / WIDTH_OF_80_PERCENT / arrivals,
    'saldo migracji 2015-2022 przy skutku nowego spisu od 0 do 5%: przedział wzięty za 80-procentowy, wobec liczby przyjazdów',
  );
  const { step, persistence } = growthVariation(inputs);
  put(
    'arrivals',
    'step',
    (step * inputs.people(2022).count()) / arrivals,
    'wahania rocznego przyrostu ludności dwudziestu powiatów województwa pomorskiego, 2014-2019 (autoregresja, średnia kwadratowa), przy ludności Rumi wobec liczby przyjazdów',
  );
  put(
    'arrivals',
    'persistence',
    persistence,
    'autokorelacja rocznego przyrostu ludności tych powiatów, 2014-2019, z poprawką na krótki szereg',
  );
  putArrivalAges(
    arrivalAgeBetweenTowns(inputs),
    'odchylenie standardowe średniego wieku przyjeżdżających między miastami szesnastu województw, 2024',
    'computed',
    put,
  );

  put(
    'departures',
    'level',
    Math.abs(Math.log(fitted('departure_level'))),
    'odpływ Rumi wobec wzorca miast województwa: różnica logarytmów',
  );
  putSteadyDepartures(put);

  put(
    'base',
    'spread',
    withinGroups(inputs, groupsOfTown(inputs)),
    'o ile udziały roczników w opublikowanych grupach wieku różnią się między powiatem a Polską ponad przypadek, koniec 2022 r.: tyle miasto może różnić się od oszacowania; sumy grup bez zmian',
  );

  const drift = total(yearlyChanges(mortality, 2010, BEFORE_EPIDEMIC)) / (BEFORE_EPIDEMIC - 2010);
  const excess = [2020, 2021].map((year) => mortality(year) - mortality(BEFORE_EPIDEMIC) - drift * (year - BEFORE_EPIDEMIC));
  putShock('epidemic', put, {
    probability: [1 / (2022 - 1960), 'jedna epidemia o takim skutku w Polsce w latach 1961-2022'],
    factor: [
      Math.exp(total(excess) / excess.length),
      'poziom umieralności w Polsce w 2020 i 2021 r. ponad zmianę z lat 2010-2019: średnia geometryczna',
    ],
    factor_spread: [spread(excess), 'odchylenie standardowe tych dwóch lat'],
    duration: [2, 'epidemia z lat 2020-2021 trwała dwa lata'],
  });
  const net = annual(inputs, 'net_migration', 'T');
  const people = annual(inputs, 'population', 'T');
  const wave = Math.log(1 + ((net(2022) / people(2021)) * inputs.people(2022).count()) / arrivals);
  putShock('wave', put, {
    probability: [1 / (2022 - 1960), 'jedna taka fala do Polski w latach 1961-2022'],
    factor: [
      Math.exp(wave / 2),
      'saldo migracji Polski w 2022 r. według ONZ (968 tys.) w proporcji do ludności Rumi wobec przyjazdów; bilans GUS prawie nie liczy uchodźców, więc połowa tego w logarytmach; mała pewność',
    ],
    factor_spread: [
      wave / WIDTH_OF_80_PERCENT,
      'od braku skutku w bilansie GUS do pełnego: przedział wzięty za 80-procentowy; mała pewność',
    ],
    duration: [1, 'fala z 2022 r. trwała rok'],
  });
}

/**
 * The groups within which the single ages of Rumia in 2022 are estimated.
 *
 * @param {Inputs} inputs
 */
function groupsOfTown({ rows }) {
  const published = rows('rumia/population-groups.csv').filter(
    (row) => row.area === 'rumia' && row.date === '2022-12-31' && row.concept === 'balance',
  );
  /** @param {'female' | 'male'} sex */
  const groups = (sex) =>
    finestGroups(
      published
        .filter((row) => row.sex === CODES[sex] && /^(total|\d+\+|\d+-\d+)$/.test(row.age_group))
        .map((row) => {
          const [from = 0, to = 100] = row.age_group === 'total' ? [] : row.age_group.replace('+', '').split('-').map(Number);
          return { from, to, total: Number(row.value) };
        }),
    ).map(({ from, to }) => (to >= 89 ? `${from}+` : `${from}-${to}`));
  return { female: groups('female'), male: groups('male') };
}
