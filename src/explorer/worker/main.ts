/** The worker of the explorer: it holds the town and answers the page, the newest question first. */
import type { Indicator } from '../../indicators/indicator.js';
import { KohortaError } from '../../language/error.js';
import { type Language, say, useLanguage } from '../../language/language.js';
import { sectionHtml } from '../../report/html/section-html.js';
import { tablesOf } from '../../report/tables-of.js';
import { tablesToXlsx } from '../../report/xlsx.js';
import { modelFromJson } from '../../scenarios/model-json.js';
import { readScenario } from '../../scenarios/read-scenario.js';
import { BASE_SCENARIO, type Scenario } from '../../scenarios/scenario.js';
import { TOWN_SERVICE_TITLES } from '../../services/compute-services.js';
import { CONTROL_GROUPS, CONTROLS } from '../controls.js';
import type { Answer, Named, Question, Request, TownAbout } from '../protocol.js';
import type { ExplorerState } from '../state.js';
import { keyNumbers } from './key-numbers.js';
import { Session } from './session.js';
import { VIEWS_BY_ID } from './views/all-views.js';
import type { ViewInput } from './views/view-input.js';

/** What the page carries of the town. */
interface ExplorerTown {
  readonly model: string;
  readonly packs: readonly Scenario[];
  readonly indicators: readonly Indicator[];
}

let session: Session | undefined;
let newest: Question | undefined;
let isBusy = false;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'town') {
    const { model, packs, indicators }: ExplorerTown = JSON.parse(data.town);
    session = new Session(modelFromJson(model), indicators);
    answer({ kind: 'ready', about: aboutOf(session, packs) });
    return;
  }
  if (data.kind === 'file') {
    answer(fileRead(data));
    return;
  }
  if (data.kind === 'tables') {
    if (session !== undefined) workbook(data, session);
    return;
  }
  newest = data.question;
  if (!isBusy) work();
});

/** Answers until nothing is asked any more; between the numbers and the view it listens whether something newer was asked. */
async function work(): Promise<void> {
  isBusy = true;
  while (newest !== undefined && session !== undefined) {
    const question = newest;
    newest = undefined;
    await answerTo(question, session);
  }
  isBusy = false;
}

async function answerTo({ number, state, width }: Question, town: Session): Promise<void> {
  try {
    const input = inputOf(state, width, town);
    answer({ kind: 'numbers', number, numbers: keyNumbers(input) });
    await heard();
    if (newest !== undefined) return;
    answer({ kind: 'view', number, html: sectionHtml(VIEWS_BY_ID[state.view](input), state.language).markup });
  } catch (error) {
    // A scenario that cannot be run is the reader's to mend: it says why.
    answer({ kind: 'problem', number, text: wordsOf(error, state.language) });
  }
  await heard();
}

/** The tables of the view that is shown, as a workbook. */
async function workbook({ state, width }: Extract<Request, { readonly kind: 'tables' }>, town: Session): Promise<void> {
  try {
    const section = VIEWS_BY_ID[state.view](inputOf(state, width, town));
    answer({ kind: 'workbook', bytes: await tablesToXlsx(tablesOf([section]), { language: state.language }) });
  } catch (error) {
    answer({ kind: 'unreadable', text: wordsOf(error, state.language) });
  }
}

function inputOf(state: ExplorerState, width: number, town: Session): ViewInput {
  useLanguage(state.language);
  return {
    state,
    language: state.language,
    width,
    model: town.model,
    indicators: town.indicators,
    active: town.scenario(state.active, state),
    base: town.base(state),
    all: () => state.scenarios.map((_, place) => town.scenario(place, state)),
  };
}

/** A scenario file as the library reads it, with the same errors. */
function fileRead({ name, text, language }: Extract<Request, { readonly kind: 'file' }>): Answer {
  try {
    return { kind: 'read', name, scenario: { ...readScenario(text, name) } };
  } catch (error) {
    return { kind: 'unreadable', text: wordsOf(error, language) };
  }
}

function wordsOf(error: unknown, language: Language): string {
  return error instanceof KohortaError ? say(error.text, language) : String(error);
}

/** Lets messages that wait come in. */
function heard(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function answer(message: Answer): void {
  postMessage(message);
}

/** Names of places are the same in every language. */
function named({ id, name }: { readonly id: string; readonly name: string }): Named {
  return { id, title: { pl: name, en: name } };
}

function aboutOf({ model }: Session, packs: readonly Scenario[]): TownAbout {
  return {
    name: model.name,
    baseYear: model.population.year,
    until: model.until,
    areas: model.subareas === undefined ? [] : [{ id: '', title: { pl: model.name, en: model.name } }, ...model.parts.map(named)],
    services: TOWN_SERVICE_TITLES,
    packs: packs.map((scenario) => ({ id: scenario.id, title: scenario.title, scenario: { ...scenario } })),
    emptyScenario: { ...BASE_SCENARIO, id: 'explorer', title: { pl: 'Scenariusz z eksploratora', en: 'Scenario of the explorer' } },
    groups: CONTROL_GROUPS,
    controls: CONTROLS,
  };
}
