/**
 * The command that a canvas offers as a link when its host does not answer: the one that has started since takes over.
 * Alone in its file, for it is registered at the start.
 */
export const reconnectCommand = "loopboard.reconnectBoard";
