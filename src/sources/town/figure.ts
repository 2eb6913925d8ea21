import type { Message } from '../../language/language.js';
import type { Sex } from '../../population/sex.js';
import type { Quality, Status } from '../../tables/status.js';

/** One figure of a town's folder, as its row has it. */
export interface Figure {
  /** Resource the row stands in, e.g. 'series'. */
  readonly resource: string;
  /** Line of the row in its file. */
  readonly line: number;
  /** Id of the indicator or flow; the resource where it has neither. */
  readonly indicator: string;
  /** Id of the area. */
  readonly area: string;
  /** A year, a range of years 2011-2015 or an ISO date. */
  readonly date: string;
  /** 'both' where the resource does not part the sexes. */
  readonly sex: Sex | 'both';
  /** As published; 'total' where the resource has no ages. */
  readonly ages: string;
  /** In {@link Figure.unit}; null where missing. */
  readonly value: number | null;
  readonly unit: string;
  readonly status: Status;
  readonly quality?: Quality;
  /** What was known when: an edition, or the census the figure stands on. */
  readonly vintage?: string;
  /** 'balance' or 'register', for counts of people. */
  readonly concept?: string;
  /** Id of the source. */
  readonly source: string;
  /** Place in the source. */
  readonly point?: string;
  readonly note?: string;
  /** Why the value is missing, where the file says so by a word such as "Bd.". */
  readonly missing?: Message;
}

/** A document figures come from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Year or date of publication. */
  readonly published: string;
  /** Where it is found. */
  readonly place: string;
  readonly licence: string;
  readonly note?: string;
}
