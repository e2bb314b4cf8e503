// Waiting, trouble, emptiness: each says what to do next.
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api.js';
import { Link } from '../router.js';
import { useWords } from '../words/words.js';

/** Shown only when waiting takes long enough to be noticed. */
export function Loading() {
  const { t } = useWords();
  const [noticed, setNoticed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNoticed(true), 250);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="quiet" role="status" data-waiting>
      {noticed ? t('state.loading') : ''}
    </p>
  );
}

/** Says why a request was refused, in the reader's language; what only the terminal could tell stays in English. */
export function useRefusal(): (error: Error) => string {
  const { t, i18n } = useTranslation();
  return (error) => {
    if (!(error instanceof ApiError)) return error.message;
    const { code, message, key, parts } = error;
    if (code === 'unreachable') return t('state.unreachable');
    if (key && i18n.exists(`refused.${key}`)) return t(`refused.${key}`, { ...parts });
    return t([`refusedBy.${code}`, 'refusedBy.internal'], { message });
  };
}

/** What the server said when it could not answer. */
export function Trouble({ error, retry }: { error: Error; retry?: () => void }) {
  const { t } = useWords();
  const words = useRefusal();
  return (
    <div className="trouble" role="alert">
      <p>{words(error)}</p>
      {retry && (
        <button className="act" onClick={retry}>
          {t('state.retry')}
        </button>
      )}
    </div>
  );
}

/** Does what the server may refuse; says why when it did. */
export function useAttempt(): [trouble: ReactNode, attempt: (work: () => Promise<unknown>) => void] {
  const [error, setError] = useState<Error | null>(null);
  const attempt = (work: () => Promise<unknown>) => {
    setError(null);
    work().catch(setError);
  };
  return [error && <Trouble error={error} />, attempt];
}

/** An address that leads nowhere. */
export function NothingHere() {
  const { t } = useWords();
  return (
    <div className="empty">
      <h1 className="unseen">{t('state.notFound')}</h1>
      <p>{t('state.notFound')}</p>
      <p>
        <Link href="/">{t('state.home')}</Link>
      </p>
    </div>
  );
}

/** A page with nothing on it yet. */
export function Empty({ children, next }: { children: ReactNode; next?: boolean }) {
  const { t } = useWords();
  return (
    <div className="empty">
      <p>{children}</p>
      {next !== false && (
        <p>
          <Link href="/sources">{t('search.begin')}</Link>
        </p>
      )}
    </div>
  );
}

/** Shows the answer when it is there. */
export function Answered<T>({
  answer,
  children,
}: {
  answer: UseQueryResult<T, ApiError>;
  children: (data: T) => ReactNode;
}) {
  if (answer.data !== undefined) return <>{children(answer.data)}</>;
  if (answer.error?.code === 'not-found') return <NothingHere />;
  if (answer.error) return <Trouble error={answer.error} retry={() => void answer.refetch()} />;
  return <Loading />;
}

/** Sets the title of the window. */
export function useTitle(title: string | null | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Opis` : 'Opis';
  }, [title]);
}
