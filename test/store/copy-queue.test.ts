// Chunks on their way: how many may be, what comes after them, and what is said when one fails.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCopyQueue } from '../../src/store/copy-queue.js';
import type { Connection, CopyChunk } from '../../src/store/database/connection.js';
import { inviteToStore, joinStore, openStore } from '../../src/store/open-store.js';

const chunk = (size: number): CopyChunk => ({ table: 'norm', columns: ['id'], bytes: new Uint8Array(size) });

/** A database that writes a chunk only when it is told to. */
function slowConnection({ ordered = true, bytesAhead = 10 } = {}) {
  const writing: { size: number; end: (error?: Error) => void }[] = [];
  const copy = ({ bytes }: CopyChunk) =>
    new Promise<void>((resolve, reject) =>
      writing.push({ size: bytes.byteLength, end: (error) => (error ? reject(error) : resolve()) }),
    );
  return { connection: { ordered, bytesAhead, copy } as Partial<Connection> as Connection, writing };
}

/** True when the promise is settled by the time all that can happen now has happened. */
async function settles(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  promise.then(
    () => (settled = true),
    () => (settled = true),
  );
  await new Promise((resolve) => setImmediate(resolve));
  return settled;
}

describe('a queue of chunks', () => {
  it('does not wait for a chunk before the next is sent, until too many bytes are on their way', async () => {
    const { connection, writing } = slowConnection();
    const written: number[] = [];
    const queue = openCopyQueue(connection, (bytes) => written.push(bytes));
    expect(await settles(queue.send(chunk(4)))).toBe(true);
    expect(await settles(queue.send(chunk(6)))).toBe(true);
    const third = queue.send(chunk(1));
    expect(await settles(third)).toBe(false);
    expect(writing.map(({ size }) => size)).toEqual([4, 6]);
    writing[0].end();
    expect(await settles(third)).toBe(true);
    expect(written).toEqual([4]);
    for (const { end } of writing) end();
    await queue.written();
    expect(written).toEqual([4, 6, 1]);
  });

  it('takes a chunk that is larger than all that may wait', async () => {
    const { connection, writing } = slowConnection({ bytesAhead: 1 });
    const queue = openCopyQueue(connection);
    expect(await settles(queue.send(chunk(100)))).toBe(true);
    expect(writing).toHaveLength(1);
  });

  it('asks what needs the rows at once where order is kept, and otherwise when they are written', async () => {
    for (const ordered of [true, false]) {
      const { connection, writing } = slowConnection({ ordered });
      const queue = openCopyQueue(connection);
      await queue.send(chunk(1));
      let asked = false;
      const after = queue.after(async () => (asked = true));
      await settles(after);
      expect(asked).toBe(ordered);
      writing[0].end();
      await after;
      expect(asked).toBe(true);
    }
  });

  it('says the first failure at the next step, and once more at the end', async () => {
    const { connection, writing } = slowConnection();
    const queue = openCopyQueue(connection);
    await queue.send(chunk(1));
    await queue.send(chunk(1));
    writing[1].end(new Error('second'));
    await settles(Promise.resolve());
    await expect(queue.send(chunk(1))).rejects.toThrow('second');
    writing[0].end(new Error('first'));
    await expect(queue.written()).rejects.toThrow('second');
    await queue.idle();
  });
});

describe('the embedded database', () => {
  it('answers another port while one has handed over many chunks', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'opis-queue-'));
    const store = await openStore({ folder });
    const guest = await joinStore(await inviteToStore(store));
    const row = (source: number) => new TextEncoder().encode(`${source}\t0\t"${'x'.repeat(200_000)}"\n`);
    let done = 0;
    const copies = Array.from({ length: 40 }, (_, i) =>
      guest.connection
        .copy({ table: 'source_text', columns: ['source_id', 'start_at', 'text'], bytes: row(i + 1) })
        .then(() => done++),
    );
    await store.connection.query('select 1');
    expect(done).toBeLessThan(40);
    await Promise.all(copies);
    const [{ count }] = await store.connection.query<{ count: number }>(
      'select count(*)::int as count from source_text',
    );
    expect(count).toBe(40);
    await guest.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
