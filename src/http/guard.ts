// What every request must pass: it names this machine as its host (no DNS rebinding), it comes from this very page or
// from no page at all (no CSRF), and every answer carries headers that let the page run nothing but its own script.
import type { MiddlewareHandler } from 'hono';
import { refuse } from './error-answer.js';

/** Nothing from elsewhere, nothing inline, no framing, no forms. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const FORBIDDEN = [403, 'forbidden'] as const;
const LOCAL_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}

/** Refuses requests with a foreign Host or Origin, and those that a browser marks as sent by another site. */
export function guard(allowedHosts: string[] = []): MiddlewareHandler {
  const allowed = new Set([...LOCAL_HOSTS, ...allowedHosts.map((one) => one.toLowerCase())]);
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (!allowed.has(hostName(host))) {
      return refuse(c, FORBIDDEN, 'otherHost', { host: host.slice(0, 100) });
    }
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) {
      return refuse(c, FORBIDDEN, 'otherSite');
    }
    const site = c.req.header('sec-fetch-site');
    const navigation =
      c.req.header('sec-fetch-mode') === 'navigate' && c.req.method === 'GET' && !c.req.path.startsWith('/api/');
    if ((site === 'cross-site' || site === 'same-site') && !navigation) {
      return refuse(c, FORBIDDEN, 'otherSite');
    }
    await next();
  };
}

/** Adds the security headers to every answer, errors included. */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('X-Frame-Options', 'DENY');
    headers.set('Referrer-Policy', 'no-referrer');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  };
}
