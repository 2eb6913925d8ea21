import { ageingOf } from '../../population/ageing.js';
import { causesOfDifference } from '../../projection/causes-of-difference.js';
import type { Finding, Section } from '../html/section.js';
import { preschoolResults } from './preschool-section.js';
import type { TownResults } from './results.js';

/** The report in six sentences with numbers, each with the way to its section. */
export function findingsSection(results: TownResults): Section {
  const { t } = results.words;
  return {
    id: 'najwazniejsze',
    title: t('Najważniejsze', 'Key findings'),
    blocks: [
      {
        kind: 'findings',
        items: [total(results), oldest(results), seniors(results), preschool(results), movement(results), check(results)],
      },
    ],
  };
}

function total({ plan, words: { t, n, change } }: TownResults): Finding {
  const [now, end] = [plan.base.count(), plan.horizon.count()];
  const peak = plan.populations.reduce((most, one) => (one.count() > most.count() ? one : most));
  const shape =
    peak.year < plan.horizon.year && peak.year > plan.base.year
      ? t(`najwięcej w ${peak.year} r.: ${n(peak.count())}`, `the most in ${peak.year}: ${n(peak.count())}`)
      : t(`zmiana ${change(end / now - 1)}`, `a change of ${change(end / now - 1)}`);
  return {
    figure: n(end),
    text: t(
      `mieszkańców w ${plan.horizon.year} r. wobec ${n(now)} w ${plan.base.year} r.; ${shape}.`,
      `residents in ${plan.horizon.year} against ${n(now)} in ${plan.base.year}; ${shape}.`,
    ),
    section: 'ludnosc',
  };
}

function oldest({ plan, words: { t, n, change } }: TownResults): Finding {
  const [now, end] = [plan.base, plan.horizon].map((people) => people.count({ ages: '85+' }));
  return {
    figure: change(end / now - 1, 0),
    text: t(
      `osób w wieku 85 lat i więcej do ${plan.horizon.year} r.: z ${n(now)} na ${n(end)}. To oni najczęściej potrzebują opieki.`,
      `people aged 85 and over by ${plan.horizon.year}: from ${n(now)} to ${n(end)}. They most often need care.`,
    ),
    section: 'starzenie',
  };
}

function seniors({ plan, words: { t, percent, n } }: TownResults): Finding {
  const [now, end] = [ageingOf(plan.base), ageingOf(plan.horizon)];
  return {
    figure: percent(end.from65 / end.total, 0),
    text: t(
      `mieszkańców będzie mieć 65 lat i więcej w ${end.year} r. (dziś ${percent(now.from65 / now.total, 0)}); na jedną osobę 80+ przypadnie ${n(end.carersPerOldest, 1)} kobiety w wieku 45–64 lat zamiast ${n(now.carersPerOldest, 1)}.`,
      `of the residents will be 65 or over in ${end.year} (today ${percent(now.from65 / now.total, 0)}); per person aged 80+ there will be ${n(end.carersPerOldest, 1)} women aged 45–64 instead of ${n(now.carersPerOldest, 1)}.`,
    ),
    section: 'starzenie',
  };
}

function preschool(results: TownResults): Finding {
  const { plan, town, words } = results;
  const { t, n } = words;
  const demand = preschoolResults(results);
  const year = plan.base.year + (town.horizons.at(-1) ?? 0);
  const children = plan.at(year).count({ ages: '3-6' });
  const now = plan.base.count({ ages: '3-6' });
  return {
    figure: n(children),
    text: t(
      `dzieci w wieku 3–6 lat w ${year} r. wobec ${n(now)} w ${plan.base.year} r. W 2015 r. zgłoszono do przedszkoli ${n(demand.attending + demand.refused)} dzieci, a ${n(demand.refused)} nie dostało miejsca.`,
      `children aged 3–6 in ${year} against ${n(now)} in ${plan.base.year}. In 2015, ${n(demand.attending + demand.refused)} children applied to preschools and ${n(demand.refused)} were refused.`,
    ),
    section: 'przedszkola',
  };
}

function movement(results: TownResults): Finding {
  const { plan, words } = results;
  const { t, n, signed } = words;
  const [births, deaths, migration] = causesOfDifference(results.plan, (flow) => results.town.flow(flow)).map(({ ours }) => ours);
  return {
    figure: signed(births - deaths),
    text: t(
      `urodzenia mniej zgony od ${plan.base.year} do ${plan.horizon.year} r. (${n(births)} i ${n(deaths)}); saldo migracji w tym czasie: ${signed(migration)}.`,
      `births less deaths from ${plan.base.year} to ${plan.horizon.year} (${n(births)} and ${n(deaths)}); net migration in the same time: ${signed(migration)}.`,
    ),
    section: 'skladniki',
  };
}

function check({ plan, counted, office, words: { t, n, change } }: TownResults): Finding {
  const year = plan.years.findLast((one) => counted.at(one) !== null) ?? plan.base.year;
  const count = counted.at(year) ?? Number.NaN;
  const theirs = office.at(year) ?? Number.NaN;
  return {
    figure: change(plan.at(year).count() / count - 1),
    text: t(
      `błąd planu na koniec ${year} r. wobec ${n(count)} osób policzonych przez GUS; błąd prognozy samego GUS: ${change(theirs / count - 1)}.`,
      `error of the plan at the end of ${year} against the ${n(count)} people counted; error of the office's own projection: ${change(theirs / count - 1)}.`,
    ),
    section: 'porownanie',
  };
}
