import type { Command } from 'commander';
import { formatPercent } from '../language/format.js';
import { currentLanguage, type Language, say } from '../language/language.js';
import { accountMethod } from '../projection/backtest/account-method.js';
import { backtest } from '../projection/backtest/backtest.js';
import type { Backtest, GroupSet } from '../projection/backtest/backtest-result.js';
import { calibrated } from '../projection/backtest/calibrate.js';
import { nationalCohortMethod, ownCohortMethod } from '../projection/backtest/cohort-change-methods.js';
import { publishedMethod } from '../projection/backtest/published-method.js';
import { constantMethod, linearMethod } from '../projection/backtest/simple-methods.js';
import { verdict } from '../projection/backtest/verdict.js';
import { type HistoryPackage, readHistory } from '../sources/read-history.js';
import { textTable } from '../tables/text-table.js';
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';
import { UsageError } from './usage.js';

const TEXT = {
  name: 'backtest',
  summary: { pl: 'sprawdza, ile byłyby warte prognozy z minionych lat', en: 'tells what forecasts of past years would have been worth' },
  description: {
    pl: 'Prognozuje z każdego minionego roku, znając tylko to, co było wtedy wiadomo, i porównuje z tym, co policzono.',
    en: 'Forecasts from every past year, knowing only what was known then, and compares with what was counted.',
  },
  examples: {
    pl: `Przykłady:
  kohorta backtest data/powiaty                        na 3 i 6 lat naprzód, wszystkie metody
  kohorta backtest data/powiaty --lead 1,2,3           na 1, 2 i 3 lata
  kohorta backtest data/powiaty --group total,25-29    tylko ogółem i 25-29 lat
  kohorta backtest data/powiaty --json > wynik.json    do dalszej pracy`,
    en: `Examples:
  kohorta backtest data/powiaty                        3 and 6 years ahead, all methods
  kohorta backtest data/powiaty --lead 1,2,3           1, 2 and 3 years ahead
  kohorta backtest data/powiaty --group total,25-29    only the total and ages 25-29
  kohorta backtest data/powiaty --json > result.json   to work on`,
  },
} as const;

/** Where those who turn 15 come in, whose number is not known: not scored. */
const NOT_SCORED = '15-19';
const OURS = 'account';
const PEERS = ['constant', 'linear', 'cohort-country', 'cohort-own'];
const DEFAULT_LEADS = '3,6';
const DEFAULT_DRAWS = '200';

interface Choice {
  readonly lead: string;
  readonly group?: string;
  readonly draws: string;
  readonly seed: string;
  readonly json?: boolean;
}

/** `kohorta backtest`: reads the history, forecasts from every year of it, prints how good that was. */
export function addBacktest(program: Command, language: Language, console: Console): void {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const command = addFolderCommand(program, TEXT, language)
    .option(
      t('--lead <lista>', '--lead <list>'),
      t(
        `na ile lat naprzód, po przecinku (domyślnie ${DEFAULT_LEADS})`,
        `years ahead, with commas between them (default: ${DEFAULT_LEADS})`,
      ),
    )
    .option(
      t('--group <lista>', '--group <list>'),
      t(
        'grupy wieku, każda osobno (domyślnie ogółem i razem grupy pięcioletnie)',
        'age groups, each on its own (default: the total, and the five-year groups together)',
      ),
    )
    .option(
      t('--draws <liczba>', '--draws <number>'),
      t(`liczba losowań (domyślnie ${DEFAULT_DRAWS})`, `number of draws (default: ${DEFAULT_DRAWS})`),
    )
    .option(t('--seed <liczba>', '--seed <number>'), t('ziarno losowań (domyślnie 1)', 'seed of the draws (default: 1)'))
    .option('--json', t('wynik jako JSON', 'the result as JSON'));
  addLanguageOption(command, language).action((folder: string, choice: Partial<Choice>) => {
    const leads = (choice.lead ?? DEFAULT_LEADS).split(',').map((text) => wholeNumber('--lead', text.trim(), 1));
    const draws = wholeNumber('--draws', choice.draws ?? DEFAULT_DRAWS, 2);
    const seed = wholeNumber('--seed', choice.seed ?? '1', 0);
    const source = readHistory(folder, { language });
    const groups = groupsOf(source, choice.group);
    const raw = backtest(source.history, methodsOf(source, draws, seed), { leads, groups });
    const sets = choice.group === undefined ? undefined : groups.map((group): GroupSet => setOf(group));
    const fair = calibrated(raw, 'area');
    if (choice.json === true) {
      console.print(JSON.stringify(asJson(source, raw, fair, sets), null, 2));
      return;
    }
    const table = fair.table({ language, ...(sets === undefined ? {} : { sets }) });
    console.print(`${textTable(table, { language }).trimEnd()}\n\n${verdicts(fair, raw, sets ?? defaultSets(fair)).join('\n')}`);
  });
}

function methodsOf({ country, published }: HistoryPackage, draws: number, seed: number): Parameters<typeof backtest>[1] {
  return [
    accountMethod(country, { draws, seed }),
    constantMethod(),
    linearMethod(),
    nationalCohortMethod(country),
    ownCohortMethod(country),
    publishedMethod(published, { pl: 'GUS 2023', en: 'GUS 2023' }),
  ];
}

function groupsOf({ history }: HistoryPackage, asked: string | undefined): readonly string[] {
  const scored = history.groups.filter((group) => group !== NOT_SCORED);
  const wanted = asked?.split(',').map((group) => group.trim()) ?? scored.toSorted((a, b) => Number(b === 'total') - Number(a === 'total'));
  const unknown = wanted.find((group) => !scored.includes(group));
  if (unknown === undefined) return wanted;
  throw new UsageError({
    pl: `--group ${unknown}: są ${scored.join(', ')}; ${NOT_SCORED} nie jest oceniane, bo dane nie mówią, ilu kończy 15 lat. Pomoc: kohorta backtest --help`,
    en: `--group ${unknown}: there are ${scored.join(', ')}; ${NOT_SCORED} is not scored, since the data do not tell how many turn 15. Help: kohorta backtest --help`,
  });
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number) && number >= least) return number;
  throw new UsageError({
    pl: `${option} ${text}: oczekiwano liczby całkowitej od ${least}. Pomoc: kohorta backtest --help`,
    en: `${option} ${text}: expected a whole number from ${least}. Help: kohorta backtest --help`,
  });
}

function setOf(group: string): GroupSet {
  return { name: group === 'total' ? { pl: 'ogółem', en: 'total' } : { pl: group, en: group }, groups: [group] };
}

function defaultSets(result: Backtest): GroupSet[] {
  const others = result.groups.filter((group) => group !== 'total');
  return [setOf('total'), { name: { pl: 'grupy pięcioletnie', en: 'five-year groups' }, groups: others }].filter(
    ({ groups }) => groups.length > 0,
  );
}

/** What the table says, one sentence per lead and set of ages. */
function verdicts(fair: Backtest, raw: Backtest, sets: readonly GroupSet[]): string[] {
  const language = currentLanguage();
  const otherBase = calibrated(raw, 'base');
  return fair.leads.flatMap((lead) =>
    sets.flatMap(({ name, groups }) => {
      const part = { leads: [lead], groups };
      const found = verdict(fair.where(part), OURS, PEERS);
      if (found === undefined) return [];
      const inside = (result: Backtest): string => {
        const [, share] = result.where({ ...part, methods: [OURS] }).accuracy().coverage;
        return share === null || share === undefined ? '–' : formatPercent(share, { digits: 0, language });
      };
      const bands = say({
        pl: `pasmo 80% objęło ${inside(fair)} (skala z pozostałych powiatów; z drugiego spisu: ${inside(otherBase)})`,
        en: `the 80% band held ${inside(fair)} (scale from the other areas; from the other census: ${inside(otherBase)})`,
      });
      return [
        `${say({ pl: `Po ${lead} ${lead === 1 ? 'roku' : 'latach'}`, en: `${lead} ${lead === 1 ? 'year' : 'years'} ahead` })}, ${say(name)}: ${say(found.text)}; ${bands}.`,
      ];
    }),
  );
}

function asJson(source: HistoryPackage, raw: Backtest, fair: Backtest, sets: readonly GroupSet[] | undefined): object {
  const otherBase = calibrated(raw, 'base');
  const used = sets ?? defaultSets(fair);
  return {
    data: source.folder,
    methods: fair.methods,
    scores: fair.leads.flatMap((lead) =>
      used.flatMap(({ name, groups }) => {
        const part = fair.where({ leads: [lead], groups });
        return fair.methods.flatMap(({ id }) => {
          const own = part.where({ methods: [id] });
          if (own.cases.length === 0) return [];
          const bands = (result: Backtest): readonly (number | null)[] =>
            result.where({ leads: [lead], groups, methods: [id] }).accuracy().coverage;
          return [
            {
              lead,
              ages: name.en,
              method: id,
              ...own.accuracy(),
              coverageUncalibrated: bands(raw),
              coverageFromOtherCensus: bands(otherBase),
              ...(id === OURS ? { comparisons: part.compare(OURS), isBest: verdict(part, OURS, PEERS)?.isBest ?? null } : {}),
            },
          ];
        });
      }),
    ),
  };
}
