/** The view type of the board editor, as package.json names it. */
export const boardViewType = "loopboard.board";
