import { capital } from '../language/capital.js';
import { countOf, formatNumber, formatPercent, type NounForms } from '../language/format.js';
import { type Language, type Message, say } from '../language/language.js';
import { ageLabel } from '../population/ages.js';
import type { Population } from '../population/population.js';
import { SEXES } from '../population/sex.js';

const PEOPLE: NounForms = { pl: ['osoba', 'osoby', 'osób'], en: ['person', 'people'] };
const DATES = { pl: 'pl-PL', en: 'en-GB' } as const;

/** The ages a description counts. */
const GROUPS: readonly { readonly ages: string; readonly name: Message }[] = [
  { ages: '0-17', name: { pl: 'dzieci i młodzież do 17 lat', en: 'children up to 17' } },
  { ages: '65+', name: { pl: 'osoby w wieku 65+', en: 'people aged 65 and over' } },
  { ages: '85+', name: { pl: 'osoby w wieku 85+', en: 'people aged 85 and over' } },
];

/** A number of people in words of one language: '22 osoby'. */
export function people(count: number, language: Language): string {
  return countOf(Math.round(count), PEOPLE, language);
}

/** A day as it is written in a sentence, '31 grudnia 2022', with spaces at which no line breaks. */
export function dayInWords(date: string, language: Language): string {
  return new Intl.DateTimeFormat(DATES[language], { dateStyle: 'long', timeZone: 'UTC' })
    .format(new Date(`${date}T00:00:00Z`))
    .replaceAll(' ', '\u00a0');
}

/** The message of a pyramid: how many people, and how the share of the aged changes. */
export function pyramidTitle(shown: Population, base: Population | undefined, language: Language): string {
  const total = people(shown.count(), language);
  const share = shareOf(shown, '65+');
  if (share === undefined) return `${shown.year}: ${total}`;
  const now = formatPercent(share, { language });
  const baseShare = base === undefined ? undefined : shareOf(base, '65+');
  if (base === undefined || baseShare === undefined) {
    return say(
      { pl: `${shown.year}: ${total}, osoby 65+ to ${now} ludności`, en: `${shown.year}: ${total}, ${now} of them aged 65+` },
      language,
    );
  }
  const before = formatPercent(baseShare, { language });
  const change = Math.round(share * 1000) - Math.round(baseShare * 1000);
  if (change === 0) {
    return say(
      {
        pl: `${shown.year}: ${total}; udział osób 65+ pozostaje równy ${now}`,
        en: `${shown.year}: ${total}; the share aged 65+ stays at ${now}`,
      },
      language,
    );
  }
  return say(
    {
      pl: `${shown.year}: ${total}; udział osób 65+ ${change > 0 ? 'rośnie' : 'spada'} z ${before} do ${now}`,
      en: `${shown.year}: ${total}; the share aged 65+ ${change > 0 ? 'rises' : 'falls'} from ${before} to ${now}`,
    },
    language,
  );
}

/** The text alternative of a pyramid. */
export function pyramidDescription(shown: Population, base: Population | undefined, language: Language): string {
  const sentences = [
    say(
      {
        pl: 'Piramida wieku: mężczyźni po lewej, kobiety po prawej, najmłodsi na dole',
        en: 'Population pyramid: men on the left, women on the right, the youngest at the bottom',
      },
      language,
    ),
    totals(shown, base === undefined ? undefined : { pl: 'wypełnienie', en: 'filled' }, language),
    ...(base === undefined ? [] : [totals(base, { pl: 'czarny obrys', en: 'black outline' }, language)]),
    ...GROUPS.flatMap(({ ages, name }) => {
      const share = shareOf(shown, ages);
      if (share === undefined) return [];
      const now = `${formatNumber(shown.count({ ages }), { language })} (${formatPercent(share, { language })})`;
      if (base === undefined) return [`${capital(say(name, language))}: ${now}`];
      const before = `${formatNumber(base.count({ ages }), { language })} (${formatPercent(shareOf(base, ages) ?? Number.NaN, { language })})`;
      return [
        say(
          {
            pl: `${capital(name.pl)}: ${before} w ${base.year} r., ${now} w ${shown.year} r`,
            en: `${capital(name.en)}: ${before} in ${base.year}, ${now} in ${shown.year}`,
          },
          language,
        ),
      ];
    }),
    largest(shown, language),
  ];
  return `${sentences.join('. ')}.`;
}

/** The share of an age range, where the age groups allow it and there is anybody. */
function shareOf(population: Population, ages: string): number | undefined {
  const { width, count } = population.ageGroups;
  const limits = ages.match(/\d+/g) ?? [];
  const [from, end] = [Number(limits[0]), limits[1] === undefined ? undefined : Number(limits[1]) + 1];
  const open = (count - 1) * width;
  const fits = from % width === 0 && from <= open && (end === undefined || (end % width === 0 && end <= open));
  const total = population.count();
  return fits && total > 0 ? population.count({ ages }) / total : undefined;
}

function totals(population: Population, drawnAs: Message | undefined, language: Language): string {
  const as = drawnAs === undefined ? '' : ` (${say(drawnAs, language)})`;
  const women = formatNumber(population.count({ sex: 'female' }), { language });
  const men = formatNumber(population.count({ sex: 'male' }), { language });
  const day = dayInWords(population.date, language);
  const total = people(population.count(), language);
  return say(
    { pl: `${day}${as}: ${total}, kobiety ${women}, mężczyźni ${men}`, en: `${day}${as}: ${total}, ${women} women and ${men} men` },
    language,
  );
}

function largest(population: Population, language: Language): string {
  const { count } = population.ageGroups;
  const byAge = Array.from({ length: count }, (_, group) => SEXES.reduce((total, sex) => total + population.byAge(sex)[group], 0));
  const most = byAge.indexOf(Math.max(...byAge));
  const age = ageLabel(population.ageGroups, most);
  const number = people(byAge[most], language);
  return say(
    {
      pl: `Najliczniejsza grupa w ${population.year} r.: wiek ${age}, ${number}`,
      en: `Largest group in ${population.year}: age ${age}, ${number}`,
    },
    language,
  );
}
