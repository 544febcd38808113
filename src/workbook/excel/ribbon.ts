/** Buttons and shortcuts of the ribbon, which run in the pane's own runtime (SharedRuntime 1.1). */

/** Shows the pane at every press, then hands the command on. Where Excel has no shared runtime, nothing calls these. */
export function followRibbon<T extends string>(commands: readonly T[], give: (command: T) => void): void {
  for (const command of commands) {
    Office.actions?.associate(command, async (event?: Office.AddinCommands.Event) => {
      try {
        await Office.addin?.showAsTaskpane();
      } finally {
        give(command);
        // a shortcut has no event
        event?.completed();
      }
    });
  }
}
