/** Eight significant digits are finer than any pixel; longer numbers only make notebooks heavy. */
export function rounded(value: number): number {
  return Number(value.toPrecision(8));
}
