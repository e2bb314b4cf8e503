// What a language's numeral table says of one word.

/** `hundred` adds (двести) or multiplies (two hundred); `scale` multiplies what stands before it (тысяча); ordinals close a number. */
export interface NumeralWord {
  value: number;
  kind: 'unit' | 'teen' | 'ten' | 'hundred' | 'scale' | 'fraction';
  ordinal: boolean;
}
