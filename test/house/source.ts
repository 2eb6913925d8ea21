import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { filesOf } from '../../scripts/fingerprint.mjs';

/** The package's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** An export of a file of src, as its readers see it. */
export interface ExportedName {
  readonly file: string;
  readonly name: string;
  readonly kind: 'function' | 'class' | 'value' | 'type';
  /** It always throws, so there is no value an example could show. */
  readonly neverReturns: boolean;
  readonly hasComment: boolean;
  readonly examples: readonly Example[];
}

/** The code of one @example block. */
export interface Example {
  readonly file: string;
  readonly name: string;
  readonly code: string;
}

/** Paths of the source files, from the root. */
export function sourceFiles(): string[] {
  return filesOf(ROOT, 'src').filter((file) => file.endsWith('.ts'));
}

/** The syntax tree of one source file. */
export function parse(file: string): ts.SourceFile {
  const path = join(ROOT, file);
  return ts.createSourceFile(path, ts.sys.readFile(path) ?? '', ts.ScriptTarget.ES2022, true);
}

/** What a source file itself declares and exports; names it only passes on are left out. */
export function exportedNames(file: string): ExportedName[] {
  return parse(file).statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    return namesOf(statement).map(({ name, kind }) => ({
      file,
      name,
      kind,
      neverReturns: ts.isFunctionDeclaration(statement) && statement.type?.kind === ts.SyntaxKind.NeverKeyword,
      hasComment: ts.getJSDocCommentsAndTags(statement).length > 0,
      examples: examplesOf(statement).map((code) => ({ file, name, code })),
    }));
  });
}

function namesOf(statement: ts.Statement): { readonly name: string; readonly kind: ExportedName['kind'] }[] {
  if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? 'default', kind: 'function' }];
  if (ts.isClassDeclaration(statement)) return [{ name: statement.name?.text ?? 'default', kind: 'class' }];
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return [{ name: statement.name.text, kind: 'type' }];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name }) => ({ name: name.getText(), kind: 'value' }));
}

function examplesOf(statement: ts.Statement): string[] {
  return ts
    .getJSDocTags(statement)
    .filter((tag) => tag.tagName.text === 'example')
    .map((tag) => ts.getTextOfJSDocComment(tag.comment) ?? '');
}
