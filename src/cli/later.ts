/** Work that a command leaves to be done after it, in order: what can only be waited for. */
export type Later = (() => Promise<void>)[];
