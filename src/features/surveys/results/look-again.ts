/** Until a page looks again that shows nothing yet because it is being worked out. */
export const LOOK_AGAIN_SECONDS = 2;
