import { featureWithoutSource } from "../../../src/rules/feature-without-source.ts";
import { testAcrossSections } from "./across-sections.ts";

testAcrossSections({
  rule: featureWithoutSource,
  base: {
    Data: "- Turnstiles: one event per pass, since four winters.\n- The till: receipts with articles and amounts, every minute.\n- The maintenance book of each machine.",
    Features: "",
  },
  section: "Features",
  said: [
    "- receipts of the last hour\n- passes through the turnstile today\n- number of flights that land at the nearest airport",
    "- receipts of the last hour\n- passes through the turnstile today\n- the guest's age and sex",
    "- receipts of the last hour\n- passes through the turnstile today\n- exam results of the pupil",
    "- receipts of the last hour\n- passes through the turnstile today\n- rent per square metre in the street",
    "- receipts of the last hour\n- passes through the turnstile today\n- the mood of the caller's voice",
    "- receipts of the last hour\n- passes through the turnstile today\n- share of people vaccinated in the district",
    "- receipts of the last hour\n- passes through the turnstile today\n- soil moisture beside the slope",
    "- receipts of the last hour\n- passes through the turnstile today\n- the customer's bank balance",
    "- receipts of the last hour\n- passes through the turnstile today\n- number of children in the household",
    "- receipts of the last hour\n- passes through the turnstile today\n- the operator's years of experience",
    "- receipts of the last hour\n- passes through the turnstile today\n- comments that guests left on booking portals",
    "- receipts of the last hour\n- passes through the turnstile today\n- CO₂ in the room",
    "- receipts of the last hour\n- passes through the turnstile today\n- battery charge of the guest's phone",
    "- receipts of the last hour\n- passes through the turnstile today\n- the price that other resorts ask",
    "- receipts of the last hour\n- passes through the turnstile today\n- crime rate of the postcode",
    "- receipts of the last hour\n- passes through the turnstile today\n- number of followers of the author",
    "- receipts of the last hour\n- passes through the turnstile today\n- train delays on the branch line",
    "- receipts of the last hour\n- passes through the turnstile today\n- results of the last election in the district",
    "| Feature | What it says |\n|---|---|\n| receipts_1h | receipts of the last hour |\n| passes_today | passes through the turnstile |\n| hotel_beds | beds taken in the village's hotels |",
    "| Feature | Source |\n|---|---|\n| receipts of the last hour | till |\n| passes today | turnstiles |\n| guests asking at the desk | CRM |",
    {
      Data: "We have two sources. The ticketing system keeps every scan since 2019. The depot's database keeps each repair.",
      Features:
        "From the scans we count riders per stop. From the repairs we count days since the last one. Road works and detours go in as well.",
    },
    {
      Data: "- Billing: invoices and payments\n- Support desk: tickets with their texts",
      Features: "- days since the last payment\n- tickets in 30 days\n- minutes watched per week",
    },
    {
      Data: "- Billing: invoices and payments\n- Support desk: tickets with their texts",
      Features: "- days since the last payment\n- tickets in 30 days\n- NPS answer of the customer",
    },
    {
      Data: "- Herd book: births, calvings, breed\n- Milking robot: litres and conductivity per milking",
      Features: "- days in milk\n- litres against last week\n- steps per hour and lying time",
    },
    {
      Data: "- Заказы за пять лет\n- Каталог товаров",
      Features: "- заказы за 90 дней\n- категория\n- погода в городе доставки",
    },
    {
      Data: "- Транзакции по картам\n- Анкеты клиентов",
      Features: "- сумма за неделю\n- возраст из анкеты\n- геолокация телефона",
    },
  ],
  unsaid: [
    "- receipts of the last hour\n- passes through the turnstile today\n- share of season passes among those who passed",
    "- receipts of the last hour\n- passes through the turnstile today\n- days since the machine was last mended",
    "- receipts of the last hour\n- passes through the turnstile today\n- number of hot drinks sold in the last half hour",
    "- receipts of the last hour\n- passes through the turnstile today\n- age of the ticket in days",
    "- receipts of the last hour\n- passes through the turnstile today\n- the prediction of the hour before",
    "- receipts of the last hour\n- passes through the turnstile today\n- temperature of drinks is not used",
    "- receipts of the last hour\n- passes through the turnstile today\n- snow, from the resort's public feed",
    "- receipts of the last hour\n- passes through the turnstile today\n- how long the turnstile was blocked",
    "- receipts of the last hour\n- passes through the turnstile today\n- children's passes against all",
    "- receipts of the last hour\n- passes through the turnstile today\n- position of the turnstile",
    "- receipts of the last hour\n- passes through the turnstile today\n- sex and age are left out on purpose",
    "- receipts of the last hour\n- passes through the turnstile today\n- receipts with a beer after nine in the evening",
    "- receipts of the last hour\n- passes through the turnstile today\n- queue: passes that began and did not end",
    "- receipts of the last hour\n- passes through the turnstile today\n- first pass of the day",
    "- receipts of the last hour\n- passes through the turnstile today\n- noise is added to counts below 5",
    "- receipts of the last hour\n- passes through the turnstile today\n- temperature of the softmax is 1",
    "- receipts of the last hour\n- passes through the turnstile today\n- number of the machine",
    "- receipts of the last hour\n- passes through the turnstile today\n- latest value that the till sent, and its age",
    "- receipts of the last hour\n- passes through the turnstile today\n- how busy the till is: receipts in five minutes",
    "| Feature | What it says |\n|---|---|\n| receipts_1h | receipts of the last hour |\n| passes_today | passes through the turnstile |\n| repairs_30d | repairs in the book |",
    "| Feature | Source |\n|---|---|\n| receipts of the last hour | till |\n| passes today | turnstiles |\n| days since repair | maintenance book |",
    {
      Data: "- Turnstiles: one event per pass, since four winters.\n- The till: receipts with articles and amounts, every minute.\n- The maintenance book of each machine.\n- Weather: the national service's forecast, hourly.",
      Features:
        "- receipts of the last hour\n- passes through the turnstile today\n- forecast of the snow for tomorrow",
    },
    {
      Data: "We have three sources. The ticketing system keeps every scan since 2019. The depot's database keeps each repair. The city publishes road works.",
      Features: "From the scans we count riders per stop. Road works and detours go in as well.",
    },
    {
      Data: "- Billing: invoices and payments\n- Player logs: what was watched when",
      Features: "- days since the last payment\n- minutes watched per week",
    },
    {
      Data: "- Billing: invoices and payments\n- Surveys: NPS once a year",
      Features: "- days since the last payment\n- NPS answer of the customer",
    },
    {
      Data: "- Herd book: births, calvings, breed\n- Collars: accelerometer, ten times a second",
      Features: "- days in milk\n- steps per hour and lying time",
    },
    {
      Data: "- Заказы за пять лет\n- Прогноз погоды Росгидромета",
      Features: "- заказы за 90 дней\n- погода в городе доставки",
    },
    { Data: "- Транзакции по картам\n- Анкеты клиентов", Features: "- сумма за неделю\n- возраст из анкеты" },
  ],
});
