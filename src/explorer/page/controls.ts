import type { Language } from '../../language/language.js';
import type { ControlAbout } from '../protocol.js';
import { controlValue, withValue } from '../scenario-patches.js';
import type { ExplorerState } from '../state.js';
import { make } from './dom.js';
import type { Store } from './store.js';
import { WORDS } from './words.js';

/** One control on the page, and how it follows the state. */
export interface ShownControl {
  readonly element: HTMLElement;
  follow(state: ExplorerState): void;
}

/** Milliseconds without a move after which a slider counts as set down. */
const SETTLED = 400;

/**
 * A slider and a number field for one assumption: the two always show the same, and either can be used alone.
 *
 * @param control - What is moved.
 */
export function assumptionControl(control: ControlAbout, store: Store, language: Language): ShownControl {
  const id = `c-${control.path.replace(/[^a-z0-9]+/gi, '-')}-${control.operation}`;
  const times = control.shownTimes;
  const range = { min: control.least * times, max: control.most * times, step: control.step * times };
  const slider = make('input', { type: 'range', id, ...range, 'aria-describedby': `${id}-h` });
  const label = `${control.title[language]}, ${WORDS.number[language]}`;
  const field = make('input', { type: 'number', ...range, 'aria-label': label, 'aria-describedby': `${id}-h` });
  const unit = make('span', { class: 'control-unit', 'aria-hidden': 'true' }, control.unit[language]);
  const set = (shown: number, change: 'moving' | 'chosen'): void => {
    if (!Number.isFinite(shown)) return;
    const held = Math.min(control.most, Math.max(control.least, shown / times));
    // Sliders step in hundredths, which binary numbers only come near to.
    const value = Number(held.toFixed(6));
    const { scenarios, active } = store.state;
    store.change({ scenarios: scenarios.map((one, place) => (place === active ? withValue(one, control, value) : one)) }, change);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = undefined;
    store.change({});
  };
  slider.addEventListener('input', () => {
    set(slider.valueAsNumber, 'moving');
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLED);
  });
  slider.addEventListener('change', settle);
  field.addEventListener('change', () => set(field.valueAsNumber, 'chosen'));
  const element = make(
    'div',
    { class: 'control' },
    make('label', { for: id }, control.title[language]),
    make('div', { class: 'control-row' }, slider, field, unit),
    make('p', { class: 'control-help', id: `${id}-h` }, control.help[language]),
  );
  return {
    element,
    follow: ({ scenarios, active }) => {
      const value = controlValue(scenarios[active], control);
      const shown = (value * times).toFixed(control.digits);
      if (document.activeElement !== slider || slider.valueAsNumber.toFixed(control.digits) !== shown) slider.value = shown;
      if (document.activeElement !== field) field.value = shown;
      slider.setAttribute('aria-valuetext', `${shown.replace('.', language === 'pl' ? ',' : '.')} ${control.unit[language]}`);
      element.classList.toggle('moved', value !== control.neutral);
    },
  };
}

/** A list to choose one thing from. */
export function choice(
  label: string,
  options: readonly { readonly id: string; readonly title: string }[],
  chosen: string,
  choose: (id: string) => void,
): HTMLElement {
  const select = make(
    'select',
    {},
    options.map(({ id, title }) => make('option', { value: id, selected: id === chosen }, title)),
  );
  select.addEventListener('change', () => choose(select.value));
  return make('label', { class: 'choice' }, make('span', {}, label), select);
}
