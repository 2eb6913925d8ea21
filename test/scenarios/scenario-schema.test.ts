import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { checkScenario, scenarioSchema } from '../../src/index.js';
import { BROKEN, RIGHT } from './scenario-cases.js';

const FOLDER = new URL('../../data/rumia/scenarios', import.meta.url).pathname;
const SCHEMA = 'scenario.schema.json';
const published: object = JSON.parse(readFileSync(join(FOLDER, SCHEMA), 'utf8'));
const isValid = new Ajv2020({ allErrors: true, strict: false }).compile(published);
const plain = (file: unknown): unknown => JSON.parse(JSON.stringify(file));

test('the published schema is the one the rules give', () => {
  expect(published).toEqual(plain(scenarioSchema()));
});

test('the schema accepts the packs and what checkScenario() accepts', () => {
  const packs = readdirSync(FOLDER).filter((file) => file !== SCHEMA);
  for (const file of [RIGHT, ...packs.map((name): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))]) {
    expect(checkScenario(plain(file))).toEqual([]);
    expect(isValid(plain(file)), JSON.stringify(isValid.errors)).toBe(true);
  }
});

test.each(BROKEN)('the schema refuses a file with $name, unless two values have to be compared', ({ file, isBeyondSchema = false }) => {
  expect(isValid(plain(file))).toBe(isBeyondSchema);
});
