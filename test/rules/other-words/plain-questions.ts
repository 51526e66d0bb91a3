/** What a framing asks for in plain words: classes, or how likely they are. */
export const asksForClasses = [
  "Each afternoon, for each lift: what is the probability that a call will be made within seven days? It is a yes or no for each lift and day.",
  "For each letter one of nine desks is chosen.",
  "Given a photo, the model says which of 40 plants it shows.",
  "The model decides whether a parcel is damaged.",
  "Will the guest cancel? Output: a probability.",
  "Output: spam or not spam.",
  "Input: a recording. Output: one of five species.",
  "y = 1 if the user comes back within 30 days, else 0.",
  "y ∈ {0, 1}: bought within a week.",
  "A label is assigned to each sentence: claim, evidence or neither.",
  "We flag transfers that are likely to be fraud.",
  "The answer is a number between nought and one: how likely the reading is wrong.",
];

/** The same of numbers. */
export const asksForNumbers = [
  "For each sailing: number of lane metres that turn up at the gate.",
  "For each shop and day, how many loaves are sold.",
  "Output: minutes until the bus arrives.",
  "The model gives the price in euros that a flat will fetch.",
  "Given a route, predict the fuel in litres.",
  "y = kWh drawn in the next hour.",
  "What is estimated is the weight of the pig in kilograms.",
  "Target: days until the machine stops.",
  "The output is a real number, the temperature at the outlet.",
  "How many nurses are needed on each ward tomorrow?",
  "It estimates the number of visitors per hour.",
  "The answer is an amount of money, the damage in euros.",
];
