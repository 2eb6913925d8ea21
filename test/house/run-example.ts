import ts from 'typescript';

/** One `// =>` of an example: what the code gave and what the comment says. */
export interface Shown {
  readonly actual: unknown;
  readonly expected: unknown;
}

/**
 * Runs the code of an example with the given names in scope and returns what its `// =>` comments claim.
 *
 * Each statement that ends in `// => value` is an expression; the value is written as code too.
 */
export async function runExample(code: string, scope: Readonly<Record<string, unknown>>): Promise<Shown[]> {
  const shown: Shown[] = [];
  const body = withChecks(code);
  const names = Object.keys(scope);
  const run = new Function(...names, '__show', `return (async () => {\n${body}\n})();`);
  await run(...names.map((name) => scope[name]), (actual: unknown, expected: unknown) =>
    shown.push({ actual: plain(actual), expected: plain(expected) }),
  );
  return shown;
}

/** How many `// =>` comments an example has. */
export function claimsOf(code: string): number {
  return code.split('\n').filter((line) => line.includes('// =>')).length;
}

/** Whether two values are equal, numbers to 1e-12 of their size. */
export function isClose(actual: unknown, expected: unknown): boolean {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return Object.is(actual, expected) || Math.abs(actual - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
  }
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null)
    return Object.is(actual, expected);
  const [left, right] = [Object.entries(actual), new Map(Object.entries(expected))];
  return (
    Array.isArray(actual) === Array.isArray(expected) &&
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isClose(value, right.get(key)))
  );
}

/** The example as JavaScript in which each claim has become a call. */
function withChecks(code: string): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  const lines = source.statements
    .filter((statement) => !ts.isImportDeclaration(statement))
    .map((statement) => {
      const end = code.indexOf('\n', statement.getEnd());
      const claim = /\/\/ => (.*)$/.exec(code.slice(statement.getEnd(), end < 0 ? undefined : end))?.[1];
      if (claim === undefined) return statement.getText();
      if (!ts.isExpressionStatement(statement)) throw new Error(`only an expression has a value to show: ${statement.getText()}`);
      return `__show(${statement.expression.getText()}, (${claim}));`;
    });
  return ts.transpileModule(lines.join('\n'), { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } })
    .outputText;
}

/** Typed arrays as arrays and maps as pairs: a claim is written without their constructors. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Object.values(value);
  if (value instanceof Map) return [...value].map((pair) => pair.map(plain));
  if (Array.isArray(value)) return value.map(plain);
  return value;
}
