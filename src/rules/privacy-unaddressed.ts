import { mentioning, placeOf, quoted, saying, standsIn } from "../core/facts/statement-fact.ts";
import { defineRule } from "../core/lint/rule.ts";

export const privacyUnaddressed = defineRule({
  id: "privacy-unaddressed",
  summary:
    "The design uses medical, payment, location or other intimate data and says nothing about privacy.",
  severity: "info",
  fixable: false,
  *check({ doc }) {
    const countsLeavers = leavers(doc).length > 0;
    const isSafe = safeguards(doc).some(
      ({ statement: { text }, value: { start, end } }) =>
        !ofExplanations.test(text) && !(countsLeavers && optOut.test(text.slice(start, end))),
    );
    if (isSafe) return;
    // A paragraph that tells of no step may well be of the data.
    const found = intimate(doc).find(
      (data) => data.steps.length === 0 || standsIn(data, ["data", "requirements", "framing"]),
    );
    if (!found) return;
    const range = placeOf(found, found.value);
    yield {
      message: `"${quoted(doc, range)}" is personal data, and nothing is said about privacy; expected consent, access, retention or anonymisation.`,
      range,
    };
  },
});

/** What the law wants explained says nothing of whose data it is. */
const ofExplanations =
  /^(?=[^]*\b(?:regulat|complian))(?=[^]*\b(?:explain|explanation|reason codes?|interpretab|adverse action))(?![^]*\b(?:data|personal|privacy|GDPR|HIPAA|PII|PCI|consent|delet|hash|access))/i;

/** "Opt-out rate", "P(opt-out)": where it is something to predict or to count, it is what users do to a channel. */
const leavers = mentioning(
  /\bopt[- ]outs? (?:rates?|probabilit(?:y|ies)|labels?|models?|costs?|events?)\b|\bP\(opt[- ]?out\)|\b(?:rate|number|share|probability|cost|risk) of (?:an? |the )?opt[- ]outs?\b/i,
);
const optOut = /^opt[- ]out$/i;

const intimate = saying(
  /\b(?:(?:keeper|driver|patient|customer|user|client|tenant|pupil|student|employee|passenger|member|guest|child|caller|applicant|resident|worker|children|learner|buyer|courier|nurse|citizen|player|rider|visitor|borrower|claimant|donor|voter|neighbour|person|commuter|subscriber|inmate|soldier|runner|traveller|parent|candidate|colleague)(?:s['’]|['’]s) (?:\w+ )?(?:names?|address(?:es)?|phones?|birthdays?|weights?|illness(?:es)?|photos?|pictures|faces?|voices?|positions?|homes?|incomes?|salar(?:y|ies)|grades?|messages?|movements?|pulse|heart rates?|sleep|faith|diets?|trips?|routes?|whereabouts|debts?|absences?|letters|purchases)|(?:e-?mail|message|chat|SMS|letter) (?:bod(?:y|ies)|contents?|texts?)|(?:bod(?:y|ies)|contents?|texts?) of (?:the |an? |all |their )?(?:e-?mails?|messages?|chats?|letters?)|subject (?:and|\+) body|sick (?:notes|leaves?|days)|(?:licen[cs]e|number) plates|heart rates?|blood (?:sugar|groups?|types?)|genom\w+|(?:who|which of them) (?:is|are|was|were) (?:ill|sick|pregnant|indebted|in debt|unemployed|divorced)|when (?:people|somebody|someone|a family|tenants|they|the family) (?:is|are) (?:away|at home|asleep|out)|medical (?:records?|histor\w+|images?|data)|patients?' (?:records?|notes)|patient (?:records?|data|notes|histor\w+)|health (?:records?|data|conditions?|information|questionnaires?)|electronic health records?|EHRs?|clinical notes|diagnos[ei]s codes?|prescriptions?|(?:credit |payment |debit )?card numbers?|bank (?:accounts?|statements|transactions|details)|(?:payment|credit|debit) card (?:data|details)|IBANs?|(?:photos?|scans?|pictures|copies) of (?:ID|identity) (?:cards?|documents?)|identity documents|driving licen[cs]es|sexual orientation|account numbers|salar(?:y|ies)|incomes?|credit (?:histor\w+|bureau \w+|scores?|reports?)|tax (?:records?|returns)|passports?|social security|GPS (?:pings?|fixes|points?|traces?|positions?|locations?|tracks?|coordinates)|(?:precise|live) (?:geo-?)?locations?(?! of (?:the |our |each )?(?:stores?|shops?|vehicles?|trucks?|assets?))|(?:geo-?)?location (?:histor\w+|traces?|data|pings?|trails?)|(?:home|work(?:place)?) (?:and (?:home|work(?:place)?) )?locations?|home address(?:es)?|face (?:images?|photos?|embeddings?)|biometric\w*|(?:tells?|speaks?|know|knows|learns?|reveals?) (?:of|about) (?:\w+,? ){0,3}?(?:illness(?:es)?|diseases?|debts?|health|divorces?|pregnanc(?:y|ies)|faith|wages|crimes?)|fingerprint scans|voice (?:recordings?|messages|samples)|call recordings?|private messages|(?:text|bod(?:y|ies)|content) of (?:the |their )?(?:e-?mails?|messages)|chat (?:logs|histor\w+|transcripts)|contact lists?|phone numbers?|e-?mail addresses|dates? of birth|birth ?dates?|age and gender|gender and age|demographics|ethnicity|religion|browsing histor\w+|ICD(?:-?\d+)? codes|diagnos[ei]s|medications?|lab (?:values|results)|personal IDs?|minors|telephone numbers?|IP address(?:es)?(?! ranges?)|address books?|phone contacts|contacts (?:of|on|in) (?:the|their) phones?|natural persons?|names(?:,| and) (?:\w+,? )?(?:and )?(?:addresses|accounts)|blood (?:pressure|values)|(?:addresses|phones?|photos?|pictures|faces|messages|e-?mails|letters|recordings|calls|voices|trips|positions|grades|absences|weight|homes?|accounts?|cards) (?:\w+ ){0,3}?(?:of|between|from|with|by) (?:the |our |each |every |all )?(?:users?|customers?|patients?|drivers?|pupils?|students?|employees?|tenants?|applicants?|children|members?|passengers?|citizens?|people|persons?|authors?|callers?|buyers?|sellers?|learners?|riders?|couriers?|guests?|shoppers?|readers?|players?|viewers?|residents?|workers?|clients?)|(?:users|customers|patients|drivers|pupils|students|employees|tenants|applicants|children|members|passengers)['’] (?:photos|faces|messages|calls|positions|trips|addresses|homes|grades))\b|(?<![а-яё])(?:телефон|карт|адрес|сообщени|звонк|фото)[а-яё]*(?:,? (?:и )?[а-яё]+){0,2} (?:автор|клиент|пользовател|покупател|пациент|водител|заявител|сотрудник|ученик)[а-яё]+|номер[а-яё]* (?:карт|телефон|счет|счёт|паспорт)|паспорт|медицинск[а-яё]+ (?:карт|данн|запис)|диагноз|геолокац|зарплат|переписк/i,
);

const safeguards = mentioning(
  /\b(?:privacy|private(?:ly)? (?:learning|aggregation)|GDPR|HIPAA|CCPA|PII|PCI|consent\w*|opt(?:ed)?[- ](?:in|out)|anonymi[sz]\w+|pseudonym\w*|de-?identif\w+|tokeni[sz]ed (?:before|card)|encrypt\w*|personal (?:data|information)|personally|data protection|delet(?:e|ed|ion)|redact\w*|mask(?:ed|ing)? (?:names|of|out|before)|scrub\w*|strip(?:ped|s) of|differential privacy|federated|on[- ]device|access (?:control|rights?|is|to (?:the |their |it|them|patients?|personal|raw|data|records?|recordings?|logs|labels|notes))|sensitive (?:data|fields?|information|columns?|attributes?|categor\w+)|confidential\w*|regulat\w+|complian\w+|hashed (?:e-?mail|phone|id|user)\w*|aggregat\w+ only(?! (?:use|look|cover|count|contain|includ|read|see|reach)\w*)|retention (?:period|policy|of (?!(?:new |existing |old |active |our |the |first-time )*(?:users?|customers?|members?|buyers|players|subscribers|viewers|listeners|drivers|creators|sellers|readers|cohorts?)\b))|kept for (?:at most |up to |only |no longer than )?(?:\d+|an?|one|two|three|four|five|six|seven|ten|twelve|thirty|ninety) \w+|expires? after|right to be forgotten|data residency|leaves? (?:the|its) (?:region|device|country))\b|\b(?:(?:salted )?hash(?:ed|es)(?! (?:cross\w*|features?|n-?grams?|buckets?|tokens|words|embeddings?|vectors?|trick|categor\w+|combinations?|columns?|bins?|space|pairs?|interactions?)\b)|eras(?:e|ed|ure)|vault|stays? (?:with)?in the (?:\w+ )?(?:network|region|country|tenancy|hospital\S*)|remains? (?:with)?in the (?:\w+ )?(?:network|region|country|tenancy|hospital\S*)|never (?:leaves?|stored|reach\w*|enters?|kept|logged)|(?:do|does) not (?:leave|reach|enter)|(?:names?|numbers?|ids?|faces?|addresses|plates|trips?|starts?|ends?|points?) (?:\w+ ){0,4}(?:are|is|get) (?:\w+ )?(?:replaced|removed|dropped|cut|blurred|masked|hidden|stripped|truncated|rounded|coarsened)|accounts? (?:\w+ ){0,4}(?:are|is|get) (?:\w+ )?(?:replaced|masked|hidden|truncated|rounded)|(?:names?|numbers?|addresses|diagnos[ie]s|faces?|birthdays|accounts?) (?:[\w,]+ ){0,4}(?:are|is) (?:not|never|no longer) (?:in|part of|among|with)|ids? (?:are )?rotat\w*|see no \w+|switch(?:ed)? (?:it |this |them )?off|who may see|cleared by the user)\b|персональн|приватн|не попада[а-яё]+ в|152-ФЗ|обезлич|анонимиз|псевдоним|маскир|шифр|согласи[ея] (?:на|клиент|пользовател|субъект|пациент)|очищенн|личных данных|доступ (?:есть|только|к исходн)/i,
);
