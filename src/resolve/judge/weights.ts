// What each feature of a comparison weighs, in log odds. Set by hand and checked against eval/identity; a change there
// shows in its frozen figures.

export const BIAS = -2.3;

export const WEIGHTS = {
  'surname-equal': 2.5,
  'surname-spelling': 2.2,
  'surname-script': 2.4,
  'surname-part': 0.6,
  'surname-near': 0.3,
  'given-full-two': 4,
  'given-full': 2.6,
  'initials-two': 3,
  'initial-one': 1.2,
  'given-against': -7,
  'same-source': 0.5,
  'only-bearer': 1.5,
  'foremost-bearer': 1.2,
  'only-elsewhere': 0.8,
  'often-named': 1,
  'case-form': 2,
  'several-bearers': -1.2,
  'common-surname': -1.5,
  'years-near': 0.2,
  'years-far': -4,
  companions: 1.6,
  'same-post': 1.8,
  'other-post': -0.6,
  'rare-misprint': 1.1,
  'like-letters': 0.5,
  'named-as-alias': 4.5,
  'surnameless-form': 2.6,
  'sexes-differ': -5,
  'same-form': 5,
  'judged-same': 9,
  'judged-different': -9,
  'judged-unsure': 0,
  'curated-elsewhere': 0,
} as const;

export type FeatureName = keyof typeof WEIGHTS;

/** At or above: one person. */
export const SAME = 0.8;
/** Below: two persons. Between: the text does not decide. */
export const DIFFERENT = 0.35;
