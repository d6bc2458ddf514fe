/** Reports of blocks done out of all. */
export type Progress = (done: number, all: number) => void;
