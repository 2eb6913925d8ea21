import type { Message } from '../../language/language.js';
import type { ViewId } from '../state.js';

/** Every text of the page itself; what is computed brings its own words. */
export const WORDS = {
  title: { pl: 'eksplorator', en: 'explorer' },
  lead: {
    pl: 'Przesuń założenie i zobacz od razu, ilu będzie mieszkańców, kto będzie potrzebował usług i czego zabraknie.',
    en: 'Move an assumption and see at once how many residents there will be, who will need services and what will be lacking.',
  },
  skip: { pl: 'Przejdź do wyników', en: 'Skip to the results' },
  language: { pl: 'English', en: 'Polski' },
  controls: { pl: 'Założenia', en: 'Assumptions' },
  results: { pl: 'Wyniki', en: 'Results' },
  views: { pl: 'Widoki', en: 'Views' },
  scenarios: { pl: 'Scenariusze', en: 'Scenarios' },
  scenarioName: { pl: 'Nazwa scenariusza', en: 'Name of the scenario' },
  pack: { pl: 'Zacznij od gotowego', en: 'Start from a ready one' },
  packNone: { pl: 'wybierz…', en: 'choose…' },
  add: { pl: 'Dodaj scenariusz', en: 'Add a scenario' },
  remove: { pl: 'Usuń ten scenariusz', en: 'Remove this scenario' },
  scenarioNumber: { pl: 'Scenariusz', en: 'Scenario' },
  area: { pl: 'Obszar', en: 'Area' },
  until: { pl: 'Do roku', en: 'Until' },
  year: { pl: 'Rok piramidy', en: 'Year of the pyramid' },
  service: { pl: 'Usługa', en: 'Service' },
  number: { pl: 'liczba', en: 'number' },
  undo: { pl: 'Cofnij', en: 'Undo' },
  reset: { pl: 'Od nowa', en: 'Start over' },
  save: { pl: 'Zapisz scenariusz', en: 'Save the scenario' },
  load: { pl: 'Wczytaj scenariusz', en: 'Load a scenario' },
  share: { pl: 'Kopiuj adres', en: 'Copy the address' },
  shared: { pl: 'Adres skopiowany: otwiera te same założenia', en: 'Address copied: it opens the same assumptions' },
  print: { pl: 'Drukuj', en: 'Print' },
  xlsx: { pl: 'Pobierz tabele (Excel)', en: 'Download the tables (Excel)' },
  otherPatches: { pl: 'Inne zmiany w tym scenariuszu', en: 'Other changes in this scenario' },
  takeOut: { pl: 'Usuń zmianę', en: 'Take out' },
  downloadSvg: { pl: 'SVG', en: 'SVG' },
  downloadPng: { pl: 'PNG', en: 'PNG' },
  saveChart: { pl: 'Zapisz wykres', en: 'Save the chart' },
  problem: { pl: 'Nie można policzyć', en: 'Cannot be computed' },
  unreadable: { pl: 'Nie wczytano scenariusza', en: 'The scenario was not loaded' },
} as const satisfies Readonly<Record<string, Message>>;

/** The names of the views. */
export const VIEW_NAMES: Readonly<Record<ViewId, Message>> = {
  people: { pl: 'Ludność', en: 'Population' },
  ageing: { pl: 'Starzenie', en: 'Ageing' },
  services: { pl: 'Usługi', en: 'Services' },
  costs: { pl: 'Koszty', en: 'Costs' },
  indicators: { pl: 'Wskaźniki', en: 'Indicators' },
  comparison: { pl: 'Porównanie', en: 'Comparison' },
  sources: { pl: 'Źródła i metoda', en: 'Sources and method' },
};
