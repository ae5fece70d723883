/** The workbooks among what was chosen or dropped: single files, several, or whole folders. */
import { isLegacyName, isLockFileName, isWorkbookName } from "../../report/batch/file-names";

export interface ChosenFile {
  /** With the folders below the one that was chosen. */
  readonly name: string;
  /** @throws when it has been moved or cannot be read */
  file(): Promise<File>;
}

export interface Chosen {
  readonly files: readonly ChosenFile[];
  /** Names of tables in older formats, which are not checked. */
  readonly legacy: readonly string[];
}

/** From a field for files or for a folder. */
export function filesOfField(files: FileList): Chosen {
  return sorted(
    [...files].map((file) => ({
      name: file.webkitRelativePath.replace(/^[^/]*\//, "") || file.name,
      file: () => Promise.resolve(file),
    })),
  );
}

/** What is dropped must be taken at once: after the event it is gone. */
export interface Dropped {
  /** The one file, when it is one and no folder. */
  readonly single: File | null;
  /** Everything, folders to the bottom. @throws when the browser does not allow a folder to be read */
  all(): Promise<Chosen>;
}

export function filesOfDrop({ files, items }: Pick<DataTransfer, "files" | "items">): Dropped {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const taken = [...files];
  const folders = entries.filter((entry) => entry.isDirectory);
  return {
    single: taken.length === 1 && folders.length === 0 ? taken[0]! : null,
    async all() {
      // Files of a drop are at hand as they are; only folders have to be asked, which a page opened from disk may not do.
      const isFolder = new Set(folders.map(({ name }) => name));
      const single = taken
        .filter(({ name }) => !isFolder.has(name))
        .map((file) => ({ name: file.name, file: () => Promise.resolve(file) }));
      const inside = await Promise.all(
        folders.map((folder) => filesBelow(folder as FileSystemDirectoryEntry)),
      );
      return sorted([...single, ...inside.flat()]);
    },
  };
}

async function filesBelow(folder: FileSystemDirectoryEntry): Promise<ChosenFile[]> {
  const reader = folder.createReader();
  const found: ChosenFile[] = [];
  for (;;) {
    // It gives some hundred at a time, and none when it is done.
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return found;
    for (const entry of entries)
      if (entry.isDirectory) found.push(...(await filesBelow(entry as FileSystemDirectoryEntry)));
      else
        found.push({
          name: entry.fullPath.replace(/^\//, ""),
          file: () => new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)),
        });
  }
}

function sorted(all: readonly ChosenFile[]): Chosen {
  const visible = all.filter(({ name }) => !isLockFileName(lastPart(name)));
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  return {
    files: visible
      .filter(({ name }) => isWorkbookName(name))
      .sort((a, b) => collator.compare(a.name, b.name)),
    legacy: visible.filter(({ name }) => isLegacyName(name)).map(({ name }) => name),
  };
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}
