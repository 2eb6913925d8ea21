import { formatNumber } from '../language/format.js';
import { type Language, say } from '../language/language.js';
import type { Contribution, Decomposition } from '../projection/decomposition.js';

/** The parts that are drawn: those that are not nothing. */
export function drawnParts({ contributions }: Decomposition): readonly Contribution[] {
  return contributions.filter(({ persons }) => persons !== 0);
}

/** The message of a decomposition: from how many to how many. */
export function decompositionTitle({ title, from, until, start, end, change }: Decomposition, language: Language): string {
  const [before, after] = [start, end].map((persons) => formatNumber(persons, { language }));
  const by = formatNumber(change, { signed: true, language });
  return say(
    {
      pl: `${title.pl}: z ${before} w ${from} r. do ${after} w ${until} r. (${by})`,
      en: `${title.en}: from ${before} in ${from} to ${after} in ${until} (${by})`,
    },
    language,
  );
}

/** What is drawn, and where the bars begin if not at zero. */
export function decompositionSubtitle(
  { ages, source, start, end, contributions }: Decomposition,
  low: number,
  language: Language,
): string[] {
  const level = formatNumber(low, { language });
  const raised =
    low > 0
      ? say({ pl: ` Słupki zaczynają się od ${level}, nie od zera.`, en: ` The bars begin at ${level}, not at zero.` }, language)
      : '';
  const hasDeaths = ages !== 'total' && contributions.some(({ id, persons }) => id === 'deaths' && persons !== 0);
  const deaths = hasDeaths
    ? say(
        {
          pl: ' Zgony: wśród osób, które na koniec byłyby w tym wieku, także zanim go osiągnęły.',
          en: ' Deaths: of those who would be of this age at the end, also before they reached it.',
        },
        language,
      )
    : '';
  const shown = contributions.reduce((all, { persons }) => all + Math.round(persons), Math.round(start));
  const uneven =
    shown === Math.round(end)
      ? ''
      : say({ pl: ' Liczby zaokrąglono każdą z osobna.', en: ' Each figure is rounded on its own.' }, language);
  return [
    `${say({ pl: 'Skąd ta zmiana: osoby, kolejno dodawane i odejmowane.', en: 'Where the change comes from: people, added and taken away in turn.' }, language)}${deaths}${raised}${uneven}`,
    `${say({ pl: 'Źródło', en: 'Source' }, language)}: ${say(source, language).replace(/\.$/, '')}.`,
  ];
}

/** The text alternative of a waterfall. */
export function decompositionDescription(decomposition: Decomposition, language: Language): string {
  const { title, from, until, start, end } = decomposition;
  const number = (persons: number, signed = false): string => formatNumber(persons, { signed, language });
  const parts = drawnParts(decomposition).map(({ name, persons }) => `${say(name, language)} ${number(persons, true)}`);
  return say(
    {
      pl: `Wykres kaskadowy: ${title.pl}, ${from}–${until}. Stan w ${from} r.: ${number(start)}. ${parts.length === 0 ? 'Nic się nie zmienia' : `Zmiany: ${parts.join('; ')}`.replace(/\.$/, '')}. Stan w ${until} r.: ${number(end)}.`,
      en: `Waterfall chart: ${title.en}, ${from}–${until}. People in ${from}: ${number(start)}. ${parts.length === 0 ? 'Nothing changes' : `Changes: ${parts.join('; ')}`}. People in ${until}: ${number(end)}.`,
    },
    language,
  );
}
