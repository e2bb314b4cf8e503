// Chunks on their way to the database: the next ones are made while it works, but never so many that they fill the memory.
import type { Connection, CopyChunk } from './database/connection.js';

export interface CopyQueue {
  /** Hands a chunk over; waits only when too much is on its way. @throws what an earlier chunk failed with. */
  send(chunk: CopyChunk): Promise<void>;
  /** Does something that needs the rows sent so far; where the database keeps the order, without waiting for them. */
  after(work: () => Promise<unknown>): Promise<void>;
  /** When everything is written. @throws what the first failure was. */
  written(): Promise<void>;
  /** When nothing is on its way any more, whatever came of it. */
  idle(): Promise<void>;
}

/** @param onWritten told the bytes of each chunk that has been written */
export function openCopyQueue(connection: Connection, onWritten: (bytes: number) => void = () => {}): CopyQueue {
  const onTheirWay = new Set<Promise<void>>();
  let bytesAhead = 0;
  let failure: { error: unknown } | undefined;

  function follow(request: Promise<unknown>, bytes: number): void {
    bytesAhead += bytes;
    const done: Promise<void> = request.then(
      () => onWritten(bytes),
      (error: unknown) => void (failure ??= { error }),
    );
    onTheirWay.add(done);
    void done.finally(() => {
      onTheirWay.delete(done);
      bytesAhead -= bytes;
    });
  }
  const throwFailure = () => {
    if (failure) throw failure.error;
  };
  const idle = async () => {
    while (onTheirWay.size > 0) await Promise.all(onTheirWay);
  };
  const written = async () => {
    await idle();
    throwFailure();
  };

  return {
    async send(chunk) {
      const bytes = chunk.bytes.byteLength;
      while (onTheirWay.size > 0 && bytesAhead + bytes > connection.bytesAhead) await Promise.race(onTheirWay);
      throwFailure();
      follow(connection.copy(chunk), bytes);
    },
    async after(work) {
      if (!connection.ordered) await written();
      throwFailure();
      follow(work(), 0);
    },
    written,
    idle,
  };
}
