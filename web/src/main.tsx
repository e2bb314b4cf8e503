// The workbench starts here: words, data client, page.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startWords } from './words/words.js';
import { startTheme } from './theme.js';
import { Workbench } from './workbench.js';
import './styles/fonts.css';
import './styles/ground.css';
import './styles/parts.css';

startTheme();
startWords();

const client = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: false, refetchOnWindowFocus: false } },
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Workbench />
    </QueryClientProvider>
  </StrictMode>,
);
