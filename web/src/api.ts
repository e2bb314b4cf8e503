// Questions to the server, and its one error shape.
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';

/** What the server said when it could not answer. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly key?: string,
    readonly parts?: Record<string, string | number>,
  ) {
    super(message);
  }
}

/** An error as the server tells it. */
export type Refused = Pick<ApiError, 'code' | 'message' | 'key' | 'parts'>;

/** The error behind what the server told. */
export function apiError(told: Refused | undefined): ApiError {
  return new ApiError(told?.code ?? 'internal', told?.message ?? '', told?.key, told?.parts);
}

/** Asks the server; rejects with ApiError. */
export async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, init);
  } catch {
    throw new ApiError('unreachable', '');
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  throw apiError((body as { error?: Refused } | null)?.error);
}

/** An answer of the server, kept while it is fresh. */
export function useAnswer<T>(path: string, options: { keep?: boolean } = {}): UseQueryResult<T, ApiError> {
  const query = { queryKey: [path], queryFn: () => ask<unknown>(path) };
  const answer = useQuery<unknown, ApiError>(options.keep ? { ...query, placeholderData: keepPreviousData } : query);
  return answer as UseQueryResult<T, ApiError>;
}

/** Sends a JSON body. */
export function send<T>(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
  return ask<T>(path, {
    method,
    ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
}
