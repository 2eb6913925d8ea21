/** What an area is: a unit of the country's division, a part of the town, or a place only compared with. */
export type AreaKind = 'country' | 'voivodeship' | 'county' | 'gmina' | 'city' | 'zone' | 'unit' | 'remainder' | 'reference';

/** One area of the tree: the city, the revitalisation area inside it, an urban unit inside that. */
export interface Area {
  /** Machine name, e.g. 'rumia-zagorze'. */
  readonly id: string;
  /** Name as residents write it, e.g. 'Zagórze'. */
  readonly name: string;
  readonly kind: AreaKind;
  /** Id of the area it lies in; null at the top. */
  readonly parent: string | null;
  /** Code of the national register of territorial units, as text (leading zeros count); null for parts of a town. */
  readonly teryt: string | null;
}
