/** What the ribbon and its shortcuts ask of the pane. */
export const COMMANDS = ['check', 'gap'] as const;
export type Command = (typeof COMMANDS)[number];

export interface Commands {
  /** Asks the pane for something; it waits until the pane listens. */
  give(command: Command): void;
  /** Takes commands from now on. Returns how to stop. */
  follow(listener: (command: Command) => void): () => void;
}

/** A way for commands into the pane. */
export function createCommands(): Commands {
  let waiting: Command[] = [];
  let listener: ((command: Command) => void) | undefined;
  return {
    give: (command) => (listener ? listener(command) : void waiting.push(command)),
    follow(next) {
      listener = next;
      for (const command of waiting) next(command);
      waiting = [];
      return () => {
        if (listener === next) listener = undefined;
      };
    },
  };
}
