/** A filter over a list: a chip for each kind, with how many there are of it. */

interface Chip<Kind extends string> {
  kind: Kind;
  label: string;
  count: number;
}

interface ChipsProps<Kind extends string> {
  label: string;
  chips: readonly Chip<Kind>[];
  chosen: Kind;
  choose: (kind: Kind) => void;
}

export function Chips<Kind extends string>({ label, chips, chosen, choose }: ChipsProps<Kind>) {
  return (
    <div className="pane-filter" role="group" aria-label={label}>
      {chips.map((chip) => (
        <button
          key={chip.kind}
          type="button"
          className="pane-chip"
          aria-pressed={chip.kind === chosen}
          onClick={() => choose(chip.kind)}
        >
          {chip.label} <span>{chip.count}</span>
        </button>
      ))}
    </div>
  );
}
