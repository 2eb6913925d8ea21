const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  html: 'text/html',
  htm: 'text/html',
  json: 'application/json',
  md: 'text/markdown',
  png: 'image/png',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The format of a file by its ending, and its media type. */
export function mediaType(path: string): { readonly format: string; readonly mediatype: string } {
  const format = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return { format, mediatype: Object.hasOwn(TYPES, format) ? TYPES[format] : 'application/octet-stream' };
}
