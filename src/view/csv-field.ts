// One field of a CSV line (RFC 4180) that no spreadsheet runs as a formula.

/** Quotes a field where needed; a leading sign that a spreadsheet would run as a formula is made harmless. */
export function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
