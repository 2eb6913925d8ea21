import type { Section } from '../html/section.js';
import { packageVersion } from '../package-version.js';
import type { TownResults } from './results.js';

/** How the projection is computed, in words, and with which version. */
export function methodSection({ plan, replay, words: { t } }: TownResults): Section {
  return {
    id: 'metoda',
    title: t('Metoda i wersja', 'Method and version'),
    blocks: [
      {
        kind: 'paragraph',
        text: t(
          'Metoda kohortowo-składnikowa: ludność według płci i roczników 0–100+ starzeje się co roku o rok, ubywa jej przez zgony i wyjazdy, przybywa przez urodzenia i przyjazdy. Połowa migrantów przenosi się na początku roku, połowa na końcu. Silnik odtwarza przykład podręcznikowy (Preston, Heuveline, Guillot 2001) co do osoby i prognozę ONZ dla Polski.',
          'Cohort-component method: the population by sex and single years of age 0–100+ grows one year older each year, loses people by deaths and departures and gains them by births and arrivals. Half of the migrants move at the start of the year, half at its end. The engine reproduces the textbook example (Preston, Heuveline, Guillot 2001) to the person and the UN projection for Poland.',
        ),
      },
      {
        kind: 'paragraph',
        text: t(
          `${replay === undefined ? 'P' : `Dwie prognozy stoją obok siebie. Powtórka od ${replay.projection.base.year} r. pokazuje, co strategia mogła wiedzieć, gdy powstawała; p`}lan od ${plan.base.year} r. pokazuje, co już wiadomo. Liczby GUS z lat po ${plan.base.year} r. nie weszły do planu: służą do jego sprawdzenia.`,
          `${replay === undefined ? 'T' : `Two projections stand side by side. The replay from ${replay.projection.base.year} shows what the strategy could know when it was written; t`}he plan from ${plan.base.year} shows what is known now. The counts after ${plan.base.year} are not part of the plan: they serve to check it.`,
        ),
      },
      {
        kind: 'paragraph',
        text: t(
          `${replay === undefined ? '' : `Ludność wyjściowa ${replay.projection.base.year} r. jest oszacowaniem: wzorzec wieku powiatu i województwa dopasowano do liczb strategii (osoby w wieku poprodukcyjnym, ich udział, osoby 85+). `}Ludność wyjściowa ${plan.base.year} r. to sumy grup wieku i płci opublikowane przez GUS; pojedyncze roczniki oszacowano wewnątrz tych grup.`,
          `${replay === undefined ? '' : `The base population of ${replay.projection.base.year} is an estimate: the age pattern of the county and the voivodeship was fitted to the strategy's figures (people of post-working age, their share, people aged 85+). `}The base population of ${plan.base.year} has the totals by age group and sex that Statistics Poland published; single ages were estimated within those groups.`,
        ),
      },
      {
        kind: 'paragraph',
        text: t(
          `kohorta ${packageVersion()}. Te same dane dają zawsze te same liczby: w obliczeniach nie ma losowości ani daty. Tabele raportu leżą obok niego w folderze „tabele” jako CSV.`,
          `kohorta ${packageVersion()}. The same data always give the same figures: there is neither chance nor a date in the computation. The tables of the report lie beside it in the folder "tabele" as CSV.`,
        ),
      },
    ],
  };
}
