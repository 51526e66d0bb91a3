/** Prints how the rules do on held-out designs, and holds what they have reached; see `held-out/README.md`. */
import { describe, expect, it } from "vitest";
import { scoreDocument, type DocumentScore } from "./held-out/score.ts";

/** Least number of defects found, most findings of the clean design. */
const reached: Readonly<Record<string, readonly [found: number, said: number]>> = {
  "ad-clicks": [28, 0],
  "alarm-tickets": [14, 0],
  "bank-messages-ru": [14, 0],
  "basket-swaps": [17, 0],
  "bottle-knock": [14, 0],
  "bus-gaps": [15, 0],
  "canteen-portions": [15, 0],
  "car-prices": [23, 0],
  "card-fraud": [22, 0],
  "casting-inspection": [8, 1],
  "code-review-assistant": [13, 1],
  "comment-moderation": [21, 1],
  "contract-answers": [9, 0],
  "counterfeit-listings": [32, 0],
  "courier-eta": [5, 1],
  "credit-default": [33, 0],
  "dish-photos": [6, 1],
  "donor-calls": [4, 1],
  "dynamic-bids-ru": [12, 0],
  "fake-reviews-ru": [12, 0],
  "ferry-lanes": [18, 0],
  "flight-delays": [21, 0],
  "free-parking": [12, 0],
  "freezer-watch": [12, 1],
  "friend-suggestions": [22, 1],
  "grid-load": [7, 1],
  "grocery-demand": [23, 0],
  "gym-leavers": [5, 1],
  "hail-claims": [16, 0],
  "handbook-assistant": [23, 0],
  "harmful-posts": [21, 0],
  "hotel-cancellations": [28, 0],
  "hotel-search": [9, 0],
  "invoice-reader": [6, 0],
  "lead-scoring": [25, 1],
  "leak-listening": [9, 2],
  "lift-doors": [20, 0],
  "lift-queues": [20, 1],
  "loan-default": [23, 0],
  "login-risk": [9, 1],
  "mail-spam": [19, 1],
  "marketplace-search": [23, 0],
  "meal-delivery-time": [18, 0],
  "missed-bags": [11, 2],
  "music-home": [31, 0],
  "news-feed": [20, 1],
  "nuisance-calls": [14, 0],
  "panel-washing": [13, 0],
  "payment-fraud": [29, 0],
  "payout-holds": [14, 0],
  "photo-search": [11, 0],
  "plan-cancellations": [28, 0],
  "podcast-next": [13, 0],
  "pump-failures": [11, 0],
  "push-notifications": [31, 0],
  "query-autocomplete": [32, 0],
  "readmission-contest": [11, 0],
  "reply-draft": [9, 0],
  "ride-cancel": [19, 0],
  "sepsis-warning": [22, 1],
  "shelf-demand": [16, 0],
  "short-video-feed": [26, 0],
  "spare-parts-search": [15, 0],
  "sponsored-listings": [21, 0],
  "support-rag": [22, 0],
  "town-mail": [17, 0],
  "translated-strings": [6, 5],
  "udder-alerts": [14, 0],
  "vacancy-order": [9, 0],
  "van-batteries": [20, 0],
  "ward-orders": [15, 0],
  "water-meters": [12, 0],
  "who-to-follow": [9, 1],
  "wind-output": [12, 0],
};

describe("held-out designs", () => {
  it.each(Object.entries(reached))("%s", async (document, [found, said]) => {
    const score = await scoreDocument(document);
    console.info(table(score));
    expect(score.defects.filter((defect) => defect.found).length).toBeGreaterThanOrEqual(found);
    expect(score.findingsOfClean.length).toBeLessThanOrEqual(said);
  });
});

function table({ document, defects, findingsOfClean }: DocumentScore): string {
  return [
    `${document}: ${defects.filter(({ found }) => found).length} of ${defects.length} defects found`,
    ...defects.map(
      ({ defect, found, others }) =>
        `  ${found ? "found " : "missed"} ${defect.rule}: ${defect.what}${others.map(({ rule }) => `, also ${rule}`).join("")}`,
    ),
    `  said of the clean one: ${findingsOfClean.length}`,
    ...findingsOfClean.map(({ rule, severity, message }) => `    ${severity} ${rule}: ${message}`),
  ].join("\n");
}
