import { latencyVsBatch } from "../../../src/rules/latency-vs-batch.ts";
import { testAcrossSections } from "./across-sections.ts";

testAcrossSections({
  rule: latencyVsBatch,
  base: { Requirements: "Users are clerks at 40 counters.", "Deployment and serving": "" },
  section: "Deployment and serving",
  said: [
    {
      Requirements: "The nurse sees the risk the moment vital signs are entered.",
      "Deployment and serving": "Risks are worked out at 6 in the morning for all patients.",
    },
    {
      Requirements: "Drivers are told of a jam within a minute of its forming.",
      "Deployment and serving": "Predictions for all roads are refreshed once an hour by a cron job.",
    },
    {
      Requirements: "A post is checked before anyone can read it.",
      "Deployment and serving": "A job runs over all new posts twice a day.",
    },
    {
      Requirements:
        "When a caller is on the line, the agent gets the next best offer for what was just said.",
      "Deployment and serving": "Offers come from a weekly batch.",
    },
    {
      Requirements: "Prices react to a competitor's change within five minutes.",
      "Deployment and serving": "A DAG computes all prices at midnight; the shop reads that table.",
    },
    {
      Requirements: "Bots are blocked during login.",
      "Deployment and serving":
        "Suspicious accounts are identified by a nightly query and locked in the morning.",
    },
    {
      Requirements: "The estimate follows the courier's position every 10 seconds.",
      "Deployment and serving":
        "ETAs are calculated at dispatch time by the morning run, for all tours of the day.",
    },
    {
      Requirements: "Farmers are warned within ten minutes when a cow lies down wrongly.",
      "Deployment and serving":
        "Collar data is uploaded in the evening, and the model is run over it at night.",
    },
    {
      Requirements: "The bid depends on the page that is being loaded.",
      "Deployment and serving": "Bids per user are prepared in a nightly Hadoop job and pushed to the edge.",
    },
    {
      Requirements: "An intruder alarm has to ring within seconds.",
      "Deployment and serving": "The model processes the recordings of the last six hours, four times a day.",
    },
    {
      Requirements: "Callers hear their waiting time at once.",
      "Deployment and serving": "Waiting times are forecast on Sunday for the whole week.",
    },
    {
      Requirements:
        "We must answer a loan request in under 3 seconds, with the figures the customer has just entered.",
      "Deployment and serving": "Scores are produced monthly by the risk department's SAS run.",
    },
    {
      Requirements: "The game matches players who press the button, in a second, by how they play today.",
      "Deployment and serving": "Skill is predicted for everybody at 4 a.m.",
    },
    {
      Requirements: "As soon as a part is measured, the press has to know whether to keep it.",
      "Deployment and serving": "The shift's measurements are scored at the end of the shift.",
    },
    {
      Requirements: "A tutor hint appears right after a wrong answer.",
      "Deployment and serving": "Hints are chosen overnight from yesterday's answers.",
    },
    {
      Requirements: "The gate decides on each truck that drives up.",
      "Deployment and serving": "The list of trucks to check is drawn up by the model every Monday.",
    },
    {
      Requirements: "The thermostat reacts to a window that is opened.",
      "Deployment and serving": "Set points for the next day are predicted at 10 pm and sent to all devices.",
    },
    {
      Requirements: "Recommendations reflect the item being viewed and the clicks of this session.",
      "Deployment and serving": "For each customer 50 items are precomputed nightly.",
    },
    {
      Requirements: "Transactions over 5,000 euros are held until the model has decided, at most 2 seconds.",
      "Deployment and serving": "The model is executed by the mainframe's end-of-day processing.",
    },
    {
      Requirements: "The interpreter hears the translation with a delay of two seconds.",
      "Deployment and serving": "Recordings are translated in one go after the meeting.",
    },
    {
      Requirements: "Abusive chat lines never reach the other player.",
      "Deployment and serving": "Chat logs are scored hourly.",
    },
    "Passengers ask for the load of the next train as it is now. It is computed once per day.",
    "When a claim comes in, the clerk on the phone is shown the amount within two seconds. The amounts are worked out by the weekly run.",
    {
      Requirements: "The kiosk greets each visitor with a recommendation for the weather right now.",
      "Deployment and serving": "The model runs each morning at 7 and stores its recommendations.",
    },
    {
      Requirements: "Ads are chosen when the page opens, by the article that is read.",
      "Deployment and serving": "Ads per reader are selected by the nightly scoring run.",
    },
    {
      Requirements: "Мошеннический платёж надо остановить до списания денег.",
      "Deployment and serving": "Все счета оцениваются ночным батчем.",
    },
    {
      Requirements: "Оператор видит подсказку сразу, во время разговора.",
      "Deployment and serving": "Прогнозы считаются раз в сутки и складываются в таблицу.",
    },
  ],
  unsaid: [
    {
      Requirements: "The nurse sees the risk when she starts her shift.",
      "Deployment and serving": "Risks are worked out at 6 in the morning for all patients.",
    },
    {
      Requirements: "Drivers are told of a jam within a minute of its forming.",
      "Deployment and serving":
        "Predictions for a road are refreshed with each event of its sensors. Once an hour a cron job deletes old ones.",
    },
    {
      Requirements: "A post is checked before anyone can read it.",
      "Deployment and serving":
        "Each post goes through the model when it is sent. Twice a day a job re-checks those that were reported.",
    },
    {
      Requirements: "Customers get a letter with an offer.",
      "Deployment and serving": "Offers come from a weekly batch.",
    },
    {
      Requirements: "Prices are set once a day.",
      "Deployment and serving":
        "A DAG computes all prices at midnight; the shop reads that table within 5 ms.",
    },
    {
      Requirements: "Bots are blocked during login.",
      "Deployment and serving":
        "Each login is scored by an endpoint. Device reputations are refreshed by a nightly query.",
    },
    {
      Requirements: "The plan for the day is ready before the tours leave.",
      "Deployment and serving": "ETAs are calculated by the morning run, for all tours of the day.",
    },
    {
      Requirements: "Farmers get a list in the morning.",
      "Deployment and serving":
        "Collar data is uploaded in the evening, and the model is run over it at night.",
    },
    {
      Requirements: "The bid depends on the page that is being loaded.",
      "Deployment and serving":
        "User embeddings are prepared in a nightly job; the bid is computed per auction.",
    },
    {
      Requirements: "An intruder alarm has to ring within seconds.",
      "Deployment and serving": "The camera runs the model itself. Recordings are copied four times a day.",
    },
    {
      Requirements: "The roster for the week is made on Sunday evening.",
      "Deployment and serving": "Calls are forecast on Sunday for the whole week.",
    },
    {
      Requirements: "We must answer a loan request in under 3 seconds.",
      "Deployment and serving":
        "The form is scored on submit; the behaviour score of existing customers comes from the monthly run and is one of the inputs.",
    },
    {
      Requirements: "The game matches players in a second.",
      "Deployment and serving":
        "Skill is updated after each match. At 4 a.m. the season's table is published.",
    },
    {
      Requirements: "A scrap report per shift.",
      "Deployment and serving": "The shift's measurements are scored at the end of the shift.",
    },
    {
      Requirements: "Students get exercises for the next day.",
      "Deployment and serving": "Exercises are chosen overnight from yesterday's answers.",
    },
    {
      Requirements: "Inspectors get a list each Monday.",
      "Deployment and serving": "The list of trucks to check is drawn up by the model every Monday.",
    },
    {
      Requirements: "Set points follow tomorrow's weather.",
      "Deployment and serving": "Set points for the next day are predicted at 10 pm and sent to all devices.",
    },
    {
      Requirements: "The home page has personal picks.",
      "Deployment and serving":
        "For each customer 50 items are precomputed nightly; we decided against session models for now.",
    },
    {
      Requirements: "Transactions over 5,000 euros are held until the model has decided, at most 2 seconds.",
      "Deployment and serving": "An online service decides. End-of-day processing settles the rest.",
    },
    {
      Requirements: "Subtitles are there the day after the meeting.",
      "Deployment and serving": "Recordings are translated in one go after the meeting.",
    },
    {
      Requirements: "Abusive chat lines never reach the other player.",
      "Deployment and serving":
        "The server scores every line before it is forwarded. Chat logs are archived hourly.",
    },
    "Passengers plan tomorrow's trip. The load of each train is computed once per day.",
    "No one waits for it: the weekly run writes amounts, and clerks read them in the claim.",
    { Goal: "Order spare disks in time.", "Deployment and serving": "Inference: weekly, on all disks." },
    {
      Requirements: "The kiosk shows the tip of the day within a second.",
      "Deployment and serving": "The model runs each morning at 7 and stores its tip.",
    },
    {
      Requirements: "Ads are chosen when the page opens.",
      "Deployment and serving":
        "Ads are ranked per request. The nightly run computes reports for advertisers.",
    },
    {
      Requirements: "Мошеннический платёж надо остановить до списания денег.",
      "Deployment and serving": "Каждый платёж оценивается онлайн. Ночью модель переобучается.",
    },
    {
      Requirements: "Отчёт нужен к утру.",
      "Deployment and serving": "Прогнозы считаются раз в сутки и складываются в таблицу.",
    },
  ],
});
