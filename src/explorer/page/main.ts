/** The page of the explorer: it shows the state, asks the worker, and shows what comes back. */
import type { Answer, TownAbout } from '../protocol.js';
import { Asker } from './asker.js';
import { Layout } from './layout.js';
import { Store } from './store.js';

const worker = new Worker(URL.createObjectURL(new Blob([embedded('kohorta-worker')], { type: 'text/javascript' })));
worker.addEventListener('message', start);
worker.postMessage({ kind: 'town', town: embedded('kohorta-town') });

function start({ data }: MessageEvent<Answer>): void {
  if (data.kind !== 'ready') return;
  worker.removeEventListener('message', start);
  open(data.about);
}

function open(about: TownAbout): void {
  const store = new Store({
    language: document.documentElement.lang === 'en' ? 'en' : 'pl',
    view: 'people',
    area: '',
    until: about.until,
    year: about.until,
    service: about.services[0]?.id ?? '',
    scenarios: [{ name: document.documentElement.lang === 'en' ? 'Scenario 1' : 'Scenariusz 1', scenario: about.emptyScenario }],
    active: 0,
  });
  const layout: Layout = new Layout(document.body, store, about, {
    readFile: (name, text) => asker.send({ kind: 'file', name, text, language: store.state.language }),
    askTables: () => asker.send({ kind: 'tables', state: store.state, width: layout.room() }),
  });
  const asker = new Asker(worker, (answer) => layout.show(answer));
  const ask = (isMoving: boolean): void => asker.ask({ state: store.state, width: layout.room(), isMoving });
  store.listen((state, change) => {
    layout.follow(state);
    ask(change === 'moving');
  });
  addEventListener('resize', () => ask(false));
  layout.follow(store.state);
  ask(false);
}

/** The text of a data block of the page. */
function embedded(id: string): string {
  const text: unknown = JSON.parse(document.getElementById(id)?.textContent ?? '""');
  return typeof text === 'string' ? text : '';
}
