// In: paths of files and folders as the user gave them. Out: the files to read, in an order that does not depend on the file
// system; what has vanished, cannot be opened, or is of no known kind is told as a Problem.
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../model/problem.js';
import { EXTENSIONS } from './sniff-format.js';

export interface FileList {
  files: string[];
  problems: Problem[];
}

/**
 * Expands folders with everything below them; files named directly are kept whatever their extension.
 * @example const { files, problems } = await listFiles(['volumes', 'article.pdf'])
 */
export async function listFiles(paths: string[]): Promise<FileList> {
  const list: FileList = { files: [], problems: [] };
  const seen = new Set<string>();
  const folders = new Set<string>();
  const add = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    list.files.push(file);
  };
  for (const path of paths) {
    try {
      const info = await stat(path);
      if (info.isDirectory()) await walk(path, list, { add, folders });
      else if (info.isFile()) add(path);
      else
        list.problems.push(
          problem(path, 'read/not-a-file', 'warning', 'is neither a file nor a folder and was passed over'),
        );
    } catch (cause) {
      list.problems.push(missing(path, cause));
    }
  }
  return list;
}

async function walk(
  folder: string,
  list: FileList,
  state: { add: (file: string) => void; folders: Set<string> },
): Promise<void> {
  let names: string[];
  try {
    // A link that leads back into a folder already read ends here.
    const real = await realpath(folder);
    if (state.folders.has(real)) return;
    state.folders.add(real);
    names = await readdir(folder);
  } catch (cause) {
    list.problems.push(missing(folder, cause));
    return;
  }
  for (const name of names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    if (name.startsWith('.') || name.startsWith('~$')) continue;
    const path = join(folder, name);
    try {
      const info = await stat(path);
      if (info.isDirectory()) await walk(path, list, state);
      else if (info.isFile()) {
        const extension = /\.([^.]+)$/.exec(name)?.[1].toLowerCase() ?? '';
        if (Object.hasOwn(EXTENSIONS, extension)) state.add(path);
        else
          list.problems.push(
            problem(
              path,
              'read/unknown-kind',
              'note',
              'has no extension that Opis reads and was passed over; name it directly to have it read',
            ),
          );
      }
    } catch (cause) {
      list.problems.push(missing(path, cause));
    }
  }
}

function missing(path: string, cause: unknown): Problem {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT')
    return problem(
      path,
      'read/vanished',
      'error',
      'does not exist (any more). Check the name, or import it again when it is back',
    );
  if (code === 'EACCES' || code === 'EPERM')
    return problem(path, 'read/no-permission', 'error', 'may not be read. Change its permissions');
  return problem(path, 'read/no-access', 'error', `could not be opened (${code ?? String(cause)})`);
}

function problem(path: string, rule: string, severity: Problem['severity'], text: string): Problem {
  return { rule, severity, message: `"${path}" ${text}.`, file: path };
}
