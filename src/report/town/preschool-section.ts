import { trend } from '../../charts/trend.js';
import type { NounForms } from '../../language/format.js';
import { type Language, type Message, say } from '../../language/language.js';
import { Series } from '../../series/series.js';
import type { PreschoolResult } from '../../services/preschool/preschool.js';
import { PRESCHOOL_RULES, type PreschoolRule, STANDING_NAMES } from '../../services/preschool/preschool-rules.js';
import { preschoolTable } from '../../services/preschool/preschool-table.js';
import type { Block, Section } from '../html/section.js';
import { type PreschoolResults, preschoolResults } from './preschool-results.js';
import type { TownResults } from './results.js';
import { drawn } from './sizes.js';
import { SOURCES } from './source-words.js';
import { wordsIn } from './words.js';

const LACKING: NounForms = { pl: ['miejsca', 'miejsc', 'miejsc'], en: ['place is lacking', 'places are lacking'] };
const FREE: NounForms = { pl: ['miejsce jest wolne', 'miejsca są wolne', 'miejsc jest wolnych'], en: ['place is free', 'places are free'] };

/** Children who apply to preschools against the places that were taken when they were counted. */
export function preschoolSection(results: TownResults): Section | undefined {
  const demand = preschoolResults(results);
  const { plan, replay, town, words } = results;
  const { t, n, language } = words;
  if (demand === undefined || replay === undefined) return undefined;
  const { year, attending, refused, added } = demand;
  const both = plan.base.year <= replay.projection.horizon.year;
  const places = attending + (added?.places ?? 0);
  return {
    id: 'przedszkola',
    title: t('Przedszkola: dzieci w wieku 3–6 lat', 'Preschools: children aged 3–6'),
    blocks: [
      {
        kind: 'paragraph',
        text: t(
          `W ${year} r. do przedszkoli chodziło ${n(attending)} dzieci, a ${n(refused)} nie dostało miejsca. Chętnych było więc ${n(attending + refused)}: to suma obu liczb, nie osobno policzona wartość. Tę liczbę model odtwarza: udział chętnych zależy od wieku dziecka i od zasad obowiązujących w danym roku, a jego poziom jest taki, żeby w ${year} r. wyszło tyle, ile naliczono.`,
          `In ${year}, ${n(attending)} children attended preschools and ${n(refused)} were refused a place. So ${n(attending + refused)} applied: that is the sum of the two, not a figure counted by itself. The model gives this number back: the share that applies depends on the age of the child and on the rules in force, and its level is such that ${year} comes out as it was counted.`,
        ),
      },
      ...rulesText(year, words),
      {
        kind: 'paragraph',
        text:
          added === undefined
            ? t(
                `Wobec miejsc zajętych w ${year} r. (${n(attending)}; późniejszych folder miasta nie zna):`,
                `Against the places taken in ${year} (${n(attending)}; the town's folder knows of no later ones):`,
              )
            : t(
                `Wobec miejsc zajętych w ${year} r. (${n(attending)}) i planowanych nowych (${n(added.places)} od ${added.from} r., razem ${n(places)}):`,
                `Against the places taken in ${year} (${n(attending)}) and the new ones planned (${n(added.places)} from ${added.from}, together ${n(places)}):`,
              ),
      },
      {
        kind: 'list',
        items: [
          ...town.horizons.map((ahead) => horizonText(demand.replay, year + ahead, words, t('powtórka', 'replay'))),
          ...town.horizons.map((ahead) => horizonText(demand.plan, plan.base.year + ahead, words, t('plan', 'plan'))),
        ].filter((text) => text !== ''),
      },
      ...(both
        ? [
            {
              kind: 'paragraph',
              text: t(
                `Na ${plan.base.year} r. są dwie liczby dzieci w wieku 3–6 lat. Powtórka daje ${n(replay.projection.at(plan.base.year).count({ ages: '3-6' }))}: liczy naprzód z danych do ${year} r. i nie zna późniejszych urodzeń, przyjazdów ani nowego spisu. Plan zaczyna od ${n(plan.base.count({ ages: '3-6' }))}: tyle wynika z liczb GUS na koniec ${plan.base.year} r. Do planowania służy druga.`,
                `For ${plan.base.year} there are two numbers of children aged 3–6. The replay gives ${n(replay.projection.at(plan.base.year).count({ ages: '3-6' }))}: it counts on from data up to ${year} and knows neither the later births and arrivals nor the new census. The plan begins with ${n(plan.base.count({ ages: '3-6' }))}, which follows from the figures of Statistics Poland for the end of ${plan.base.year}. Planning rests on the second.`,
              ),
            } as const,
          ]
        : []),
      drawn(
        'przedszkola-dzieci',
        (width) =>
          trend([applicantsOf(demand.plan), childrenSeries(results)], {
            language,
            width,
            title: chartTitle(demand.plan),
            source: SOURCES.plan,
            labels: [
              { pl: 'chętni', en: 'applicants' },
              { pl: 'dzieci 3–6 lat', en: 'children aged 3–6' },
            ],
            limits: [{ value: places, label: placesLabel(demand) }],
          }),
        {
          label: t('chętni do przedszkoli', 'preschool applicants'),
          caption: t(
            `Chętni (linia ciągła) przy udziałach według wieku i zasad, na poziomie z ${year} r., wobec znanych miejsc.`,
            `Applicants (solid line) at shares by age and rules, at the level of ${year}, against the places that are known.`,
          ),
        },
      ),
      { kind: 'table', name: 'przedszkola-plan', table: preschoolTable(demand.plan), open: true },
      {
        kind: 'table',
        name: 'przedszkola-powtorka',
        table: preschoolTable(demand.replay).titled({
          pl: 'Dzieci i miejsca w przedszkolach: powtórka',
          en: 'Children and preschool places: replay',
        }),
      },
      {
        kind: 'note',
        text: t(
          `${elsewhereText(demand, words, 'pl')}Ilu sześcio-, pięcio-, cztero- i trzylatków się zgłasza, nie policzono w mieście: to udziały przyjęte z danych krajowych i założone przedziały. Nie wiadomo też, ile miejsc powstało po ${year} r. poza planowanymi, także w oddziałach przy szkołach. Liczby mówią więc, jak zmienia się potrzeba i ile miejsc brakowałoby, gdyby nic więcej nie powstało.`,
          `${elsewhereText(demand, words, 'en')}How many children aged six, five, four and three apply was not counted in the town: the shares come from national figures and assumed ranges. Nor is it known how many places were made after ${year} beyond those planned, groups at schools among them. So the figures say how the need changes, and how many places would be lacking if nothing more had been made.`,
        ),
      },
    ],
  };
}

function childrenSeries({ plan }: TownResults): Series {
  const { observations } = plan.sum({ ages: '3-6' });
  const title = { pl: 'Dzieci w wieku 3–6 lat', en: 'Children aged 3–6' };
  return new Series({ id: 'children 3-6', title, unit: { pl: 'dzieci', en: 'children' } }, observations);
}

/** The applicants of a projection; those of its first year were not counted either, unless it is the counted year. */
function applicantsOf({ quantities, title, inputs }: PreschoolResult): Series {
  const demand = quantities.get('demand')?.median();
  if (demand === undefined) return new Series({ id: 'preschool demand', title, unit: { pl: 'dzieci', en: 'children' } }, []);
  const counted = inputs.find(({ id }) => id === 'attending')?.year;
  const { description, observations } = demand;
  return new Series(
    description,
    observations.map((one) => (one.status === 'computed' && one.year !== counted ? { ...one, status: 'estimated' } : one)),
  );
}

/** Applicants whom the children of the counted year do not explain. */
function elsewhereText({ plan, replay, year }: PreschoolResults, { n }: TownResults['words'], language: Language): string {
  const found = [replay, plan]
    .map(({ quantities }) => quantities.get('elsewhere')?.mean().at(year))
    .find((value) => typeof value === 'number');
  if (typeof found !== 'number' || found < 0.5) return '';
  return say(
    {
      pl: `Według tych udziałów dzieci z ludności miasta tłumaczą w ${year} r. wszystkich chętnych oprócz ok. ${n(found)}: to dzieci z sąsiednich gmin, niezameldowane albo w innym wieku; przyjęto, że większość takich przychodzi też później. `,
      en: `At these shares the children of the town explain all applicants of ${year} but about ${n(found)}: children of neighbouring communes, not registered, or of other ages; most are assumed to keep coming. `,
    },
    language,
  );
}

function placesLabel({ year, added }: PreschoolResults): Message {
  const more = added === undefined ? { pl: '', en: '' } : { pl: ` i ${added.places} planowanych`, en: ` and ${added.places} planned` };
  return { pl: `miejsca zajęte w ${year} r.${more.pl}`, en: `places taken in ${year}${more.en}` };
}

/** What changed in the rules after the counted year, the same figures being asked of children of other ages. */
function rulesText(year: number, { t }: TownResults['words']): Block[] {
  const changed = PRESCHOOL_RULES.filter(({ from }) => from > `${year}-12-31`);
  if (changed.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      text: t(
        `Po ${year} r. zasady się zmieniły: ${changed.map((rule) => ruleText(rule, 'pl')).join('; ')}. Podstawy prawne są w projekcie oznaczone [do potwierdzenia].`,
        `The rules changed after ${year}: ${changed.map((rule) => ruleText(rule, 'en')).join('; ')}. Their legal sources are marked [to be confirmed] in the project.`,
      ),
    },
  ];
}

function ruleText({ age, from, standing }: PreschoolRule, language: Language): string {
  const since = from.slice(0, 4);
  const name = say(STANDING_NAMES[standing], language);
  return language === 'pl' ? `od ${since} r. dziecko w wieku ${age} lat ${name}` : `from ${since} a child aged ${age} ${name}`;
}

function chartTitle(demand: PreschoolResult): Message {
  const { observations } = applicantsOf(demand);
  const [first, last] = [observations[0], observations[observations.length - 1]];
  const [pl, en] = [wordsIn('pl'), wordsIn('en')];
  return {
    pl: `Chętnych do przedszkoli: z ${pl.n(first.value ?? Number.NaN)} w ${first.year} r. do ${pl.n(last.value ?? Number.NaN)} w ${last.year} r.`,
    en: `Preschool applicants: from ${en.n(first.value ?? Number.NaN)} in ${first.year} to ${en.n(last.value ?? Number.NaN)} in ${last.year}`,
  };
}

function horizonText(demand: PreschoolResult, year: number, { t, n, count }: TownResults['words'], which: string): string {
  const row = preschoolTable(demand).rows.find(([first]) => first === year);
  if (row === undefined) return '';
  const [, children, applicants, , balance] = row.map(Number);
  const places = Math.round(Math.abs(balance));
  const verdict = balance > 0 ? t(`brakuje ${count(places, LACKING)}`, count(places, LACKING)) : count(places, FREE);
  return t(
    `${year} (${which}): ${n(children)} dzieci w wieku 3–6 lat, ${n(applicants)} chętnych, ${verdict}.`,
    `${year} (${which}): ${n(children)} children aged 3–6, ${n(applicants)} applicants, ${verdict}.`,
  );
}
