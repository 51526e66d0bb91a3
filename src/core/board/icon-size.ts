/** Icons are drawn on a square of this many units; one unit is one pixel on a card with a label of one line. */
export const iconSize = 40;
