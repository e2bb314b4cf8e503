// Company: with whom a person appears in documents. Rare companions say more than those who are named everywhere.
import type { Atom } from '../profile/atom.js';
import type { Bearer } from './source-bearers.js';

/** Nobody is told by a document that names more persons than this. */
const CROWD = 400;

/** Who appears with whom in one source; made when first asked. */
export class Company {
  private documents: Map<string, Set<Bearer>> | undefined;
  private readonly places = new Map<Bearer, Set<string>>();

  constructor(
    private readonly atoms: readonly Atom[],
    private readonly bearers: readonly Bearer[],
  ) {}

  /** How strongly the documents of an atom keep the company of a bearer: the sum over shared companions, rare ones count more. */
  nearness(atom: Atom, bearer: Bearer): number {
    const documents = (this.documents ??= this.readDocuments());
    const here = new Set(atom.profiles.map(({ documentId }) => documentId ?? ''));
    const known = this.companionsOf(bearer, here);
    let sum = 0;
    const seen = new Set<Bearer>();
    for (const documentId of here) {
      for (const companion of documents.get(documentId) ?? []) {
        if (companion === bearer || seen.has(companion) || companion.atoms.some((index) => this.atoms[index] === atom))
          continue;
        seen.add(companion);
        const together = known.get(companion);
        if (together) sum += Math.min(2, together) / Math.sqrt(this.places.get(companion)!.size);
      }
    }
    return sum;
  }

  /** With whom the documents of a bare name speak of it, and how much each companion says; crowds tell nothing. */
  circleOf({ profiles, surname }: Atom): Map<Bearer, number> {
    const documents = (this.documents ??= this.readDocuments());
    const circle = new Map<Bearer, number>();
    for (const { documentId } of profiles) {
      const present = documents.get(documentId ?? '');
      if (!present || present.size > CROWD) continue;
      for (const one of present)
        if (!surname || one.surname !== surname) circle.set(one, 1 / Math.sqrt(this.places.get(one)!.size));
    }
    return circle;
  }

  private readDocuments(): Map<string, Set<Bearer>> {
    const documents = new Map<string, Set<Bearer>>();
    for (const bearer of this.bearers) {
      const places = new Set<string>();
      for (const index of bearer.atoms)
        for (const { documentId } of this.atoms[index].profiles) places.add(documentId ?? '');
      this.places.set(bearer, places);
      for (const place of places) {
        const present = documents.get(place);
        if (present) present.add(bearer);
        else documents.set(place, new Set([bearer]));
      }
    }
    return documents;
  }

  /** Bearer → how many documents it shares with the given one, those asked about left out. */
  private companionsOf(bearer: Bearer, except: ReadonlySet<string>): Map<Bearer, number> {
    const counts = new Map<Bearer, number>();
    for (const place of this.places.get(bearer) ?? []) {
      if (except.has(place)) continue;
      const present = this.documents!.get(place)!;
      if (present.size > CROWD) continue;
      for (const companion of present) counts.set(companion, (counts.get(companion) ?? 0) + 1);
    }
    return counts;
  }
}
