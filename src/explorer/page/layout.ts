import { type Language, type Message, say } from '../../language/language.js';
import type { Answer, KeyNumber, TownAbout } from '../protocol.js';
import { type ExplorerState, VIEWS } from '../state.js';
import { assumptionControl, choice, type ShownControl } from './controls.js';
import { fill, make, saveFile } from './dom.js';
import { savePng, saveSvg } from './save-chart.js';
import { type ReadFile, scenarioPanel } from './scenario-panel.js';
import type { Store } from './store.js';
import { VIEW_NAMES, WORDS } from './words.js';

/** Milliseconds of rest after which the key numbers are told to a screen reader: not every step of a slider. */
const TOLD_AFTER = 700;

/** What the page leaves to the worker beside questions. */
export interface LayoutActions {
  readonly readFile: ReadFile;
  /** Asks for the tables of the view as a workbook. */
  readonly askTables: () => void;
}

/** The page: heads, controls, key numbers, views. */
export class Layout {
  readonly #body: HTMLElement;
  readonly #store: Store;
  readonly #about: TownAbout;
  readonly #readFile: ReadFile;
  readonly #askTables: () => void;
  readonly #live: HTMLElement = make('p', { class: 'live', role: 'status' });
  readonly #problem: HTMLElement = make('div', { class: 'problem', role: 'alert' });
  readonly #numbers: HTMLElement = make('dl', { class: 'numbers' });
  readonly #view: HTMLElement = make('div', { class: 'view', id: 'wynik', tabindex: '-1' });
  #language: Language | undefined;
  #controls: readonly ShownControl[] = [];
  #choices: HTMLElement = make('div');
  #views: HTMLElement = make('nav');
  #undo: HTMLButtonElement = make('button');
  #scenarios: { readonly element: HTMLElement; follow(): void } | undefined;
  #told: ReturnType<typeof setTimeout> | undefined;

  constructor(body: HTMLElement, store: Store, about: TownAbout, { readFile, askTables }: LayoutActions) {
    this.#body = body;
    this.#store = store;
    this.#about = about;
    this.#readFile = readFile;
    this.#askTables = askTables;
    this.#view.addEventListener('click', (event) => this.#saveChart(event));
  }

  /** Pixels a chart may take. */
  room(): number {
    return Math.max(300, Math.min(900, Math.floor(this.#view.clientWidth || innerWidth) - 26));
  }

  /** Brings everything that stands on the page to the state. */
  follow(state: ExplorerState): void {
    if (state.language !== this.#language) this.#build(state.language);
    for (const control of this.#controls) control.follow(state);
    this.#scenarios?.follow();
    this.#undo.disabled = !this.#store.canUndo;
    this.#followChoices(state);
  }

  /** Shows what the worker has computed. */
  show(answer: Answer): void {
    if (answer.kind === 'problem' || answer.kind === 'unreadable') {
      const words = answer.kind === 'problem' ? WORDS.problem : WORDS.unreadable;
      fill(this.#problem, make('strong', {}, `${this.#say(words)}: `), answer.text);
      return;
    }
    if (answer.kind === 'workbook') {
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      saveFile(`${this.#store.state.view}.xlsx`, new Blob([Uint8Array.from(answer.bytes)], { type }));
      return;
    }
    if (answer.kind === 'read') {
      const { scenarios, active } = this.#store.state;
      const named = { name: answer.name.replace(/\.json$/i, ''), scenario: answer.scenario };
      this.#store.change({ scenarios: scenarios.map((one, place) => (place === active ? named : one)) });
    }
    if (answer.kind === 'numbers') {
      fill(this.#problem);
      this.#showNumbers(answer.numbers);
      requestAnimationFrame(() => performance.mark('kohorta-drawn'));
    }
    if (answer.kind === 'view') this.#showView(answer.html);
  }

  #say(words: Message): string {
    return say(words, this.#language ?? 'pl');
  }

  #build(language: Language): void {
    this.#language = language;
    document.documentElement.lang = language;
    const about = this.#about;
    document.title = `${about.name}: ${this.#say(WORDS.title)}`;
    this.#controls = about.controls.map((control) => assumptionControl(control, this.#store, language));
    const groups = [...new Set(about.controls.map(({ group }) => group))];
    this.#scenarios = scenarioPanel(this.#store, about, this.#readFile);
    this.#choices = make('div', { class: 'choices' });
    this.#views = make('nav', { class: 'views', 'aria-label': this.#say(WORDS.views) });
    this.#undo = make('button', { type: 'button', onclick: () => this.#store.undo() }, this.#say(WORDS.undo));
    fill(
      this.#body,
      make('a', { class: 'skip', href: '#wynik', onclick: (event) => this.#skip(event) }, this.#say(WORDS.skip)),
      make(
        'div',
        { class: 'app' },
        this.#header(),
        make(
          'form',
          { class: 'controls', 'aria-label': this.#say(WORDS.controls), onsubmit: (event) => event.preventDefault() },
          this.#scenarios.element,
          make('h2', {}, this.#say(WORDS.controls)),
          groups.map((group, place) => {
            const own = this.#controls.filter((_, index) => about.controls[index].group === group).map(({ element }) => element);
            const title = about.groups.find(({ id }) => id === group)?.title[language] ?? group;
            return make('details', { class: 'group', open: place === 0 }, make('summary', {}, title), own);
          }),
        ),
        make(
          'main',
          { class: 'results', 'aria-label': this.#say(WORDS.results) },
          this.#numbers,
          this.#live,
          this.#problem,
          this.#views,
          this.#choices,
          this.#view,
        ),
      ),
    );
  }

  #header(): HTMLElement {
    const other: Language = this.#language === 'en' ? 'pl' : 'en';
    const button = (words: Message, act: () => void): HTMLElement => make('button', { type: 'button', onclick: act }, this.#say(words));
    return make(
      'header',
      { class: 'top' },
      make(
        'div',
        {},
        make('h1', {}, `${this.#about.name}: ${this.#say(WORDS.title)}`),
        make('p', { class: 'lead' }, this.#say(WORDS.lead)),
      ),
      make(
        'div',
        { class: 'buttons' },
        this.#undo,
        button(WORDS.reset, () => this.#store.reset()),
        button(WORDS.share, () => this.#share()),
        button(WORDS.xlsx, () => this.#askTables()),
        button(WORDS.print, () => print()),
        make('button', { type: 'button', lang: other, onclick: () => this.#store.change({ language: other }) }, this.#say(WORDS.language)),
      ),
    );
  }

  #followChoices({ view, area, until, year, service, language }: ExplorerState): void {
    const about = this.#about;
    const focused = document.activeElement?.id ?? '';
    fill(
      this.#views,
      VIEWS.map((id) =>
        make(
          'button',
          {
            type: 'button',
            id: `widok-${id}`,
            class: 'tab',
            'aria-current': id === view ? 'page' : undefined,
            onclick: () => this.#store.change({ view: id }),
          },
          say(VIEW_NAMES[id], language),
        ),
      ),
    );
    const named = (list: TownAbout['areas']): { id: string; title: string }[] =>
      list.map(({ id, title }) => ({ id, title: title[language] }));
    const years = Array.from({ length: about.until - about.baseYear }, (_, place) => String(about.baseYear + place + 1));
    const numbers = (list: readonly string[]): { id: string; title: string }[] => list.map((id) => ({ id, title: id }));
    const select = (
      words: Message,
      options: { id: string; title: string }[],
      chosen: string,
      choose: (id: string) => void,
    ): HTMLElement => {
      const element = choice(this.#say(words), options, chosen, choose);
      element.querySelector('select')?.setAttribute('id', `wybor-${words.en.replace(/\W+/g, '-')}`);
      return element;
    };
    fill(
      this.#choices,
      about.areas.length > 1 ? select(WORDS.area, named(about.areas), area, (id) => this.#store.change({ area: id })) : [],
      select(WORDS.until, numbers(years.slice(2)), String(until), (id) =>
        this.#store.change({ until: Number(id), year: Math.min(year, Number(id)) }),
      ),
      view === 'people'
        ? select(WORDS.year, numbers(years.filter((one) => Number(one) <= until)), String(Math.min(year, until)), (id) =>
            this.#store.change({ year: Number(id) }),
          )
        : [],
      view === 'services' ? select(WORDS.service, named(about.services), service, (id) => this.#store.change({ service: id })) : [],
    );
    if (focused !== '' && document.activeElement === document.body) document.getElementById(focused)?.focus();
  }

  #showNumbers(numbers: readonly KeyNumber[]): void {
    fill(
      this.#numbers,
      numbers.map(({ title, value, band, difference }) =>
        make(
          'div',
          {},
          make('dt', {}, title),
          make(
            'dd',
            {},
            make('span', { class: 'figure' }, value),
            make('span', { class: 'band' }, band),
            make('span', { class: 'difference' }, difference),
          ),
        ),
      ),
    );
    const words = numbers
      .map(({ title, value, difference }) => `${title}: ${value}${difference === '' ? '' : `, ${difference}`}`)
      .join('. ');
    clearTimeout(this.#told);
    this.#told = setTimeout(() => this.#tell(words), TOLD_AFTER);
  }

  /** The new view in the place of the old; what was open stays open, and what had the focus keeps it. */
  #showView(html: string): void {
    const isOpen = new Set([...this.#view.querySelectorAll('details[open]')].map(summaryOf));
    const focused = this.#view.contains(document.activeElement) ? summaryOf(document.activeElement?.parentElement ?? null) : '';
    // Made by the report's own builder, which escapes every text; the page's policy lets no script of it run.
    this.#view.innerHTML = html;
    for (const details of this.#view.querySelectorAll('details')) {
      if (isOpen.has(summaryOf(details))) details.open = true;
      if (focused !== '' && summaryOf(details) === focused) details.querySelector('summary')?.focus();
    }
    for (const figure of this.#view.querySelectorAll('figure')) {
      const save = (kind: 'svg' | 'png', words: Message): HTMLElement =>
        make(
          'button',
          { type: 'button', class: 'small', 'data-save': kind, 'aria-label': `${this.#say(WORDS.saveChart)}: ${kind}` },
          this.#say(words),
        );
      figure.append(make('div', { class: 'buttons chart-buttons' }, save('svg', WORDS.downloadSvg), save('png', WORDS.downloadPng)));
    }
  }

  #saveChart({ target }: Event): void {
    if (!(target instanceof HTMLElement) || target.dataset['save'] === undefined) return;
    const figure = target.closest('figure');
    const svg = figure?.querySelector('svg');
    const name = figure?.querySelector('[role=img]')?.id ?? 'wykres';
    if (!(svg instanceof SVGElement)) return;
    if (target.dataset['save'] === 'svg') saveSvg(svg, name);
    else savePng(svg, name);
  }

  #skip(event: Event): void {
    // The address holds the state: it must not become #wynik.
    event.preventDefault();
    this.#view.focus();
  }

  #share(): void {
    const address = location.href;
    const tell = (): void => this.#tell(this.#say(WORDS.shared));
    // Not every browser lets a page opened from a disk write to the clipboard.
    if (navigator.clipboard === undefined) prompt(this.#say(WORDS.share), address);
    else navigator.clipboard.writeText(address).then(tell, () => prompt(this.#say(WORDS.share), address));
  }

  #tell(text: string): void {
    this.#live.textContent = text;
  }
}

function summaryOf(element: Element | null): string {
  return element?.querySelector('summary')?.textContent ?? '';
}
