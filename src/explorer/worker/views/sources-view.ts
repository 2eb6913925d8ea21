import { type Message, say } from '../../../language/language.js';
import type { Block, Section } from '../../../report/html/section.js';
import { scenarioConflicts } from '../../../scenarios/scenario-conflicts.js';
import { scenarioTable } from '../../../scenarios/scenario-words.js';
import { DRAWS, SEED } from '../session.js';
import type { ViewInput } from './view-input.js';

/** Where the numbers come from, and how they are made. */
export function sourcesView(input: ViewInput): Section {
  const { language, model, active } = input;
  const paragraph = (words: Message): Block => ({ kind: 'paragraph', text: say(words, language) });
  const { population } = model;
  const conflicts = scenarioConflicts(active.scenario, model);
  return {
    id: 'zrodla',
    title: say({ pl: 'Źródła i metoda', en: 'Sources and method' }, language),
    blocks: [
      { kind: 'heading', text: say({ pl: 'Co zmienia ten scenariusz', en: 'What this scenario changes' }, language) },
      active.scenario.patches.length === 0
        ? paragraph({ pl: 'Nic: to założenia bazowe.', en: 'Nothing: these are the base assumptions.' })
        : { kind: 'table', name: 'zmiany', table: scenarioTable(active.scenario), open: true, stacked: true },
      ...conflicts.map(({ text }): Block => ({ kind: 'note', text: say(text, language) })),
      { kind: 'heading', text: say({ pl: 'Metoda', en: 'Method' }, language) },
      paragraph({
        pl: `Każda liczba pochodzi z ${DRAWS} równie prawdopodobnych przyszłości miasta, liczonych metodą kohortowo-składnikową według płci i pojedynczych lat wieku, z ziarnem ${SEED}; pasmo 80% to 8 na 10 z nich. Wszystkie scenariusze mają te same losowania, więc różnica wobec bazowego nie zależy od przypadku. Liczone są wartości oczekiwane: przypadek, który dotyka pojedynczych osób, jest pominięty. To samo liczy polecenie kohorta scenario run, z tymi samymi wynikami.`,
        en: `Every number comes from ${DRAWS} equally likely futures of the town, computed with the cohort-component method by sex and single year of age, with seed ${SEED}; the 80% band is 8 in 10 of them. All scenarios have the same random numbers, so a difference from the base does not depend on chance. Expected numbers are computed: the chance that touches single people is left out. The command kohorta scenario run computes the same, with the same results.`,
      }),
      ...model.notes.map(paragraph),
      { kind: 'heading', text: say({ pl: 'Źródła', en: 'Sources' }, language) },
      paragraph({ pl: `Ludność wyjściowa: ${population.source}.`, en: `Base population: ${population.source}.` }),
      paragraph({
        pl: 'Źródło każdej liczby, z której liczona jest usługa, stoi w widoku Usługi, w tabeli pod wykresem; brakujące dane są tam nazwane.',
        en: 'The source of each figure a service is computed from stands in the view Services, in the table below the chart; missing figures are named there.',
      }),
    ],
  };
}
