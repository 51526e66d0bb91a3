/** What an item is called while it is dragged from the palette to the canvas; the data is its id. */
export const paletteMimeType = "application/x-loopboard-item";
