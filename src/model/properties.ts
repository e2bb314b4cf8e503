// The properties of statements as data, with the traps noted beside them.

export const PERSON_PROPERTIES = {
  born: 'date or place of birth',
  died: 'date, place or manner of death',
  age_at: 'an age at a time; never turned into a year of birth',
  occupation: 'profession or trade, not an office',
  position: 'every named post, with its body and years',
  member_of: 'membership of a body; "member of the board of X" is membership, not a post',
  joined_party: 'entry into a party; the year before a slash in registers',
  left_or_expelled_from_party: 'exclusion, resignation',
  posted_abroad: 'sending, transfer, or the first year abroad; beside position where both are stated',
  recalled: 'recall, order to come home, dismissal',
  refused_to_return: 'refusal to return; a testimony after the break is none',
  sentenced: 'court and party penalties; exile as a penalty stands here, with body, article, term',
  outlawed: 'declared outside the law',
  asylum: 'asylum asked for or granted',
  emigrated_to: 'emigration, flight',
  citizenship: 'citizenship held, taken, lost',
  arrested: 'arrest; trial and exile are statements of their own',
  exiled_to: 'place of exile',
  spouse_of: 'marriage; both directions are one statement',
  child_of: 'parentage',
  education: 'school, degree',
  wrote: 'works written or edited',
  title_or_award: 'title, rank, order, prize',
  resided: 'residence at a time',
  alias: 'pseudonym, party name, maiden name',
} as const;

export const ORGANISATION_PROPERTIES = {
  founded: 'foundation',
  dissolved: 'dissolution, liquidation',
  part_of: 'larger body or predecessor that absorbed it',
  located_in: 'seat',
  function: 'what it was for',
  headed_by: 'head of the body',
  alias: 'other name',
} as const;

export const DOCUMENT_PROPERTIES = {
  sent: 'who sent the document',
  received: 'to whom it was sent',
  decided: 'which body decided',
} as const;

export type StatementProperty =
  keyof typeof PERSON_PROPERTIES | keyof typeof ORGANISATION_PROPERTIES | keyof typeof DOCUMENT_PROPERTIES;
