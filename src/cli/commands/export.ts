// opis export FORMAT: takes the collection along.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { exportCollection } from '../../engine.js';
import { OpisError } from '../../model/errors.js';
import type { CommandSpec } from '../command-spec.js';
import { withStore } from '../context.js';

const FORMATS = ['jsonl'];

export const exportCommand: CommandSpec = {
  usage: 'export <format>',
  description: 'write the whole collection: jsonl (one JSON object a line; docs/reference/dump.md)',
  options: [['--out <file>', 'write to a file instead of standard output']],
  json: false,
  async run(invocation) {
    const [format] = invocation.positional;
    if (!FORMATS.includes(format))
      throw new OpisError('settings', `"${format}" is no format that Opis writes. There is: ${FORMATS.join(', ')}.`);
    const out = invocation.options.out ? createWriteStream(String(invocation.options.out)) : process.stdout;
    return withStore(invocation, 'export', async (store) => {
      let chunk = '';
      for await (const line of exportCollection(store)) {
        chunk += line;
        if (chunk.length < 1 << 16) continue;
        if (!out.write(chunk)) await once(out, 'drain');
        chunk = '';
      }
      if (!out.write(chunk)) await once(out, 'drain');
      if (out !== process.stdout) {
        out.end();
        await once(out, 'finish');
      }
      return 0;
    });
  },
};
