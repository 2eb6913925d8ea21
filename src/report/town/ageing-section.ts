import { decompositionChart } from '../../charts/decomposition.js';
import { trend } from '../../charts/trend.js';
import type { Language, Message } from '../../language/language.js';
import { ageing, ageingOf } from '../../population/ageing.js';
import { decomposeChange } from '../../projection/decompose-change.js';
import type { Decomposition } from '../../projection/decomposition.js';
import { Series } from '../../series/series.js';
import type { Section } from '../html/section.js';
import type { TownResults } from './results.js';
import { drawn } from './sizes.js';
import { SOURCES } from './source-words.js';
import { wordsIn } from './words.js';

const OLD = ['65+', '75+', '80+'] as const;

/** How many old people there will be, and how old the town becomes. */
export function ageingSection(results: TownResults): Section {
  const { plan, years } = results;
  const { t, n, percent, change, language } = results.words;
  const now = ageingOf(plan.base);
  const end = ageingOf(plan.horizon);
  return {
    id: 'starzenie',
    title: t('Starzenie się: 65+, 75+, 85+', 'Ageing: 65+, 75+, 85+'),
    blocks: [
      {
        kind: 'paragraph',
        text: t(
          `Osób w wieku 65 lat i więcej było na koniec ${now.year} r. ${n(now.from65)} (${percent(now.from65 / now.total)} mieszkańców), w ${end.year} r. będzie ${n(end.from65)} (${percent(end.from65 / end.total)}). Najstarszych, 85+, było ${n(now.from85)}, a będzie ${n(end.from85)} (${change(end.from85 / now.from85 - 1)}): to oni najczęściej potrzebują opieki w domu i miejsc całodobowych.`,
          `At the end of ${now.year} there were ${n(now.from65)} people aged 65 and over (${percent(now.from65 / now.total)} of the residents); in ${end.year} there will be ${n(end.from65)} (${percent(end.from65 / end.total)}). The oldest, 85+, were ${n(now.from85)} and will be ${n(end.from85)} (${change(end.from85 / now.from85 - 1)}): they most often need care at home and places with care day and night.`,
        ),
      },
      {
        kind: 'paragraph',
        text: t(
          `Na jedną osobę w wieku 80+ przypadało w ${now.year} r. ${n(now.carersPerOldest, 1)} kobiety w wieku 45–64 lat, w ${end.year} r. będzie to ${n(end.carersPerOldest, 1)}: tyle mniej rąk do opieki w rodzinie. Mediana wieku przesuwa się z ${n(now.medianAge, 1)} na ${n(end.medianAge, 1)} roku życia.`,
          `There were ${n(now.carersPerOldest, 1)} women aged 45–64 per person aged 80+ in ${now.year}, and there will be ${n(end.carersPerOldest, 1)} in ${end.year}: so many fewer hands for care in the family. The median age moves from ${n(now.medianAge, 1)} to ${n(end.medianAge, 1)} years.`,
        ),
      },
      drawn(
        'starzenie-85',
        (width) => trend(oldest(results), { language, width, source: SOURCES.plan, labels: [{ pl: '85+', en: '85+' }] }),
        {
          label: t('osoby w wieku 85+', 'people aged 85+'),
          caption: t(
            'Roczniki powojennego wyżu (urodzeni od 1946 r.) kończą 85 lat od 2031 r.',
            'The cohorts of the post-war baby boom (born from 1946 on) reach 85 from 2031 on.',
          ),
        },
      ),
      drawn('starzenie-85-skad', (width) => decompositionChart(whyOldest(results), { language, width }), {
        label: t('skąd bierze się zmiana liczby osób 85+', 'where the change of the people aged 85+ comes from'),
        caption: t(
          'Kto dożywa 85 lat, kto umiera, co zmienia umieralność i co przeprowadzki; części sumują się do zmiany co do osoby.',
          'Who reaches 85, who dies, what mortality changes and what moves change; the parts add up to the change to the person.',
        ),
      }),
      drawn(
        'starzenie-65-75-80',
        (width) =>
          trend(
            OLD.map((ages) => plan.sum({ ages })),
            {
              language,
              width,
              source: SOURCES.plan,
              labels: OLD.map((ages) => ({ pl: ages, en: ages })),
              title: oldTitle(results),
            },
          ),
        {
          label: t('osoby w wieku 65+, 75+ i 80+', 'people aged 65+, 75+ and 80+'),
          caption: t(
            'Grupy zawierają się jedna w drugiej: osoby 80+ są też wśród 75+ i 65+.',
            'The groups contain one another: people aged 80+ are also among those aged 75+ and 65+.',
          ),
        },
      ),
      { kind: 'table', name: 'starzenie-miary', table: ageing(years.map((year) => plan.at(year))), open: true, turned: true },
      {
        kind: 'table',
        name: 'starzenie-rok-po-roku',
        table: ageing(plan.populations).titled({ pl: 'Starzenie się rok po roku', en: 'Ageing year by year' }),
        long: true,
      },
      {
        kind: 'note',
        text: t(
          `Liczba osób 85+ w ${now.year} r. jest oszacowaniem: GUS podaje dla gminy tylko grupę 80+, a roczniki wewnątrz niej rozłożono według wzorca powiatu i województwa.`,
          `The number of people aged 85+ in ${now.year} is an estimate: for a commune Statistics Poland publishes only the group 80+; the single ages in it follow the pattern of the county and the voivodeship.`,
        ),
      },
    ],
  };
}

/** Up to the farthest year that the town plans for. */
function whyOldest({ plan, planRates, years }: TownResults): Decomposition {
  return decomposeChange(plan, planRates, { ages: '85+', until: years.at(-2) ?? plan.horizon.year });
}

function oldest({ plan }: TownResults): Series {
  const { description, observations } = plan.sum({ ages: '85+' });
  return new Series({ ...description, title: { pl: 'Osoby w wieku 85+', en: 'People aged 85+' } }, observations);
}

/** By how much each group grows. */
function oldTitle({ plan }: TownResults): Message {
  const text = (language: Language): string => {
    const { t, change } = wordsIn(language);
    const growth = OLD.map((ages) => `${ages} ${change(plan.horizon.count({ ages }) / plan.base.count({ ages }) - 1, 0)}`).join(', ');
    return t(`Od ${plan.base.year} do ${plan.horizon.year} r.: ${growth}`, `From ${plan.base.year} to ${plan.horizon.year}: ${growth}`);
  };
  return { pl: text('pl'), en: text('en') };
}
