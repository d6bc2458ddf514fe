/** What a configuration says of a model's matrices: counts and widths, all whole numbers. */
export interface Shapes {
  readonly layers: number;
  readonly hidden: number;
  readonly vocabulary: number;
  /** Input and output rows of the vocabulary are the same matrix. */
  readonly tied: boolean;
  readonly attention: GroupedAttention | LatentAttention;
  /** Layers with linear attention in the place of softmax; 0 in most models. */
  readonly linearLayers: number;
  /** Width of the plain feed-forward layers. */
  readonly width: number;
  readonly mixture?: Mixture;
  readonly sliding?: Sliding;
}

export interface GroupedAttention {
  readonly kind: "grouped";
  readonly heads: number;
  readonly keyValueHeads: number;
  readonly headDimension: number;
  readonly inputBias: boolean;
  readonly outputBias: boolean;
  /** One more number a head, to which nothing answers. */
  readonly sinks: boolean;
}

export interface LatentAttention {
  readonly kind: "latent";
  readonly heads: number;
  /** 0 when queries are not compressed. */
  readonly queryRank: number;
  readonly keyValueRank: number;
  readonly plainDimension: number;
  readonly rotaryDimension: number;
  readonly valueDimension: number;
  /** The indexer of sparse attention. */
  readonly indexer?: { readonly heads: number; readonly dimension: number; readonly attended: number };
}

export interface Mixture {
  readonly layers: number;
  readonly experts: number;
  readonly expertsPerToken: number;
  readonly expertWidth: number;
  /** Width of the experts that every token passes through, together. */
  readonly sharedWidth: number;
  readonly expertBias: boolean;
  readonly routerBias: boolean;
  /** Groups of experts, each on a node of its own, that one token may use; absent when any. */
  readonly groupsPerToken?: number;
}

export interface Sliding {
  readonly layers: number;
  readonly window: number;
}
