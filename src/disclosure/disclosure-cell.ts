/** One count that may be published. */
export interface DisclosureCell {
  /** Its name in relations and in the result, each once. */
  readonly id: string;
  /** A whole number from 0. */
  readonly count: number;
  /**
   * Whether it counts persons or families. What does not (places, hours, money in whole units) is never hidden for being small,
   * but may be hidden so that another count cannot be worked out. Default: true.
   */
  readonly persons?: boolean;
  /** Already public: whoever attacks knows it, and hiding it protects nothing. Never hidden. Default: false. */
  readonly published?: boolean;
}

/** A sum that everybody knows to hold: the total is the parts added up, less what is taken away. */
export interface DisclosureRelation {
  /** As the log calls it. */
  readonly name: string;
  /** Id of a cell. */
  readonly total: string;
  readonly parts: readonly string[];
  /** What is taken away: the deaths in `next = before + births - deaths`. Default: nothing. */
  readonly less?: readonly string[];
}

/** Which counts are hidden and how. */
export interface DisclosureOptions {
  /** A count from 1 to this less one is hidden: 3, 5 or 10. Default: 5. */
  readonly threshold?: Threshold;
  /** Hide, or round every count of persons to a multiple of the threshold. Default: 'suppress'. */
  readonly method?: 'suppress' | 'round';
  /**
   * A hidden count that public ones give away however much is hidden: refuse the table, or hide the count all the same and
   * name it in the result. Default: 'refuse'.
   */
  readonly exposed?: 'refuse' | 'name';
}

/** The profiles: open data with little detail, the usual one, data of children in care and of health. */
export type Threshold = 3 | 5 | 10;
