/**
 * What is known of the parts of Rumia: two sizes of the revitalisation area that contradict each other, proxies for how it is
 * divided, and how much places of the region differ in growth and age. Nothing here is counted in the parts themselves.
 */
import { join } from 'node:path';
import { readRows, significant, writeRows } from './csv.mjs';

const ZONE = 'rumia-rewitalizacja';
const UNITS = ['rumia-zagorze', 'rumia-towarowa', 'rumia-stara-rumia-1'];
/** An interval that holds 80% of a normal distribution is 2 x 1.2816 standard deviations wide. */
const WIDTH_OF_80_PERCENT = 2.5631;
const DECADES = ['0-9', '10-19', '20-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80+'];
const COLUMNS = [
  'area',
  'date',
  'age_group',
  'parameter',
  'low',
  'value',
  'high',
  'distribution',
  'unit',
  'status',
  'quality',
  'source',
  'note',
];

/** @param {string} data - The project's `data` folder. */
export function deriveSubareas(data) {
  const table = (/** @type {string} */ file) => readRows(join(data, file));
  writeRows(join(data, 'rumia/subareas.csv'), COLUMNS, [
    sizeOfZone(table('rumia/population-groups.csv')),
    ...sharesOfUnits(table('rumia/series.csv')),
    growthDeviation(table('poland/county-population.csv')),
    ...ageTilt(table('pomorskie/population-groups.csv')),
    residentsOfInstitutions(),
  ]);
}

const TOTAL = { age_group: 'total' };

/** @param {any[]} groups */
function sizeOfZone(groups) {
  const sizes = groups.filter((row) => row.area === ZONE && row.age_group === 'total').map((row) => Number(row.value));
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  return {
    ...TOTAL,
    area: ZONE,
    date: '2015-12-31',
    parameter: 'population',
    low,
    value: (low + high) / 2,
    high,
    distribution: 'trapezoid',
    unit: 'persons',
    status: 'estimated',
    quality: 'conflict',
    source: 'strategia-2017',
    note: 'strategia: ok. 5,5 tys.; edina.irmir.pl: 13,33% mieszkańców, czyli około 6,4 tys.; żadne źródło nie jest lepsze, więc każda liczba między nimi jest tak samo prawdopodobna (razem 80%), a dalsze coraz mniej',
  };
}

/**
 * Nobody counted the units. Zagórze lies between an equal part and its part of the families in poverty, the proxy with the
 * most cases; these are taken for the limits of 80%. The other two share the rest equally.
 *
 * @param {any[]} series
 */
function sharesOfUnits(series) {
  /** @param {string} area */
  const families = (area) => {
    const row = series.find((one) => one.indicator === 'families_supported_poverty' && one.area === area);
    if (row === undefined) throw new Error(`no families in poverty of ${area}`);
    return Number(row.value);
  };
  const equal = 1 / UNITS.length;
  const poor = families('rumia-zagorze') / families(ZONE);
  const mean = Number(((equal + poor) / 2).toFixed(4));
  const rest = (1 - mean) / 2;
  const deviation = (poor - equal) / WIDTH_OF_80_PERCENT;
  const concentration = (mean * (1 - mean)) / (deviation * deviation) - 1;
  const common = { ...TOTAL, date: '2015-12-31', status: 'proxy', quality: 'weak', source: 'strategia-2017', distribution: 'dirichlet' };
  return [
    {
      ...common,
      area: UNITS[0],
      parameter: 'share',
      low: significant(equal, 4),
      value: String(mean),
      high: significant(poor, 4),
      unit: 'share',
      note: 'środek między równą częścią obszaru (1/3) a częścią rodzin w ubóstwie (156 z 213); ludności jednostek nie podaje żadne źródło',
    },
    ...UNITS.slice(1).map((area) => ({
      ...common,
      area,
      parameter: 'share',
      low: '',
      value: significant(rest, 6),
      high: '',
      unit: 'share',
      note: 'połowa tego, co zostaje po Zagórzu',
    })),
    {
      ...common,
      area: ZONE,
      parameter: 'concentration',
      low: '',
      value: significant(concentration, 4),
      high: '',
      unit: 'persons asked',
      note: 'rozrzut, przy którym udział Zagórza w 80% losowań leży między obiema granicami',
    },
  ];
}

/**
 * How much the growth of places differs, and that it lasts: counties of the region before and after the census of 2021.
 *
 * @param {any[]} counties
 */
function growthDeviation(counties) {
  const codes = [...new Set(counties.map((row) => row.area))];
  /** @param {string} code @param {number} year */
  const residents = (code, year) => Number(counties.find((row) => row.area === code && row.date === `${year}-12-31`)?.value);
  /** @param {number} from @param {number} to */
  const growth = (from, to) => codes.map((code) => Math.log(residents(code, to) / residents(code, from)) / (to - from));
  const before = growth(2013, 2019);
  const correlation = correlated(before, growth(2020, 2022));
  return {
    ...TOTAL,
    area: ZONE,
    date: '2019-12-31',
    parameter: 'growth_deviation',
    low: '',
    value: significant(Math.sqrt(covariance(before, before)), 4),
    high: '',
    distribution: 'normal',
    unit: 'logarithm per year',
    status: 'proxy',
    quality: 'weak',
    source: 'gus-bdl-2025',
    note: `odchylenie standardowe rocznego przyrostu ${codes.length} powiatów województwa, 2013-2019; trwa w czasie: korelacja z latami 2020-2022 wynosi ${correlation.toFixed(2).replace('.', ',')}`,
  };
}

/**
 * How the ages of towns differ: the first principal component of the logarithms of the shares of nine age groups in the towns
 * of the region. Towns differ less than neighbourhoods do, so this is rather too little.
 *
 * @param {any[]} groups
 */
function ageTilt(groups) {
  const towns = [...new Set(groups.map((row) => row.area))].filter((area) => /^\d{6}1$/.test(area));
  /** @param {string} area @param {string} ages */
  const people = (area, ages) =>
    groups
      .filter((row) => row.area === area && row.age_group === ages && row.sex !== 'T' && row.concept === 'balance')
      .reduce((sum, row) => sum + Number(row.value), 0);
  const shares = DECADES.map((ages) => centred(towns.map((town) => Math.log(people(town, ages) / people(town, 'total')))));
  const matrix = shares.map((one) => shares.map((other) => covariance(one, other)));
  const { vector, value } = largest(matrix);
  const all = matrix.reduce((sum, row, place) => sum + row[place], 0);
  // The sign is free: older towns are those above 0.
  const sign = vector[vector.length - 1] < 0 ? -1 : 1;
  return DECADES.map((ages, place) => ({
    area: ZONE,
    date: '2022-12-31',
    age_group: ages,
    parameter: 'age_tilt',
    low: '',
    value: significant(Number((sign * vector[place] * Math.sqrt(value)).toFixed(4))),
    high: '',
    distribution: 'normal',
    unit: 'logarithm of the share',
    status: 'proxy',
    quality: 'weak',
    source: 'gus-prognoza-gmin-2023',
    note: `pierwsza składowa główna logarytmów udziałów grup wieku w ${towns.length} miastach województwa w 2022 r. (${Math.round((100 * value) / all)}% zmienności)`,
  }));
}

/** The homes in the town are not known, let alone their residents. */
function residentsOfInstitutions() {
  return {
    ...TOTAL,
    area: 'rumia',
    date: '2022-12-31',
    parameter: 'institution_residents',
    low: '',
    value: 'Bd.',
    high: '',
    distribution: 'fixed',
    unit: 'persons',
    status: 'missing',
    quality: '',
    source: 'strategia-2017',
    note: 'żadne źródło nie podaje liczby mieszkańców domów pomocy społecznej i placówek opiekuńczych w Rumi; są wliczeni w ludność miasta',
  };
}

/** @param {number[]} values */
function centred(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

/** Of samples. @param {number[]} one @param {number[]} other */
function covariance(one, other) {
  const [a, b] = [centred(one), centred(other)];
  return a.reduce((sum, value, place) => sum + value * b[place], 0) / (a.length - 1);
}

/** @param {number[]} one @param {number[]} other */
function correlated(one, other) {
  return covariance(one, other) / Math.sqrt(covariance(one, one) * covariance(other, other));
}

/** The largest eigenvalue of a covariance matrix and its vector of length 1, by power iteration. @param {number[][]} matrix */
function largest(matrix) {
  let vector = matrix.map(() => 1 / Math.sqrt(matrix.length));
  // Begun off the plane in which all loadings are alike, to which a tilt is at right angles.
  vector = vector.map((value, place) => value * (place + 1));
  let value = 0;
  for (let round = 0; round < 500; round++) {
    const next = matrix.map((row) => row.reduce((sum, cell, place) => sum + cell * vector[place], 0));
    value = Math.sqrt(next.reduce((sum, cell) => sum + cell * cell, 0));
    vector = next.map((cell) => cell / value);
  }
  return { vector, value };
}
