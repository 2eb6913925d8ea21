import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesOf } from '../../scripts/fingerprint.mjs';
import { parse, ROOT, sourceFiles } from './source.js';

// What the linter has no rule for.

test('no source file waits at its top level: notebook cells load the package with require()', () => {
  expect(places(isTopLevelAwait)).toEqual([]);
});

test('no source file outside src/sources asserts a type, but for "as const"', () => {
  const found = places((node) => ts.isAsExpression(node) && node.type.getText() !== 'const');
  expect(found.filter((place) => !place.startsWith('src/sources/'))).toEqual([]);
});

test('no public class has a computed member name: the declarations of a kernel with an old compiler lose it', () => {
  expect(places((node) => ts.isClassElement(node) && node.name !== undefined && ts.isComputedPropertyName(node.name))).toEqual([]);
});

test('no file is longer than 300 lines', () => {
  const written = ['src', 'test', 'scripts'].flatMap((folder) => filesOf(ROOT, folder)).filter((file) => /\.(?:ts|mjs|cjs)$/.test(file));
  const lengths = written.map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1 }));
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
});

function places(matches: (node: ts.Node) => boolean): string[] {
  return sourceFiles().flatMap((file) => {
    const found: string[] = [];
    const source = parse(file);
    const visit = (node: ts.Node): void => {
      if (matches(node))
        found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText().slice(0, 60)}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function isTopLevelAwait(node: ts.Node): boolean {
  if (!ts.isAwaitExpression(node) && !(ts.isForOfStatement(node) && node.awaitModifier !== undefined)) return false;
  for (let above = node.parent; above !== undefined; above = above.parent) {
    if (ts.isFunctionLike(above) || ts.isClassStaticBlockDeclaration(above)) return false;
  }
  return true;
}
