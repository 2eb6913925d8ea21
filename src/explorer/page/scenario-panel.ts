import { say } from '../../language/language.js';
import type { TownAbout } from '../protocol.js';
import { isOf, patchesOf, withPatches } from '../scenario-patches.js';
import { isRecord, MOST_SCENARIOS, type NamedScenario } from '../state.js';
import { choice } from './controls.js';
import { fill, make, saveFile } from './dom.js';
import type { Store } from './store.js';
import { WORDS } from './words.js';

/** Has a scenario file read. */
export type ReadFile = (name: string, text: string) => void;

/** The scenarios of the page: which the controls move, its name, ready ones, files. */
export function scenarioPanel(store: Store, about: TownAbout, readFile: ReadFile): { readonly element: HTMLElement; follow(): void } {
  const element = make('section', { class: 'scenarios', 'aria-labelledby': 'scenariusze' });
  return { element, follow: () => show(element, store, about, readFile) };
}

function show(element: HTMLElement, store: Store, about: TownAbout, readFile: ReadFile): void {
  const { scenarios, active, language } = store.state;
  const t = (words: { readonly pl: string; readonly en: string }): string => say(words, language);
  // A name that is being written must not be taken from under the hands.
  if (element.contains(document.activeElement) && document.activeElement?.getAttribute('type') === 'text') return;
  const focused = document.activeElement?.id ?? '';
  const replaceActive = (changed: NamedScenario): void =>
    store.change({ scenarios: scenarios.map((one, place) => (place === active ? changed : one)) });
  const name = make('input', { type: 'text', value: scenarios[active].name, maxlength: 60 });
  name.addEventListener('change', () =>
    replaceActive({ ...scenarios[active], name: name.value.trim() || `${t(WORDS.scenarioNumber)} ${active + 1}` }),
  );
  const file = make('input', { type: 'file', accept: '.json,application/json', class: 'hidden-file', id: 'wczytaj' });
  file.addEventListener('change', () => load(file, readFile));
  fill(
    element,
    make('h2', { id: 'scenariusze' }, t(WORDS.scenarios)),
    make(
      'div',
      { class: 'tabs', role: 'group', 'aria-labelledby': 'scenariusze' },
      scenarios.map((one, place) =>
        make(
          'button',
          {
            type: 'button',
            id: `scenariusz-${place}`,
            class: 'tab',
            'aria-pressed': String(place === active),
            onclick: () => store.change({ active: place }),
          },
          one.name,
        ),
      ),
      scenarios.length < MOST_SCENARIOS
        ? make('button', { type: 'button', id: 'dodaj', class: 'tab add', onclick: () => addScenario(store, t) }, `+ ${t(WORDS.add)}`)
        : [],
    ),
    make('label', { class: 'choice' }, make('span', {}, t(WORDS.scenarioName)), name),
    choice(
      t(WORDS.pack),
      [{ id: '', title: t(WORDS.packNone) }, ...about.packs.map(({ id, title }) => ({ id, title: title[language] }))],
      '',
      (id) => {
        const pack = about.packs.find((one) => one.id === id);
        if (pack !== undefined) replaceActive({ name: pack.title[language], scenario: pack.scenario });
      },
    ),
    others(store, about, t),
    make(
      'div',
      { class: 'buttons' },
      make('button', { type: 'button', id: 'zapisz', onclick: () => save(scenarios[active]) }, t(WORDS.save)),
      make('label', { class: 'button', for: 'wczytaj' }, t(WORDS.load)),
      file,
      scenarios.length > 1 ? make('button', { type: 'button', id: 'usun', onclick: () => removeActive(store) }, t(WORDS.remove)) : [],
    ),
  );
  if (focused !== '' && document.activeElement === document.body) document.getElementById(focused)?.focus();
}

/** Patches that no control of the page shows: each as its own line, and a way to take it out. */
function others(
  store: Store,
  about: TownAbout,
  t: (words: { readonly pl: string; readonly en: string }) => string,
): HTMLElement | readonly [] {
  const { scenarios, active, language } = store.state;
  const scenario = scenarios[active];
  const hidden = patchesOf(scenario).filter((patch) => !about.controls.some((control) => isOf(patch, control)));
  if (hidden.length === 0) return [];
  const items = hidden.map((patch) => {
    const words = lineOf(patch, language);
    const without = patchesOf(scenario).filter((one) => one !== patch);
    const change = (): void =>
      store.change({ scenarios: scenarios.map((one, place) => (place === active ? withPatches(one, without) : one)) });
    const button = make('button', { type: 'button', class: 'small', 'aria-label': `${t(WORDS.takeOut)}: ${words}`, onclick: change }, '×');
    return make('li', {}, make('span', {}, words), ' ', button);
  });
  return make(
    'details',
    { class: 'others', open: true },
    make('summary', {}, `${t(WORDS.otherPatches)} (${hidden.length})`),
    make('ul', {}, items),
  );
}

/** A patch in few signs; the view of sources says it in whole sentences. */
function lineOf(patch: Readonly<Record<string, unknown>>, language: 'pl' | 'en'): string {
  const reason = patch['reason'];
  if (isRecord(reason) && typeof reason[language] === 'string') return reason[language];
  const { path, operation, value } = patch;
  return `${String(path)} ${String(operation)} ${String(value)}`;
}

function addScenario(store: Store, t: (words: { readonly pl: string; readonly en: string }) => string): void {
  const { scenarios, active } = store.state;
  const name = `${t(WORDS.scenarioNumber)} ${scenarios.length + 1}`;
  store.change({ scenarios: [...scenarios, { ...scenarios[active], name }], active: scenarios.length });
}

function removeActive(store: Store): void {
  const { scenarios, active } = store.state;
  store.change({ scenarios: scenarios.filter((_, place) => place !== active), active: Math.max(0, active - 1) });
}

function save({ name, scenario }: NamedScenario): void {
  const text = `${JSON.stringify(scenario, null, 2)}\n`;
  const file =
    name
      .normalize('NFD')
      .replace(/[^\w]+/g, '-')
      .toLowerCase() || 'scenariusz';
  saveFile(`${file}.json`, new Blob([text], { type: 'application/json' }));
}

function load(file: HTMLInputElement, readFile: ReadFile): void {
  const chosen = file.files?.[0];
  chosen?.text().then((text) => readFile(chosen.name, text));
  file.value = '';
}
