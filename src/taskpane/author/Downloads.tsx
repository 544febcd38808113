/** Files that were given and can be taken again. */
import type { NamedBytes } from '../../intake/forms/draft-file';

interface DownloadsProps {
  title: string;
  files: readonly NamedBytes[];
  give: (file: NamedBytes) => void;
}

export function Downloads({ title, files, give }: DownloadsProps) {
  if (files.length === 0) return null;
  return (
    <section className="author-files" aria-label={title}>
      <span>{title}</span>
      <ul>
        {files.map((file) => (
          <li key={file.name}>
            <button type="button" onClick={() => give(file)}>
              {file.name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
