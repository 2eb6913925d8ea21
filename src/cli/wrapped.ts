/**
 * A text in lines that fit the terminal: the first as it stands, the others moved in.
 *
 * @param text - One paragraph; its first line may begin with blanks.
 * @param indent - Blanks before every further line.
 */
export function wrapped(text: string, indent: number): string {
  const [first = '', ...words] = text.trimStart().split(' ');
  const lines = [text.slice(0, text.length - text.trimStart().length) + first];
  for (const word of words) {
    const longer = `${lines[lines.length - 1]} ${word}`;
    if (Array.from(longer).length <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(' '.repeat(indent) + word);
  }
  return lines.join('\n');
}

/** Characters in a line, as in the help. */
const WIDTH = 100;
