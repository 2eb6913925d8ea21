/** Whether a value is the path of a file inside a folder by its letters alone: relative, no `..`, no drive, no backslash. Links are the business of the folder. */
export function isOutputPath(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 1000 || /\\|\p{Cc}|^[A-Za-z]:/u.test(value)) return false;
  return value.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
