import * as vscode from "vscode";
import type { FindingAt, PlaceRange, StepAt, TopicAt } from "../../protocol/design-steps.ts";
import type { ActiveDesign, ActiveDesignModel } from "./active-design.ts";

/** An entry of the view; `topics` are what its button inserts, all that the step lacks if there are none. */
export type StepsNode =
  | { readonly kind: "step"; readonly uri: vscode.Uri; readonly step: StepAt }
  | { readonly kind: "topic"; readonly uri: vscode.Uri; readonly step: StepAt; readonly topic: TopicAt }
  | { readonly kind: "finding"; readonly uri: vscode.Uri; readonly finding: FindingAt };

/** The view *Design Steps*: the steps of the active design doc, below each its topics and its findings. */
export class StepsTree implements vscode.TreeDataProvider<StepsNode> {
  readonly #model: ActiveDesignModel;
  readonly onDidChangeTreeData: vscode.Event<undefined>;

  constructor(model: ActiveDesignModel) {
    this.#model = model;
    this.onDidChangeTreeData = (listener, self, disposables) =>
      model.onDidChange(() => void listener.call(self, undefined), undefined, disposables);
  }

  getChildren(node?: StepsNode): readonly StepsNode[] & StepsNode[] {
    if (!node) return this.#model.current ? rootsOf(this.#model.current) : [];
    if (node.kind !== "step") return [];
    const { uri, step } = node;
    return [
      ...step.topics.map((topic) => ({ kind: "topic" as const, uri, step, topic })),
      ...step.findings.map((finding) => ({ kind: "finding" as const, uri, finding })),
    ];
  }

  getTreeItem(node: StepsNode): vscode.TreeItem {
    switch (node.kind) {
      case "step":
        return stepItem(node.uri, node.step);
      case "topic":
        return topicItem(node.uri, node.step, node.topic);
      case "finding":
        return findingItem(node.uri, node.finding);
    }
  }
}

function rootsOf({ uri, overview }: ActiveDesign): StepsNode[] {
  return [
    ...overview.steps.map((step) => ({ kind: "step" as const, uri, step })),
    ...overview.findings.map((finding) => ({ kind: "finding" as const, uri, finding })),
  ];
}

function stepItem(uri: vscode.Uri, step: StepAt): vscode.TreeItem {
  const item = new vscode.TreeItem(step.title, vscode.TreeItemCollapsibleState.Collapsed);
  const covered = step.topics.filter(({ range }) => range).length;
  item.id = `${uri.toString()} ${step.id}`;
  item.description = step.range ? `${covered}/${step.topics.length}` : vscode.l10n.t("missing");
  // A narrow view cuts the count off, and it is read aloud as a date.
  item.tooltip = step.range
    ? vscode.l10n.t("{0}: {1} of {2} topics", step.title, covered, step.topics.length)
    : vscode.l10n.t("{0}: missing", step.title);
  item.accessibilityInformation = { label: item.tooltip };
  item.iconPath = stepIcon(step, covered);
  item.contextValue = covered < step.topics.length || !step.range ? "incomplete" : "complete";
  if (step.range) item.command = goTo(uri, step.range);
  return item;
}

function stepIcon(step: StepAt, covered: number): vscode.ThemeIcon {
  if (!step.range) return new vscode.ThemeIcon("circle-large-outline");
  const isDone = step.status === "present" && covered === step.topics.length;
  return isDone
    ? new vscode.ThemeIcon("pass-filled", new vscode.ThemeColor("testing.iconPassed"))
    : new vscode.ThemeIcon(step.status === "present" ? "circle-large-filled" : "circle-outline");
}

function topicItem(uri: vscode.Uri, step: StepAt, topic: TopicAt): vscode.TreeItem {
  const item = new vscode.TreeItem(topic.label);
  item.id = `${uri.toString()} ${step.id} ${topic.id}`;
  item.tooltip = topic.prompt;
  item.iconPath = new vscode.ThemeIcon(topic.range ? "check" : "dash");
  // Otherwise the tooltip is read aloud in place of the name, and of the icon nothing.
  item.accessibilityInformation = {
    label: topic.range
      ? vscode.l10n.t("{0}: covered", topic.label)
      : vscode.l10n.t("{0}: missing", topic.label),
  };
  item.contextValue = topic.range ? "complete" : "incomplete";
  const range = topic.range ?? step.range;
  if (range) item.command = goTo(uri, range);
  return item;
}

function findingItem(uri: vscode.Uri, { message, severity, range }: FindingAt): vscode.TreeItem {
  const item = new vscode.TreeItem(message);
  item.tooltip = message;
  item.iconPath = new vscode.ThemeIcon(severity === "hint" ? "lightbulb" : severity);
  item.accessibilityInformation = { label: `${severityNames[severity]()}: ${message}` };
  item.command = goTo(uri, range);
  return item;
}

/** As VS Code itself reads problems aloud. */
const severityNames: Readonly<Record<FindingAt["severity"], () => string>> = {
  error: () => vscode.l10n.t("Error"),
  warning: () => vscode.l10n.t("Warning"),
  info: () => vscode.l10n.t("Info"),
  hint: () => vscode.l10n.t("Hint"),
};

function goTo(uri: vscode.Uri, { start, end }: PlaceRange): vscode.Command {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  return { title: vscode.l10n.t("Go to"), command: "vscode.open", arguments: [uri, { selection }] };
}
