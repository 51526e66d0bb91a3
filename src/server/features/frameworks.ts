import { skeletonDocument } from "../../core/framework/skeleton.ts";
import { frameworksRequest } from "../../protocol/server.ts";
import type { Session } from "../session.ts";

/** Tells what a new design doc may start from: the frameworks of its folder's configuration and the built-in ones. */
export function registerFrameworks(session: Session): void {
  session.connection.onRequest(frameworksRequest, async ({ folder, title }) => {
    const { framework, frameworks } = await session.readingIn(folder);
    const others = frameworks.filter(({ id }) => id !== framework.id);
    return [framework, ...others].map((choice) => ({
      id: choice.id,
      title: choice.title,
      steps: choice.steps.map((step) => step.title),
      skeleton: skeletonDocument(choice, title, framework),
    }));
  });
}
