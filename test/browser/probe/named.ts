/** Numbers or a text under a name that says what they are. */
export type Named = readonly [name: string, values: Float64Array | Uint32Array | string];
