/** What a person drops on the page: files, and every file of the folders among them and below. */

/** Folders inside each other, and files in all; more is no collection of forms. */
const MAX_DEPTH = 32;
const MAX_FILES = 20_000;

export interface Dropped {
  files: File[];
  /** True where a folder is among what was dropped. */
  folder: boolean;
}

/** Reads what was dropped, in the order of names; to be called while the event is at hand. */
export async function droppedFiles({
  items,
  files,
}: Pick<DataTransfer, 'items' | 'files'>): Promise<Dropped> {
  // the browser takes the items back as soon as the event is over
  const entries = [...items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  const folder = entries.some((entry) => entry.isDirectory);
  if (!folder) return { files: [...files], folder };
  const found: File[] = [];
  await collect(entries, 0, found);
  return { files: found, folder };
}

async function collect(entries: readonly FileSystemEntry[], depth: number, found: File[]): Promise<void> {
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (found.length >= MAX_FILES) return;
    if (isFolder(entry)) {
      if (depth < MAX_DEPTH) await collect(await entriesOf(entry), depth + 1, found);
    } else if (isFile(entry)) {
      // one that can't be read is named all the same, as an empty one
      const refused = new File([], entry.name);
      found.push(await new Promise<File>((resolve) => entry.file(resolve, () => resolve(refused))));
    }
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** All entries of a folder; browsers give a hundred at a time. None where it can't be read. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0 || all.length > MAX_FILES) return all;
    all.push(...some);
  }
}
