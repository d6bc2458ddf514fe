/** A phrase of a fault in English, and the same in Russian with its parts `$1`, `$2`. */
export type Phrase = readonly [english: RegExp, russian: string];
