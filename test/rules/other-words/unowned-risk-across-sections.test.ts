import { unownedRisk } from "../../../src/rules/unowned-risk.ts";
import { testAcrossSections } from "./across-sections.ts";

testAcrossSections({
  rule: unownedRisk,
  base: { Data: "Logs.", Risks: "" },
  section: "Risks",
  said: [
    "- Labels may be late: we wait two weeks before we train.\n- If a sensor freezes, its last value is sent on and on.\n- The vendor goes away: the contract gives us the code.\n- Staff ignore the tips: Ana asks them each month why.",
    "Labels may be late, so we wait two weeks before we train. The vendor may go away; the contract gives us the code then. If two parcels lie on each other, the camera sees one. Staff may ignore the tips, and Ana asks them each month why.",
    "| Risk | Mitigation |\n|---|---|\n| late labels | wait two weeks |\n| vendor goes away | code in escrow |\n| drift in spring | |",
    "| Risk | Answer | Owner |\n|---|---|---|\n| late labels | wait two weeks | Ana |\n| vendor goes away | code in escrow | Ben |\n| drift in spring | – | – |",
    "1. Labels may be late. We wait two weeks before we train.\n2. The vendor may go away. The contract gives us the code.\n3. Guests may learn how to fool it. That has happened elsewhere.\n4. Staff may ignore it. Ana asks them each month why.",
    "- Labels may be late: we wait two weeks before we train.\n- The vendor goes away: the contract gives us the code.\n- A strike of the drivers makes history useless.\n- Staff ignore the tips: Ana asks them each month why.",
    "Labels may be late, so we wait two weeks before we train. The vendor may go away; the contract gives us the code then. Farmers may lend collars to each other. Staff may ignore the tips, and Ana asks them each month why.",
    "Labels may be late, so we wait two weeks before we train. The vendor may go away; the contract gives us the code then. If somebody learns which words are blocked, they will write around them. Staff may ignore the tips, and Ana asks them each month why.",
    "- Labels may be late: we wait two weeks before we train.\n- The vendor goes away: the contract gives us the code.\n- Shops with few sales get bad forecasts.\n- Staff ignore the tips: Ana asks them each month why.",
    "- Labels may be late: we wait two weeks before we train.\n- The vendor goes away: the contract gives us the code.\n- The model could be biased against part-time staff.\n- Staff ignore the tips: Ana asks them each month why.",
    "- Labels may be late: we wait two weeks before we train.\n- The vendor goes away: the contract gives us the code.\n- The new release of the sensor firmware could shift all values.\n- Staff ignore the tips: Ana asks them each month why.",
    "- Late labels → wait two weeks\n- Vendor goes away → code in escrow\n- Concept drift →\n- Ignored → monthly talk",
    "- Late labels (mitigation: wait two weeks)\n- Vendor goes away (mitigation: code in escrow)\n- Concept drift (mitigation: none)\n- Ignored (mitigation: monthly talk)",
    "Labels may be late, so we wait two weeks before we train.\n\nThe vendor may go away; the contract gives us the code then.\n\nThe loudspeakers of two shops face the street, where anyone can trigger them.\n\nStaff may ignore the tips, and Ana asks them each month why.",
    "Labels may be late, so we wait two weeks before we train. The vendor may go away; the contract gives us the code then. Values jump when a lab changes its method. Staff may ignore the tips, and Ana asks them each month why.",
    "Labels may be late, so we wait two weeks before we train. The vendor may go away; the contract gives us the code then. The rarest third of the species has too few pictures. Staff may ignore the tips, and Ana asks them each month why.",
    "| Danger | Countermeasure |\n|---|---|\n| late labels | wait two weeks |\n| vendor | escrow |\n| staff resist | we will see |",
    "- Risk: late labels. Plan: wait two weeks.\n- Risk: vendor goes away. Plan: escrow.\n- Risk: cameras get dirty. Plan: not yet known.",
    "- Labels may be late: we wait two weeks before we train.\n- The vendor goes away: the contract gives us the code.\n- Bots: they may inflate clicks, and then rankings, and then sales.\n- Staff ignore the tips: Ana asks them each month why.",
    "- Labels may be late: we wait two weeks before we train.\n- The vendor goes away: the contract gives us the code.\n- When the network is down for a day, the buffers overflow and data is lost.\n- Staff ignore the tips: Ana asks them each month why.",
    {
      "What could go wrong":
        "Labels may be late, so we wait two weeks before we train. The vendor may go away; the contract gives us the code then. In December everything is different. Staff may ignore the tips, and Ana asks them each month why.",
    },
    {
      "What keeps us awake":
        "Labels may be late, so we wait two weeks before we train. The vendor may go away; the contract gives us the code then. Someone may copy the voice of the director. Staff may ignore the tips, and Ana asks them each month why.",
    },
    {
      Dangers:
        "- Labels may be late: we wait two weeks before we train.\n- The vendor goes away: the contract gives us the code.\n- the dike could be lower than the survey says\n- Staff ignore the tips: Ana asks them each month why.",
    },
    {
      "Risks and mitigations":
        "- Labels may be late: we wait two weeks before we train.\n- The vendor goes away: the contract gives us the code.\n- Model theft\n- Staff ignore the tips: Ana asks them each month why.",
    },
    {
      Риски:
        "- Метки приходят поздно: ждём две недели.\n- Поставщик уходит: код у нас.\n- Модель обманывают.\n- Подсказки не читают: раз в месяц спрашиваем почему.",
    },
    {
      Риски:
        "| Риск | Что делаем |\n|---|---|\n| поздние метки | ждём две недели |\n| поставщик уходит | код у нас |\n| дрейф | |",
    },
  ],
  unsaid: [
    "- Labels may be late: we wait two weeks before we train.\n- If a sensor freezes, its last value is sent on and on; a value that stays for an hour is thrown away.\n- The vendor goes away: the contract gives us the code.\n- Staff ignore the tips: Ana asks them each month why.",
    "Labels may be late, so we wait two weeks before we train. The vendor may go away; the contract gives us the code then. If two parcels lie on each other, the camera sees one, and the scale tells. Staff may ignore the tips, and Ana asks them each month why.",
    "| Risk | Mitigation |\n|---|---|\n| late labels | wait two weeks |\n| vendor goes away | code in escrow |\n| drift in spring | weekly training |",
    "| Risk | Answer | Owner |\n|---|---|---|\n| late labels | wait two weeks | Ana |\n| vendor goes away | code in escrow | Ben |\n| drift in spring | accepted | Ben |",
    "1. Labels may be late. We wait two weeks before we train.\n2. The vendor may go away. The contract gives us the code.\n3. Guests may learn how to fool it. Ten of its decisions a day are drawn and read.\n4. Staff may ignore it. Ana asks them each month why.",
    "- Labels may be late: we wait two weeks before we train.\n- The vendor goes away: the contract gives us the code.\n- A strike of the drivers makes history useless. Those days are left out.\n- Staff ignore the tips: Ana asks them each month why.",
    "- **Late labels.** We wait two weeks.\n- **Vendor.** The contract gives us the code.\n- **Seasonality.** Christmas is unlike any other week, and has a feature.\n- **Trust.** Ana asks staff each month.",
    "Labels may be late, so we wait two weeks before we train. The vendor may go away; the contract gives us the code then. Farmers may lend collars to each other. The herd book is checked against the collar each milking. Staff may ignore the tips, and Ana asks them each month why.",
    "Labels may be late, so we wait two weeks before we train. The vendor may go away; the contract gives us the code then. Somebody may learn which words are blocked. If that happens, the list is changed each week. Staff may ignore the tips, and Ana asks them each month why.",
    "- Labels may be late: we wait two weeks before we train.\n- The vendor goes away: the contract gives us the code.\n- Shops with few sales get bad forecasts (they use the mean of their region).\n- Staff ignore the tips: Ana asks them each month why.",
    "- Labels may be late: we wait two weeks before we train.\n- The vendor goes away: the contract gives us the code.\n- The model could be biased against part-time staff; the works council sees the rates per group each quarter.\n- Staff ignore the tips: Ana asks them each month why.",
    "- Labels may be late: we wait two weeks before we train.\n- The vendor goes away: the contract gives us the code.\n- The new release of the sensor firmware could shift all values: releases are announced, and tried on ten.\n- Staff ignore the tips: Ana asks them each month why.",
    "- Late labels → wait two weeks\n- Vendor goes away → code in escrow\n- Concept drift → retrain\n- Ignored → monthly talk",
    "- late labels\n- vendor goes away\n- concept drift\n\nEach has an owner in the register of the department.",
    "**Late labels.** We wait two weeks before we train.\n\n**The vendor goes away.** The contract gives us the code.\n\n**A feedback loop.** What is shown gets clicked. Five percent are shown at random.\n\n**Trust.** Ana asks staff each month why.",
    "Labels may be late, so we wait two weeks before we train.\n\nThe vendor may go away; the contract gives us the code then.\n\nThe loudspeakers of two shops face the street. They were turned round in April.\n\nStaff may ignore the tips, and Ana asks them each month why.",
    "Labels may be late, so we wait two weeks before we train. The vendor may go away; the contract gives us the code then. Values jump when a lab changes its method, which the lab has to announce. Staff may ignore the tips, and Ana asks them each month why.",
    'Labels may be late, so we wait two weeks before we train. The vendor may go away; the contract gives us the code then. The rarest third of the species has too few pictures. They are shown as "rare", with no name. Staff may ignore the tips, and Ana asks them each month why.',
    "| Danger | Countermeasure |\n|---|---|\n| late labels | wait two weeks |\n| vendor | escrow |\n| staff resist | two of them are in the team |",
    "- Risk: late labels. Plan: wait two weeks.\n- Risk: vendor goes away. Plan: escrow.\n- Risk: cameras get dirty. Plan: wiped every Monday.",
    "- Labels may be late: we wait two weeks before we train.\n- The vendor goes away: the contract gives us the code.\n- Bots: clicks from data centres do not count.\n- Staff ignore the tips: Ana asks them each month why.",
    "- Labels may be late: we wait two weeks before we train.\n- The vendor goes away: the contract gives us the code.\n- When the network is down for a day, the buffers hold three.\n- Staff ignore the tips: Ana asks them each month why.",
    {
      "What could go wrong":
        "Labels may be late, so we wait two weeks before we train. The vendor may go away; the contract gives us the code then. In December everything is different. In that month the rules decide. Staff may ignore the tips, and Ana asks them each month why.",
    },
    {
      "What keeps us awake":
        "Labels may be late, so we wait two weeks before we train. The vendor may go away; the contract gives us the code then. Someone may copy the voice of the director. That is out of our hands, and the board has accepted it. Staff may ignore the tips, and Ana asks them each month why.",
    },
    { "Risk model": "- low\n- medium\n- high" },
    {
      "Risks and mitigations":
        "- Labels may be late: we wait two weeks before we train.\n- The vendor goes away: the contract gives us the code.\n- Model theft: the weights never leave our cluster\n- Staff ignore the tips: Ana asks them each month why.",
    },
    {
      Риски:
        "- Метки приходят поздно: ждём две недели.\n- Поставщик уходит: код у нас.\n- Модель обманывают: раз в неделю смотрим выборку.\n- Подсказки не читают: раз в месяц спрашиваем почему.",
    },
    {
      Риски:
        "| Риск | Что делаем |\n|---|---|\n| поздние метки | ждём две недели |\n| поставщик уходит | код у нас |\n| дрейф | переобучаем раз в неделю |",
    },
  ],
});
