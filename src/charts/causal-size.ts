/** Width of a column of nodes, of the room between two, and of the margin around a drawing, in its own units. */
export const COLUMN = 154;
export const BETWEEN = 52;
export const EDGE = 10;
