/** ln 2 in two parts: the first has 21 trailing zero bits, so a product with an exponent is exact. */
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;

/** 1 / ln 2, high and low halves of the double-double. */
// biome-ignore lint/suspicious/noApproximativeNumericConstant: engines may round the Math constant differently
export const INVERSE_LN2_HIGH = 1.4426950408889634;
export const INVERSE_LN2_LOW = 2.0355273740931033e-17;

/** 1 / ln 10 in two parts: a product of the first, of 32 bits, with a head of 21 is exact. */
export const INVERSE_LN10_HEAD = 0.4342944818781689;
export const INVERSE_LN10_TAIL = 2.5082946711645275e-11;

/** lg 2 in two parts: the first has 42 bits, so a product with an exponent is exact. */
export const LG2_HIGH = 0.30102999566395283;
export const LG2_LOW = 2.8363394551044964e-14;

/** ln 10, high and low halves of the double-double. */
// biome-ignore lint/suspicious/noApproximativeNumericConstant: engines may round the Math constant differently
export const LN10_HIGH = 2.302585092994046;
export const LN10_LOW = -2.1707562233822494e-16;

/** Added and taken away again it rounds to the nearest whole number, ties to even (1.5 * 2^52). */
export const ROUNDER = 6755399441055744;

/** Dekker's constant 2^27 + 1, which splits a double into two halves of 26 bits. */
export const SPLITTER = 134217729;
