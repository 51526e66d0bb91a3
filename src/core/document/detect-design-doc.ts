import type { DesignDoc } from "./design-doc.ts";

export interface Detection {
  readonly isDesignDoc: boolean;
  /** One readable clause that says why. */
  readonly reason: string;
}

/** Whether a document is an ML design doc: what its front matter says, otherwise what its headings look like. */
export function detectDesignDoc(doc: DesignDoc): Detection {
  const { frontMatter } = doc;
  if (frontMatter?.loopboard !== undefined) {
    return {
      isDesignDoc: frontMatter.loopboard,
      reason: `its front matter says loopboard: ${frontMatter.loopboard}`,
    };
  }
  if (frontMatter?.framework !== undefined) {
    return { isDesignDoc: true, reason: `its front matter names the framework ${frontMatter.framework}` };
  }
  const sections = doc.steps.filter((step) => step.sections.length > 0).length;
  return {
    isDesignDoc: sections >= 4,
    reason: `${sections} of the ${doc.steps.length} steps have a section of their own`,
  };
}
