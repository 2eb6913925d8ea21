import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';

/** Runs the command line in this process. */
function kohorta(...words: string[]): { code: number; out: string; err: string } {
  const printed = { out: '', err: '' };
  const code = run(words, {
    print: (text) => {
      printed.out += `${text}\n`;
    },
    warn: (text) => {
      printed.err += `${text}\n`;
    },
  });
  return { code, ...printed };
}

describe('kohorta audit', () => {
  test.each(['pl', 'en'])('shows verdicts and what is wrong in %s as it did', async (language) => {
    const { code, out, err } = kohorta('audit', 'data/rumia', '--lang', language);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot(`./golden/audit-${language}.txt`);
  });

  test('--json lists every claim with its verdict, arithmetic, place and sources', () => {
    const { code, out } = kohorta('audit', 'data/rumia', '--json');
    const { claims, counts }: Audit = JSON.parse(out);
    const ids = readFileSync('data/rumia/claims.csv', 'utf8').trimEnd().split('\n').slice(1);
    expect(code).toBe(0);
    expect(claims.map(({ id }) => id)).toEqual(ids.map((line) => line.split(',')[0]));
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(claims.length);
    const oldest = claims.find(({ id }) => id === 'oldest-growth');
    expect(oldest).toMatchObject({
      ...{ verdict: 'wrong-base', printed: 30, computed: 45.6, unit: 'percent', point: 'Diagnoza pkt 4', needed: { oldest_2010: 560 } },
      mistake: { kind: 'divisor', taken: 'oldest_2015', isSure: false },
    });
    expect(oldest?.arithmetic).toContain('228 / 500 = 0,456');
    expect(oldest?.inputs).toContainEqual(
      expect.objectContaining({ id: 'oldest_2010', value: 500, source: 'strategia-2017', point: 'Diagnoza pkt 4' }),
    );
  });

  test('--all tells also what is right', () => {
    const [some, all] = [kohorta('audit', 'data/rumia').out, kohorta('audit', 'data/rumia', '--all').out];
    expect(some).not.toContain('six-years: ');
    expect(all).toContain('six-years: Strategia obejmuje sześcioletni okres 2017-2022');
  });

  test('a folder without claims says so and what to do', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kohorta-audit-'));
    try {
      cpSync('data/rumia', folder, { recursive: true });
      const file = join(folder, 'datapackage.json');
      const descriptor: { resources: { name: string }[] } = JSON.parse(readFileSync(file, 'utf8'));
      descriptor.resources = descriptor.resources.filter(({ name }) => !name.startsWith('claim'));
      writeFileSync(file, JSON.stringify(descriptor));
      expect(kohorta('audit', folder)).toMatchObject({ code: 0, err: '', out: expect.stringContaining('tabel claims i claim-inputs') });
      expect(JSON.parse(kohorta('audit', folder, '--json').out)).toMatchObject({ town: 'rumia', claims: [] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('broken claims end with code 1 and the place', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kohorta-audit-'));
    try {
      cpSync('data/rumia', folder, { recursive: true });
      const file = join(folder, 'claims.csv');
      writeFileSync(file, readFileSync(file, 'utf8').replace('(oldest_2015 - oldest_2010)', '(oldest_2016 - oldest_2010)'));
      const { code, err } = kohorta('audit', folder);
      expect(code).toBe(1);
      expect(err).toContain('nie ma wielkości „oldest_2016”; może „oldest_201');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

interface Audit {
  readonly counts: Readonly<Record<string, number>>;
  readonly claims: readonly {
    readonly id: string;
    readonly verdict: string;
    readonly arithmetic: readonly string[];
    readonly inputs: readonly object[];
  }[];
}
