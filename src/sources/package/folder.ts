import type { Message } from '../../language/language.js';

/** What stands at a path of a folder. */
export type FolderEntry =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' }
  /** The path leads out of the folder, through a link for example. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'unreadable'; readonly reason: Message };

/** A folder of files that can be read: on disk, or in memory for tests and for packages that come over the network. */
export interface Folder {
  /** What the folder is called in messages. */
  readonly name: string;
  /** The file at a path relative to the folder, parts divided by slashes. */
  read(path: string): FolderEntry;
}

/**
 * A folder in memory.
 *
 * @param name - What it is called in messages.
 * @param files - Bytes by path.
 * @example
 * memoryFolder('miasto', new Map([['a.csv', Buffer.from('a')]])).read('b.csv').kind; // => 'absent'
 */
export function memoryFolder(name: string, files: ReadonlyMap<string, Uint8Array>): Folder {
  return {
    name,
    read: (path) => {
      const bytes = files.get(path);
      return bytes === undefined ? { kind: 'absent' } : { kind: 'file', bytes };
    },
  };
}

/**
 * Whether a path of datapackage.json stays inside the folder by its letters alone: relative, no `..`, no drive, no
 * address, no backslash. Links are the business of the folder.
 *
 * @example
 * isInnerPath('../secret.csv'); // => false
 */
export function isInnerPath(path: string): boolean {
  if (path === '' || path.length > 200 || /[\\:*?"<>|]|\p{Cc}/u.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !part.startsWith('.') && !part.endsWith(' '));
}
