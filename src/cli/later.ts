/** Work that a command leaves to be done after it, in order: what can only be waited for. Each gives an exit code. */
export type Later = (() => Promise<0 | 1>)[];
