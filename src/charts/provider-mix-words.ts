import { formatNumber, formatPercent } from '../language/format.js';
import { type Language, say } from '../language/language.js';
import { type ProviderMix, providerMixTable } from '../services/costs/provider-mix.js';
import { SECTOR_NAMES } from '../services/costs/sectors.js';

/** The parts of a year, in the order of the providers: means of draws that add up to 1. */
export function sharesIn(mix: ProviderMix, year: number): number[] {
  return providerMixTable(mix)
    .rows.filter(([of]) => of === year)
    .map((row) => Number(row[row.length - 1]));
}

/** The letter of a provider, which its parts of the columns carry. */
export function letterOf(place: number): string {
  return 'ABCDEF'[place];
}

/** The message: how much is contracted out, from the first year to the last. */
export function providerMixTitle({ contractedShare, contractedValue }: ProviderMix, language: Language): string {
  const { years } = contractedShare;
  const [first, last] = [years[0], years[years.length - 1]];
  const share = (year: number): string => formatPercent(contractedShare.mean().at(year) ?? 0, { digits: 0, language });
  const value = formatNumber(contractedValue.median().at(last) ?? 0, { language });
  return say(
    {
      pl: `Zlecone na zewnątrz: z ${share(first)} w ${first} r. do ${share(last)} w ${last} r., wtedy o wartości ${value} zł rocznie`,
      en: `Contracted out: from ${share(first)} in ${first} to ${share(last)} in ${last}, worth PLN ${value} a year then`,
    },
    language,
  );
}

/** The text alternative. */
export function providerMixDescription(mix: ProviderMix, language: Language): string {
  const { years } = mix.contractedShare;
  const ends = [years[0], years[years.length - 1]];
  const shares = ends.map((year) => sharesIn(mix, year));
  const named = mix.providers.map(({ title, sector }, place) => {
    const [from, to] = shares.map((one) => formatPercent(one[place], { digits: 0, language }));
    return say(
      {
        pl: `${letterOf(place)}, ${title.pl} (${SECTOR_NAMES[sector].pl}): ${from}, potem ${to}`,
        en: `${letterOf(place)}, ${title.en} (${SECTOR_NAMES[sector].en}): ${from}, then ${to}`,
      },
      language,
    );
  });
  const { low, high } = mix.contractedValue.band(0.8);
  const [from, to] = [low, high].map((one) => formatNumber(one.at(ends[1]) ?? 0, { language }));
  return say(
    {
      pl: `Wykres kolumnowy udziałów wykonawców w latach ${ends[0]}–${ends[1]}: ${named.join('; ')}. Pod nim wartość zleceń, w ${ends[1]} r. z prawdopodobieństwem 80% od ${from} do ${to} zł.`,
      en: `Column chart of the providers' shares in ${ends[0]}–${ends[1]}: ${named.join('; ')}. Below it the value contracted out, in ${ends[1]} between PLN ${from} and ${to} with 80% probability.`,
    },
    language,
  );
}
