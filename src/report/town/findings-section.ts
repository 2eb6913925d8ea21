import { ageingOf } from '../../population/ageing.js';
import type { Block, Finding, Section } from '../html/section.js';
import { eventsOf } from './events.js';
import { preschoolResults } from './preschool-results.js';
import type { TownResults } from './results.js';

/** The report in a few sentences with numbers, each with the way to its section, and the words they need. */
export function findingsSection(results: TownResults): Section {
  const { t } = results.words;
  const items = [total, soonOld, oldest, seniors, preschool, movement, check].map((finding) => finding(results));
  return {
    id: 'najwazniejsze',
    title: t('Najważniejsze', 'Key findings'),
    blocks: [{ kind: 'findings', items: items.filter((item) => item !== undefined) }, ...howToRead(results)],
  };
}

function howToRead({ plan, replay, alternative, words: { t } }: TownResults): Block[] {
  const terms = [
    {
      term: t('Plan', 'Plan'),
      meaning: t(
        `prognoza kohorty od stanu na 31 grudnia ${plan.base.year} r. do ${plan.horizon.year} r., z tego, co już wiadomo.`,
        `the projection by kohorta from 31 December ${plan.base.year} to ${plan.horizon.year}, from what is known now.`,
      ),
    },
    ...(alternative === undefined
      ? []
      : [
          {
            term: t('Wariant', 'Variant'),
            meaning: t(
              'ten sam plan przy innych migracjach: większym napływie, jaki wynika z bilansu ostatnich lat. Plan i wariant nie są granicami: wynik może leżeć poza nimi.',
              'the same plan with other migration: the larger inflow that the balance of the last years implies. Plan and variant are no bounds: the outcome may lie outside them.',
            ),
          },
        ]),
    ...(replay === undefined
      ? []
      : [
          {
            term: t('Powtórka', 'Replay'),
            meaning: t(
              `prognoza od ${replay.projection.base.year} r. z tego, co mogła wiedzieć strategia; sprawdzają ją późniejsze liczby.`,
              `the projection from ${replay.projection.base.year}, from what the strategy could know; the later counts check it.`,
            ),
          },
        ]),
    {
      term: t('Kohorta', 'Cohort'),
      meaning: t(
        'osoby urodzone w tym samym roku. Prognoza prowadzi każdą przez kolejne lata; stąd nazwa programu.',
        'people born in the same year. The projection leads each through the years; hence the name of the program, kohorta.',
      ),
    },
  ];
  return [
    { kind: 'heading', text: t('Jak czytać ten raport', 'How to read this report') },
    { kind: 'terms', items: terms },
    {
      kind: 'paragraph',
      text: t(
        'Liczby są zaokrąglone do całych osób, zmiany w procentach policzono przed zaokrągleniem; sumy mogą się więc różnić o 1.',
        'Figures are rounded to whole persons, changes in percent are computed before rounding; sums may therefore differ by 1.',
      ),
    },
  ];
}

function total({ plan, alternative, words: { t, n, change, people } }: TownResults): Finding {
  const [now, end] = [plan.base.count(), plan.horizon.count()];
  const peak = plan.populations.reduce((most, one) => (one.count() > most.count() ? one : most));
  const shape =
    peak.year < plan.horizon.year && peak.year > plan.base.year
      ? t(`w planie najwięcej w ${peak.year} r.: ${n(peak.count())}`, `in the plan the most in ${peak.year}: ${n(peak.count())}`)
      : t(`zmiana w planie: ${change(end / now - 1)}`, `change in the plan: ${change(end / now - 1)}`);
  const base = t(`na koniec ${plan.base.year} r. było ich ${n(now)}`, `at the end of ${plan.base.year} they were ${n(now)}`);
  if (alternative === undefined) {
    return {
      figure: n(end),
      text: t(`mieszkańców w ${plan.horizon.year} r.; ${base}, ${shape}.`, `residents in ${plan.horizon.year}; ${base}, ${shape}.`),
      section: 'ludnosc',
    };
  }
  const other = alternative.horizon.count();
  return {
    figure: `${n(Math.min(end, other))}–${n(Math.max(end, other))}`,
    text: t(
      `mieszkańców w ${plan.horizon.year} r. zależnie od migracji: plan ${n(end)}, wariant ${people(other)}; ${base}, ${shape}.`,
      `residents in ${plan.horizon.year} depending on migration: plan ${n(end)}, variant ${n(other)}; ${base}, ${shape}.`,
    ),
    section: 'ludnosc',
  };
}

/** The nearest pressure: those who are 75 to 84 at the last horizon of the town's plans. */
function soonOld({ plan, years, words: { t, n, change } }: TownResults): Finding | undefined {
  const year = years.at(-2);
  if (year === undefined || year === plan.base.year) return undefined;
  const [now, then] = [plan.base, plan.at(year)].map((people) => people.count({ ages: '75-84' }));
  return {
    figure: change(then / now - 1, 0),
    text: t(
      `osób w wieku 75–84 lat od ${plan.base.year} do ${year} r.: z ${n(now)} do ${n(then)}. To najbliższa zmiana, na którą trzeba przygotować usługi.`,
      `people aged 75–84 from ${plan.base.year} to ${year}: from ${n(now)} to ${n(then)}. This is the nearest change that services must prepare for.`,
    ),
    section: 'starzenie',
  };
}

/** A rise smaller than this share is no rise yet. */
const FLAT = 0.15;

function oldest({ plan, words: { t, n, change } }: TownResults): Finding {
  const series = plan.sum({ ages: '85+' });
  const at = (year: number): number => series.at(year) ?? Number.NaN;
  const [from, to] = [plan.base.year, plan.horizon.year];
  const rise = plan.years.find((year) => Math.abs(at(year) / at(from) - 1) > FLAT);
  const flat = rise === undefined ? to : rise - 1;
  const timing =
    flat > from && flat < to
      ? t(
          ` Do ${flat} r. prawie bez zmian (${n(at(flat))}), potem w ciągu ${to - flat} lat wzrost ${n(at(to) / at(flat), 1)}-krotny.`,
          ` Nearly unchanged to ${flat} (${n(at(flat))}), then ${n(at(to) / at(flat), 1)} times as many within ${to - flat} years.`,
        )
      : '';
  return {
    figure: change(at(to) / at(from) - 1, 0),
    text: t(
      `osób w wieku 85 lat i więcej od ${from} do ${to} r.: z ${n(at(from))} do ${n(at(to))}.${timing} To oni najczęściej potrzebują opieki.`,
      `people aged 85 and over from ${from} to ${to}: from ${n(at(from))} to ${n(at(to))}.${timing} They most often need care.`,
    ),
    section: 'starzenie',
  };
}

function seniors({ plan, words: { t, percent, n } }: TownResults): Finding {
  const [now, end] = [ageingOf(plan.base), ageingOf(plan.horizon)];
  return {
    figure: percent(end.from65 / end.total, 0),
    text: t(
      `mieszkańców będzie mieć 65 lat i więcej w ${end.year} r. (w ${now.year} r. ${percent(now.from65 / now.total, 0)}); na jedną osobę 80+ przypadnie ${n(end.carersPerOldest, 1)} kobiety w wieku 45–64 lat zamiast ${n(now.carersPerOldest, 1)}.`,
      `of the residents will be 65 or over in ${end.year} (${percent(now.from65 / now.total, 0)} in ${now.year}); per person aged 80+ there will be ${n(end.carersPerOldest, 1)} women aged 45–64 instead of ${n(now.carersPerOldest, 1)}.`,
    ),
    section: 'starzenie',
  };
}

function preschool(results: TownResults): Finding | undefined {
  const demand = preschoolResults(results);
  const { plan, years, words } = results;
  const { t, n } = words;
  const year = years.at(-2) ?? plan.horizon.year;
  if (demand === undefined) return undefined;
  return {
    figure: n(plan.at(year).count({ ages: '3-6' })),
    text: t(
      `dzieci w wieku 3–6 lat w ${year} r. wobec ${n(plan.base.count({ ages: '3-6' }))} w ${plan.base.year} r. W ${demand.year} r. miejsca w przedszkolach zajmowało ${n(demand.attending)} dzieci, a ${n(demand.refused)} miejsca nie dostało.`,
      `children aged 3–6 in ${year} against ${n(plan.base.count({ ages: '3-6' }))} in ${plan.base.year}. In ${demand.year}, ${n(demand.attending)} children had a place in a preschool and ${n(demand.refused)} were refused one.`,
    ),
    section: 'przedszkola',
  };
}

function movement({ plan, words: { t, n, signed } }: TownResults): Finding {
  const { births, deaths, arrivals, departures } = eventsOf(plan);
  return {
    figure: signed(births - deaths),
    text: t(
      `tyle dają w planie urodzenia (${n(births)}) mniej zgony (${n(deaths)}) od ${plan.base.year} do ${plan.horizon.year} r.; saldo migracji w tym czasie: ${signed(arrivals - departures)}.`,
      `is what births (${n(births)}) less deaths (${n(deaths)}) make in the plan from ${plan.base.year} to ${plan.horizon.year}; net migration in the same time: ${signed(arrivals - departures)}.`,
    ),
    section: 'skladniki',
  };
}

function check({ plan, counted, office, words: { t, people, change } }: TownResults): Finding | undefined {
  const year = plan.years.slice(1).findLast((one) => counted.at(one) !== null);
  if (year === undefined || office === undefined) return undefined;
  const count = counted.at(year) ?? Number.NaN;
  const error = plan.at(year).count() / count - 1;
  const theirs = (office.at(year) ?? Number.NaN) / count - 1;
  return {
    figure: change(error),
    text: t(
      `plan wobec liczby policzonej przez GUS na koniec ${year} r. (${people(count)}); prognoza samego GUS: ${change(theirs)}.`,
      `the plan against the count at the end of ${year} (${people(count)}); the office's own projection: ${change(theirs)}.`,
    ),
    section: 'porownanie',
  };
}
