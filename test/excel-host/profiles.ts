/**
 * What Excel lets an add-in do on each platform. Every one of them is spoken to through the client for Windows; what differs here is
 * what an add-in can tell apart and what it is refused.
 */
export interface Profile {
  /** As the host calls itself in `GetHostInfo`; the client makes "PC", "Mac", "OfficeOnline" and "iOS" of it. */
  client: 'Win32' | 'Mac' | 'Web' | 'iOS';
  /** Downloads do nothing on Mac and iPad (OfficeDev/office-js #2700 "by design", #3385). */
  downloads: boolean;
  /** The web view of some hosts refuses the clipboard (OfficeDev/office-js #1991, #2513). */
  clipboard: boolean;
  /** iPad shows no add-in commands (Office add-in documentation, "Add-in commands"). */
  ribbon: boolean;
  /** The web tells of no selection of the cell that is selected already (OfficeDev/office-js #4691). */
  sameSelection: boolean;
  /** With what `getFileAsync` is refused: 7000 no capability (#757), 11001 the file could not be fetched (#5297). */
  fileRefused?: 7000 | 11001;
}

const windows: Profile = {
  client: 'Win32',
  downloads: true,
  clipboard: true,
  ribbon: true,
  sameSelection: true,
};

export const profiles = {
  windows,
  mac: { ...windows, client: 'Mac', downloads: false },
  web: { ...windows, client: 'Web', clipboard: false, sameSelection: false, fileRefused: 11001 },
  ipad: { ...windows, client: 'iOS', downloads: false, ribbon: false, fileRefused: 7000 },
} satisfies Record<string, Profile>;

export type Platform = keyof typeof profiles;

export const isPlatform = (name: string): name is Platform => name in profiles;

/** The client of every platform is that for Windows. */
export const clientFile = (file: string): string =>
  file.replace(/^excel-(mac|web|ios)-[\d.]+\.js$/, 'excel-win32-16.01.js');

/** What left the pane for the person: files downloaded, texts copied. */
export interface Given {
  downloads: string[];
  copied: string[];
}

/** Has the page give files and texts away as the platform does. */
export function applyProfile({ downloads, clipboard }: Profile): Given {
  const given: Given = { downloads: [], copied: [] };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
    if (this.download === '') click.call(this);
    else if (downloads) given.downloads.push(this.download);
  };
  Object.assign(URL, { createObjectURL: () => 'blob:emulated', revokeObjectURL: () => undefined });
  const writeText = async (text: string): Promise<void> => {
    if (!clipboard) throw new Error('Write permission denied.');
    given.copied.push(text);
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  return given;
}
