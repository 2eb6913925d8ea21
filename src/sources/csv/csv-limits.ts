/** The most that is read. */
export interface CsvLimits {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Characters in one cell. */
  readonly cell: number;
}

/** Far beyond any town's data, and small enough to be read in a few seconds. */
export const CSV_LIMITS: CsvLimits = { bytes: 64 * 1024 * 1024, rows: 1_000_000, columns: 500, cell: 32_767 };
