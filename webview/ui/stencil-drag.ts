/** What a stencil is called while it is dragged from the library to the canvas; the data is its component. */
export const stencilMimeType = "application/x-loopboard-stencil";
