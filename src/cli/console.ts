/** Where a command prints; given to it, so that tests can listen. */
export interface Console {
  /** Results: what a next program may read. */
  readonly print: (text: string) => void;
  /** Errors and advice. */
  readonly warn: (text: string) => void;
}

/**
 * The same console for texts that hold words of files: control characters, with which a file could steer the terminal,
 * become a visible mark; line breaks stay.
 */
export function cleaned({ print, warn }: Console): Console {
  return { print: (text) => print(clean(text)), warn: (text) => warn(clean(text)) };
}

function clean(text: string): string {
  return text.replace(/(?!\n)\p{Cc}/gu, '\uFFFD');
}

/** The terminal or pipe of this process. A reader that closes the pipe early (`| head`) ends the run without an error. */
export function processConsole(): Console {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
  return {
    print: (text) => process.stdout.write(`${text}\n`),
    warn: (text) => process.stderr.write(`${text}\n`),
  };
}
