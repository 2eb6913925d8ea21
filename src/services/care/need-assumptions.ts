import type { Message } from '../../language/language.js';
import type { ServiceInput } from '../service.js';

const SHARE: Message = { pl: 'udział', en: 'share' };
const POLSENIOR =
  'Health status and its socio-economic covariates in the older population in Poland, Archives of Medical Science, 130284 (PolSenior 2007-2010)';
const ASSUMED = 'kohorta';

/** How many older people depend on help, and for how many of them the family is enough; see `CARE_ASSUMPTIONS`. */
export const NEED_ASSUMPTIONS: Readonly<
  Record<'dependentAt65' | 'dependentAt90' | 'womensOdds' | 'postponed' | 'familyShare' | 'familyElasticity', ServiceInput>
> = {
  dependentAt65: {
    id: 'dependent_at_65',
    title: { pl: 'Zależni od pomocy w wieku 65–69 lat', en: 'Dependent on help at 65-69' },
    value: 0.17,
    low: 0.12,
    high: 0.2,
    unit: SHARE,
    status: 'published',
    quality: 'weak',
    year: 2009,
    source: POLSENIOR,
    note: {
      pl: 'Polska; dolna granica założona: zdrowie tego wieku poprawiło się od badania',
      en: 'Poland; the low is assumed: health at this age has improved since the survey',
    },
  },
  dependentAt90: {
    id: 'dependent_at_90',
    title: { pl: 'Zależni od pomocy w wieku 90 i więcej lat', en: 'Dependent on help at 90 and over' },
    value: 0.65,
    low: 0.55,
    high: 0.72,
    unit: SHARE,
    status: 'published',
    quality: 'weak',
    year: 2009,
    source: POLSENIOR,
    note: { pl: 'Polska; granice założone', en: 'Poland; the range is assumed' },
  },
  womensOdds: {
    id: 'womens_odds',
    title: { pl: 'Szansa zależności kobiet wobec mężczyzn w tym samym wieku', en: 'Odds of dependency, women against men of the same age' },
    value: 1.3,
    low: 1,
    high: 1.7,
    unit: { pl: 'iloraz szans', en: 'odds ratio' },
    status: 'assumed',
    source: ASSUMED,
    note: {
      pl: 'kobiety żyją z ograniczeniami dłużej niż mężczyźni; źródło nie dzieli według płci',
      en: 'women live with limitations longer than men; the source does not part the sexes',
    },
  },
  postponed: {
    id: 'postponed',
    title: {
      pl: 'O ile lat później zależność na rok dłuższego życia',
      en: 'Years by which dependency comes later per year of longer life',
    },
    value: 0.5,
    low: 0,
    high: 1,
    unit: { pl: 'lata na rok', en: 'years per year' },
    status: 'assumed',
    source: ASSUMED,
    note: {
      pl: '0: zależność w danym wieku się nie zmienia; 1: przesuwa się o cały rok. Liczy się tylko w wariancie zdrowego starzenia',
      en: '0: dependency at an age stays; 1: it moves by the whole year. Counts only in the variant of healthy ageing',
    },
  },
  familyShare: {
    id: 'family_share',
    title: { pl: 'Osoby zależne, którym wystarcza rodzina', en: 'Dependent people whose family is enough' },
    value: 0.85,
    low: 0.75,
    high: 0.92,
    unit: SHARE,
    status: 'assumed',
    quality: 'weak',
    source: ASSUMED,
    note: {
      pl: 'około 5% rodzin korzysta w Polsce ze wsparcia instytucji (I. Wóycicka, Gazeta Prawna 343101); ile osób nie ma ani rodziny, ani usług, nikt nie policzył',
      en: 'about 5% of families in Poland use the support of institutions (I. Wóycicka, Gazeta Prawna 343101); nobody has counted who has neither family nor service',
    },
  },
  familyElasticity: {
    id: 'family_elasticity',
    title: {
      pl: 'Spadek szansy opieki rodziny na 1% mniej opiekunek na osobę 80+',
      en: 'Fall in the odds of family care per 1% fewer possible carers per person aged 80+',
    },
    value: 0.25,
    low: 0,
    high: 0.75,
    unit: { pl: 'procent na procent', en: 'per cent per cent' },
    status: 'assumed',
    quality: 'weak',
    source: ASSUMED,
    note: {
      pl: '0: rodziny pomagają tak samo, ilekolwiek jest kobiet w wieku 45–64 lat na osobę 80+',
      en: '0: families help as much, however many women aged 45-64 there are per person aged 80+',
    },
  },
};
