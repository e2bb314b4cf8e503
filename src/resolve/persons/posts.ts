// Posts: the offices that stand beside names. A post that few hold tells two mentions of one surname as one person; two
// posts of one time speak, weakly, for two.
import type { Feature } from '../../model/entity.js';
import { feature } from '../judge/judge-pair.js';
import type { Atom } from '../profile/atom.js';

/** A post that more surnames of the source hold than this tells nobody apart. */
const FEW = 2;
const WORD = /\p{L}{3,}/gu;

export interface PostsCompared {
  /** Adds to the nearness of company. */
  score: number;
  features: Feature[];
}

const NOTHING: PostsCompared = { score: 0, features: [] };

/** Who holds which post in one source. */
export class Posts {
  private readonly holders = new Map<string, Set<string>>();
  private readonly known = new Map<Atom, ReadonlyMap<string, readonly number[]>>();

  constructor(atoms: Iterable<Atom>) {
    for (const atom of atoms)
      for (const post of this.of(atom).keys()) {
        const surnames = this.holders.get(post);
        if (surnames) surnames.add(atom.surname);
        else this.holders.set(post, new Set([atom.surname]));
      }
  }

  /** What the posts of a bare surname and of a person say. */
  compare(bare: Atom, others: readonly Atom[]): PostsCompared {
    const mine = this.informative(bare);
    if (mine.size === 0) return NOTHING;
    let against: string | undefined;
    for (const other of others) {
      const theirs = this.informative(other);
      for (const [post, years] of mine) {
        if (theirs.has(post))
          return { score: 1.5, features: [feature('same-post', `Both are named with the post “${post}”.`)] };
        for (const [another, otherYears] of theirs)
          if (years.some((year) => otherYears.includes(year))) against = `“${post}” and “${another}”`;
      }
    }
    return against === undefined
      ? NOTHING
      : { score: -0.4, features: [feature('other-post', `Posts of one year differ: ${against}.`)] };
  }

  /** Posts with the years in which they stand. */
  private of(atom: Atom): ReadonlyMap<string, readonly number[]> {
    let found = this.known.get(atom) as Map<string, number[]> | undefined;
    if (!found) {
      found = new Map();
      for (const { mentions, year } of atom.profiles)
        for (const { role } of mentions) {
          const post = role?.toLowerCase().replaceAll('ё', 'е');
          // «секретарь» alone names hundreds.
          if (!post || (post.match(WORD)?.length ?? 0) < 2) continue;
          found.set(post, [...(found.get(post) ?? []), ...(year === null ? [] : [year])]);
        }
      this.known.set(atom, found);
    }
    return found;
  }

  private informative(atom: Atom): ReadonlyMap<string, readonly number[]> {
    const all = this.of(atom);
    if (all.size === 0) return all;
    return new Map([...all].filter(([post]) => (this.holders.get(post)?.size ?? 0) <= FEW));
  }
}
