// What search needs of a database: a way to ask and what it can do. A Store is one.
export interface SearchDatabase {
  connection: { query<Row>(sql: string, params?: unknown[]): Promise<Row[]> };
  capabilities: { trigram: boolean };
}
