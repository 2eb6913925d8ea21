/** The workloads: how large, in which unit, against which target. */

/**
 * @typedef {object} Size
 * @property {number} draws
 * @property {number} years
 * @property {number} [areas]
 * @property {number} repetitions - In one process; the median counts.
 * @property {number} [peerRepetitions] - Of R and numpy, where they take long.
 * @property {Partial<Record<'c' | 'cNative' | 'numpy', number>>} [slice] - Areas a peer computes; its time is extrapolated.
 */

/**
 * @typedef {object} Workload
 * @property {string} name
 * @property {'expected' | 'whole' | 'quantiles7' | 'quantiles9'} agreement - How implementations are compared.
 * @property {boolean} departures - Whether the model has any.
 * @property {number} [drawn] - Seed with which kohorta draws the factors itself; the peers read the same. Default: all read them.
 * @property {'ns' | 'ms' | 's'} unit
 * @property {boolean} perCell - Whether the figure is per cell and step.
 * @property {'c' | 'cNative'} reference - The C that `ratioToC` speaks of.
 * @property {'median' | 'p95'} [statistic] - Of the repetitions. Default: the median.
 * @property {'wall' | 'cpu'} figureOf - What the figure counts; ratios always compare processor time.
 * @property {readonly ('c' | 'cNative' | 'numpy' | 'r')[]} peers
 * @property {{ pl: string, en: string }} title
 * @property {{ figure?: number, ratioToC?: number, ratioToNumpy?: number, peakBytes?: number, wallSeconds?: number }} target - Each an upper limit.
 * @property {readonly [Size, Size]} full - The size of the target, and another to show how cost grows.
 * @property {readonly [Size, Size]} small - Of the smoke test.
 */

/** What has 128 bits of vector is measured against C with as many; everything else against C with all the processor has. */
/** @type {readonly Workload[]} */
export const WORKLOADS = [
  {
    name: 'K',
    title: { pl: 'jądro, wartości oczekiwane, bez wyjazdów', en: 'kernel, expected numbers, no departures' },
    agreement: 'expected',
    departures: false,
    unit: 'ns',
    figureOf: 'cpu',
    perCell: true,
    reference: 'c',
    peers: ['c', 'cNative', 'numpy', 'r'],
    target: { ratioToC: 1.6, ratioToNumpy: 1 / 6 },
    full: [
      { draws: 10000, years: 30, repetitions: 7, peerRepetitions: 3 },
      { draws: 2000, years: 30, repetitions: 15, peerRepetitions: 3 },
    ],
    small: [
      { draws: 300, years: 5, repetitions: 3 },
      { draws: 100, years: 5, repetitions: 3 },
    ],
  },
  {
    name: 'KFlows',
    title: { pl: 'jądro, wartości oczekiwane, z wyjazdami', en: 'kernel, expected numbers, with departures' },
    agreement: 'expected',
    departures: true,
    unit: 'ns',
    figureOf: 'cpu',
    perCell: true,
    reference: 'c',
    peers: ['c', 'cNative', 'numpy', 'r'],
    target: {},
    full: [
      { draws: 10000, years: 30, repetitions: 7, peerRepetitions: 3 },
      { draws: 2000, years: 30, repetitions: 15, peerRepetitions: 3 },
    ],
    small: [
      { draws: 300, years: 5, repetitions: 3 },
      { draws: 100, years: 5, repetitions: 3 },
    ],
  },
  {
    name: 'N',
    title: { pl: 'całe osoby: zgony, urodzenia, przyjazdy, wyjazdy', en: 'whole people: deaths, births, arrivals, departures' },
    agreement: 'whole',
    departures: true,
    unit: 'ns',
    figureOf: 'cpu',
    perCell: true,
    reference: 'cNative',
    peers: ['c', 'cNative', 'numpy', 'r'],
    target: { ratioToC: 1.8, ratioToNumpy: 1 },
    full: [
      { draws: 1000, years: 30, repetitions: 3, peerRepetitions: 1 },
      { draws: 200, years: 30, repetitions: 5, peerRepetitions: 1 },
    ],
    small: [
      { draws: 200, years: 3, repetitions: 2 },
      { draws: 100, years: 3, repetitions: 2 },
    ],
  },
  {
    name: 'W1',
    title: { pl: 'jeden obszar, jedna ścieżka, 50 lat', en: 'one area, one path, 50 years' },
    agreement: 'expected',
    departures: false,
    unit: 'ms',
    figureOf: 'wall',
    perCell: false,
    reference: 'cNative',
    peers: ['c', 'cNative', 'numpy', 'r'],
    target: { figure: 0.1 },
    full: [
      { draws: 1, years: 50, repetitions: 200, peerRepetitions: 20 },
      { draws: 1, years: 10, repetitions: 200, peerRepetitions: 20 },
    ],
    small: [
      { draws: 1, years: 50, repetitions: 20, peerRepetitions: 2 },
      { draws: 1, years: 10, repetitions: 20, peerRepetitions: 2 },
    ],
  },
  {
    name: 'W2',
    title: {
      pl: 'losowanie czynników i kwantyle każdej komórki w każdym roku',
      en: 'drawing of factors and quantiles of every cell each year',
    },
    agreement: 'quantiles7',
    departures: false,
    unit: 's',
    figureOf: 'cpu',
    perCell: false,
    reference: 'cNative',
    peers: ['c', 'cNative', 'numpy', 'r'],
    target: { ratioToC: 2.5, ratioToNumpy: 1 / 3 },
    full: [
      { draws: 10000, years: 30, repetitions: 3, peerRepetitions: 1 },
      { draws: 2000, years: 30, repetitions: 5, peerRepetitions: 1 },
    ],
    small: [
      { draws: 300, years: 3, repetitions: 1 },
      { draws: 100, years: 3, repetitions: 1 },
    ],
  },
  {
    name: 'W3',
    title: {
      pl: 'wiele obszarów: kwantyle grup wieku, sumy powiatów i kraju',
      en: 'many areas: quantiles of age groups, sums of counties and country',
    },
    agreement: 'quantiles9',
    departures: false,
    unit: 's',
    perCell: false,
    reference: 'cNative',
    figureOf: 'wall',
    peers: ['c', 'cNative', 'numpy'],
    target: { figure: 40, peakBytes: 300e6 },
    full: [
      { draws: 1000, years: 30, areas: 2477, repetitions: 1, slice: { c: 52, cNative: 52, numpy: 13 } },
      { draws: 1000, years: 30, areas: 247, repetitions: 1, slice: { c: 26, cNative: 26, numpy: 13 } },
    ],
    small: [
      { draws: 100, years: 3, areas: 14, repetitions: 1 },
      { draws: 100, years: 3, areas: 7, repetitions: 1 },
    ],
  },
  {
    name: 'W5',
    title: { pl: 'suwak: od nowych współczynników do nowych wyników', en: 'slider: from new rates to new results' },
    agreement: 'expected',
    departures: false,
    drawn: 1,
    unit: 'ms',
    perCell: false,
    reference: 'cNative',
    statistic: 'p95',
    figureOf: 'wall',
    peers: ['c', 'cNative', 'numpy', 'r'],
    target: { figure: 16 },
    full: [
      { draws: 1000, years: 30, repetitions: 100, peerRepetitions: 10 },
      { draws: 200, years: 30, repetitions: 100, peerRepetitions: 10 },
    ],
    small: [
      { draws: 100, years: 3, repetitions: 5, peerRepetitions: 2 },
      { draws: 50, years: 3, repetitions: 5, peerRepetitions: 2 },
    ],
  },
];
