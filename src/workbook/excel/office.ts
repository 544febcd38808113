/** Office around the add-in: whether it answers, and what it says about itself. Any part of `Office.context` may be missing. */

/** How it stands with Office. A host that is silent, or a library that seems blocked, may still answer later. */
export type OfficeState = 'ready' | 'outside' | 'too-old' | 'blocked' | 'silent';

export interface OfficeFacts {
  state: OfficeState;
  /** "vi-VN"; undefined where Office does not say. */
  language: string | undefined;
  /** The colour behind panes, "#ffffff"; undefined on the web. */
  ground: string | undefined;
  /** "PC", "Mac", "OfficeOnline", "iOS" …; undefined outside Office. */
  platform: string | undefined;
  version: string | undefined;
}

export interface Expectation {
  /** The oldest API set that will do. */
  floor: string;
  /** How long Office may keep silent before that is said. */
  patienceMs: number;
}

/** Tells how it stands: what there is to say after some patience, and once more when Office answers after that. */
export function meetOffice({ floor, patienceMs }: Expectation, tell: (facts: OfficeFacts) => void): void {
  // a blocked script leaves no Office at all
  if (typeof Office === 'undefined') return tell(factsFor('blocked'));
  const timer = setTimeout(() => tell(factsFor('silent')), patienceMs);
  void Office.onReady((info) => {
    clearTimeout(timer);
    const excel = info.host === Office.HostType.Excel;
    const able = Office.context?.requirements?.isSetSupported('ExcelApi', floor) ?? false;
    tell(factsFor(!excel ? 'outside' : able ? 'ready' : 'too-old'));
  });
}

/** `Office.context` has types that promise everything; a silent host and a plain browser keep none of it. */
type Context = Partial<Pick<Office.Context, 'displayLanguage' | 'officeTheme' | 'diagnostics'>>;

function factsFor(state: OfficeState): OfficeFacts {
  const context: Context = (typeof Office === 'undefined' ? undefined : Office.context) ?? {};
  return {
    state,
    language: context.displayLanguage,
    ground: context.officeTheme?.bodyBackgroundColor,
    platform: context.diagnostics && String(context.diagnostics.platform),
    version: context.diagnostics?.version,
  };
}
