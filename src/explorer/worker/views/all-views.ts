import type { Section } from '../../../report/html/section.js';
import type { ViewId } from '../../state.js';
import { ageingView } from './ageing-view.js';
import { comparisonView } from './comparison-view.js';
import { costsView } from './costs-view.js';
import { indicatorsView } from './indicators-view.js';
import { peopleView } from './people-view.js';
import { servicesView } from './services-view.js';
import { sourcesView } from './sources-view.js';
import type { ViewInput } from './view-input.js';

/** What each view shows. */
export const VIEWS_BY_ID: Readonly<Record<ViewId, (input: ViewInput) => Section>> = {
  people: peopleView,
  ageing: ageingView,
  services: servicesView,
  costs: costsView,
  indicators: indicatorsView,
  comparison: comparisonView,
  sources: sourcesView,
};
