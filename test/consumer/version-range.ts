/** Whether a version lies in a range written as comparisons, all of which must hold: '>=1.2.0 <2.0.1'. */
export function isInRange(version: string, range: string): boolean {
  return range.split(' ').every((comparison) => {
    const [, sign = '', bound = ''] = /^(>=|<=|<|>|=)(\d+\.\d+\.\d+)$/.exec(comparison) ?? [];
    if (sign === '') throw new RangeError(`isInRange: "${comparison}" is not a comparison such as <1.2.3`);
    const order = compareVersions(version, bound);
    if (sign === '<') return order < 0;
    if (sign === '<=') return order <= 0;
    if (sign === '>') return order > 0;
    return sign === '>=' ? order >= 0 : order === 0;
  });
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const place = left.findIndex((part, index) => part !== right[index]);
  return place < 0 ? 0 : left[place] - right[place];
}
