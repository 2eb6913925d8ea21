import { expect, test } from 'vitest';
import { explainNumber } from '../../src/cli/explain-number.js';
import { run } from '../../src/cli/run.js';
import { auditClaims, Draws, ExplainedNumber, explain, readTown, Series, simulate, townServices } from '../../src/index.js';

function kohorta(...words: string[]): { readonly code: number; readonly out: string; readonly err: string } {
  const printed = { out: '', err: '' };
  const code = run(['explain', 'data/rumia', ...words], {
    print: (text) => {
      printed.out += `${text}\n`;
    },
    warn: (text) => {
      printed.err += `${text}\n`;
    },
  });
  return { code, ...printed };
}

const rumia = readTown('data/rumia');

interface Tree {
  readonly id: string;
  readonly value: number | null;
  readonly unit: string;
  readonly status: string;
  readonly source: string | null;
  readonly how: readonly string[];
  readonly notes: readonly string[];
  readonly inputs: readonly Tree[];
}

test('a figure of the data leads to its file and line, and to the document with its publisher', () => {
  const { code, out } = kohorta('series.minimum_wage@2022', '--language', 'en', '--json');
  expect(code).toBe(0);
  const { value, status, inputs, versions, folder }: Tree & { readonly versions: object; readonly folder: string } = JSON.parse(out);
  expect({ value, folder }).toEqual({ value: rumia.series('minimum_wage', { area: 'polska' }).at(2022), folder: 'data/rumia' });
  expect(status).not.toBe('missing');
  expect(Object.keys(versions)).toEqual(['kohorta', 'node', 'dependencies']);
  const [row] = inputs;
  expect(row.id).toMatch(/^prices\.csv:\d+$/);
  expect(row.value).toBe(value);
  expect(row.source?.split(', ').length).toBeGreaterThanOrEqual(3);
});

test('every claim is explained by its formula, its arithmetic and figures with document and point', () => {
  for (const audited of auditClaims(rumia.claims).claims) {
    const explained = explain(audited);
    expect(explained.value).toBe(audited.computed);
    expect(explained.inputs.length).toBe(audited.inputs.length);
    for (const { source } of explained.inputs) expect(source).toMatch(/\S, \S/);
  }
  const { out } = kohorta('claim.helpless-share', '--language', 'en');
  expect(out).toContain('How: formula ');
  expect(out).toMatch(/How: .* [=≈] /);
});

test('a quantity of a service is explained with every input, its status and source', () => {
  const future = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2024 }), { until: 2024, seed: 1, draws: 20 });
  for (const service of townServices(rumia, future)) {
    for (const [quantity, draws] of service.quantities) {
      const explained = explain(service, { quantity, year: 2024 });
      expect([explained.value, explained.id]).toEqual([draws.median().at(2024), `${service.id}.${quantity}`]);
      expect(explained.inputs.map(({ id, value, status, source }) => ({ id, value, status, source }))).toEqual(
        service.inputs.map(({ id, value, status, source }) => ({ id, value, status, source })),
      );
    }
    for (const { id, value } of service.inputs.filter((input) => !service.quantities.has(input.id))) {
      expect(explain(service, { quantity: id }).value).toBe(value);
    }
  }
});

test('a projection is explained by the people of its base year and each parameter of its uncertainty', () => {
  const { code, out } = kohorta('population.85+@2030', '--draws', '50', '--seed', '3', '--json', '--language', 'en');
  expect(code).toBe(0);
  const { value, status, source, inputs }: Tree = JSON.parse(out);
  const [base, ...uncertainty] = inputs;
  expect(status).toBe('projected');
  expect(source).toContain('50 draws, seed 3');
  expect(value).toBeGreaterThan(base.value ?? Number.NaN);
  expect(base.value).toBe(rumia.population(2022).count({ ages: '85+' }));
  expect(uncertainty.length).toBe(rumia.uncertaintyTable({ vintage: '2022', shocks: [] }).rows.length);
  for (const { value: parameter, notes } of uncertainty) expect([parameter === null, notes.length]).toEqual([false, 1]);
});

test('an indicator without a value says which figures are missing, and what was foretold', () => {
  const { code, out } = kohorta('indicator.day_form_places_ra', '--year', '2019', '--draws', '20');
  expect(code).toBe(0);
  expect(out).toMatch(/^.* \(indicator\.day_form_places_ra\[[\w-]+\]\), 2019: brak danych \[[^\]]+\], brak danych\n {2}Jak: formuła /);
  expect(out).toMatch(/Uwaga: .*day|Uwaga: .*brak/);
});

test('lists the numbers there are, each of which can be explained', { timeout: 120_000 }, () => {
  const ids = kohorta().out.trimEnd().split('\n');
  expect(new Set(ids).size).toBe(ids.length);
  for (const kind of ['population.85+', 'claim.helpless-share', 'series.minimum_wage[polska]', 'preschool.demand'])
    expect(ids).toContain(kind);
  for (const id of ids.filter((one) => /^(series|claim)\./.test(one))) expect(explainNumber(rumia, id).id, id).not.toBe('');
});

test('what is no number is answered with the numbers there are', () => {
  expect(kohorta('nic').err).toMatch(/nie ma liczby „nic”; oczekiwano np\. population\.85\+@2040/);
  expect(kohorta('claim.nic', '--language', 'en').err).toMatch(/there is no number "claim\.nic"; there are: claim\./);
  expect(kohorta('series.nic').err).toContain('całą listę podaje kohorta explain <folder>');
  expect(kohorta('series.minimum_wages[polska]').err).toContain('są: series.');
  expect(kohorta('series.tfr').err).toMatch(/nie ma liczby „series\.tfr”; są: .*series\.tfr\[polska\]/);
  expect(kohorta('series.minimum_wage@1950').err).toMatch(/nie ma roku 1950; są: /);
  expect(kohorta('preschool.nic@2024', '--draws', '5').err).toMatch(/usługa „preschool” nie ma wielkości „nic”; są: .*demand/);
  expect(kohorta('series.minimum_wage', '--year', 'x').err).toContain('--year x: oczekiwano roku');
  for (const words of [['nic'], ['claim.nic'], ['series.nic'], ['indicator.nic']]) expect(kohorta(...words).code).toBe(2);
});

test('an explanation shows itself as a table, one row a number', () => {
  const series = new Series({ id: 'x', title: { pl: 'X', en: 'X' }, unit: { pl: 'osoby', en: 'persons' } }, [
    { year: 2020, value: 7, status: 'counted', source: 'S' },
  ]);
  const explained = explain(series);
  const parent = new ExplainedNumber({ ...explained, id: 'y', inputs: [explained] });
  expect(parent.table().rows.map(([level, id]) => [level, id])).toEqual([
    [0, 'y'],
    [1, 'x'],
  ]);
  const draws = new Draws({
    description: series.description,
    years: [2020],
    values: [Float64Array.of(1, 2, 3)],
    statuses: ['projected'],
    source: 'S',
  });
  expect(explain(draws)).toMatchObject({ value: 2, status: 'projected', year: 2020 });
});
