/**
 * How uncertain the levels of the rates are, each found from data in the package; what is only assumed says so.
 * The model is that of `LevelUncertainty` in the library: standard deviations of the logarithm of a level (level) and of
 * its yearly change (step), and the share of a deviation left in the next year (persistence).
 */
import { total } from './town-inputs.mjs';

/** An interval that holds 80% of a normal distribution is 2 x 1.2816 standard deviations wide. */
const WIDTH_OF_80_PERCENT = 2.5631;

/**
 * @param {import('./town-inputs.mjs').Inputs} inputs
 * @param {(parameter: string, sex?: string) => number} fitted - Levels of calibration.csv of 2022.
 * @param {number} arrivals - Persons who arrive in the first year of the alternative variant.
 */
export function uncertainty(inputs, fitted, arrivals) {
  /** @type {{ area: string, vintage: string, rate: string, parameter: string, value: number, unit: string, status: string, source: string, note: string }[]} */
  const rows = [];
  /** @param {string} rate @param {string} parameter @param {number} value @param {string} note @param {string} status */
  const put = (rate, parameter, value, note, status = 'computed') =>
    rows.push({
      area: 'rumia',
      vintage: '2022',
      rate,
      parameter,
      value,
      unit: parameter === 'persistence' ? 'share' : 'standard deviation of the logarithm',
      status,
      source: 'kohorta-stopy',
      note,
    });

  put(
    'fertility',
    'level',
    Math.abs(Math.log(fitted('own_children_correction', 'F'))),
    'poziom miasta z poprawką powiatu i bez niej: różnica logarytmów',
  );
  put(
    'fertility',
    'step',
    spread(fertilityChanges(inputs)),
    'odchylenie standardowe rocznych zmian logarytmu dzietności w Polsce, 2010-2024',
  );
  put('fertility', 'persistence', 1, 'błądzenie losowe: zmiana dzietności zostaje na następne lata', 'assumed');

  put(
    'mortality',
    'level',
    Math.log(fitted('county_death_ratio')) / 2,
    'połowa różnicy między zgonami policzonymi w powiecie w 2024 r. a zgonami ze współczynników planu',
  );
  put(
    'mortality',
    'step',
    spread(mortalityChanges(inputs)),
    'odchylenie standardowe rocznych zmian średniego logarytmu współczynników zgonów w wieku 30-99 lat w Polsce, 2010-2019, bez lat pandemii',
  );
  put('mortality', 'persistence', 1, 'błądzenie losowe: poprawa albo pogorszenie zostaje na następne lata', 'assumed');

  const range = fitted('net_migration_rebasing_0') - fitted('net_migration_rebasing_5');
  put(
    'arrivals',
    'level',
    range / WIDTH_OF_80_PERCENT / arrivals,
    'saldo migracji 2015-2022 przy skutku nowego spisu od 0 do 5%: przedział wzięty za 80-procentowy, wobec liczby przyjazdów',
  );
  const growth = countyGrowth(inputs);
  put(
    'arrivals',
    'step',
    (spread(growth.all) * Math.sqrt(growth.share)) / arrivals,
    'odchylenie standardowe rocznego przyrostu ludności powiatu (2014-2019 i 2021-2022) przeniesione na miasto pierwiastkiem udziału ludności, wobec liczby przyjazdów',
  );
  put('arrivals', 'persistence', autocorrelation(growth.before), 'autokorelacja rocznego przyrostu ludności powiatu, 2014-2019');

  put(
    'departures',
    'level',
    Math.abs(Math.log(fitted('departure_level'))),
    'odpływ Rumi wobec wzorca miast województwa: różnica logarytmów',
  );
  put('departures', 'step', 0.05, 'o wahaniach odpływu z miasta nie ma danych', 'assumed');
  put('departures', 'persistence', 0.3, 'o wahaniach odpływu z miasta nie ma danych', 'assumed');
  return rows;
}

/** @param {import('./town-inputs.mjs').Inputs} inputs */
function fertilityChanges({ figure }) {
  const years = Array.from({ length: 12 }, (_, index) => 2011 + index);
  const yearly = years.map((year) => Math.log(figure('tfr_un', 'polska', year, 'F') / figure('tfr_un', 'polska', year - 1, 'F')));
  // Two years between the counts of 2022 and 2024: the change of one year is smaller by the root of two.
  return [...yearly, Math.log(figure('tfr', 'polska', 2024, 'F') / figure('tfr_un', 'polska', 2022, 'F')) / Math.SQRT2];
}

/** @param {import('./town-inputs.mjs').Inputs} inputs */
function mortalityChanges({ deathRates }) {
  /** @param {number} year */
  const level = (year) =>
    total(
      /** @type {const} */ (['female', 'male']).map(
        (sex) =>
          total(
            deathRates(year, sex)
              .subarray(30, 100)
              .map((rate) => Math.log(rate)),
          ) / 140,
      ),
    );
  return Array.from({ length: 9 }, (_, index) => level(2011 + index) - level(2010 + index));
}

/** @param {import('./town-inputs.mjs').Inputs} inputs */
function countyGrowth({ rows, people }) {
  const groups = rows('rumia/population-groups.csv').filter(
    (row) => row.area === 'powiat-wejherowski' && row.age_group === 'total' && row.sex !== 'T',
  );
  /** @param {number} year */
  const residents = (year) => total(groups.filter((row) => row.date === `${year}-12-31`).map((row) => Number(row.value)));
  /** @param {number} year */
  const growth = (year) => residents(year) - residents(year - 1);
  const before = [2014, 2015, 2016, 2017, 2018, 2019].map(growth);
  return { before, all: [...before, growth(2021), growth(2022)], share: people(2022).count() / residents(2022) };
}

/** Standard deviation of a sample. @param {number[]} values */
function spread(values) {
  const mean = total(values) / values.length;
  return Math.sqrt(total(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
}

/** Correlation of each value with the one before, at least 0. @param {number[]} values */
function autocorrelation(values) {
  const mean = total(values) / values.length;
  const covariance = total(values.slice(1).map((value, index) => (value - mean) * (values[index] - mean)));
  return Math.max(0, covariance / total(values.map((value) => (value - mean) ** 2)));
}
