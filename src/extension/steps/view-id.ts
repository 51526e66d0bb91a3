/** The view's id in package.json. */
export const stepsViewId = "loopboard.designSteps";
