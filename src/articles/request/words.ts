import { tiedWords } from "../words.ts";

/** The words of the page that says how the request was read. A word in braces is a link. */
export const REQUEST_WORDS = tiedWords({
  lede: {
    ru: "Задача пришла в виде газетной статьи. В ней спрошено, сможет ли DeepSeek обогнать Запад, и названо устройство, от которого это зависит. Мы прочли это как просьбу построить такое устройство, чтобы его можно было запускать и проверять, и рассказать, что получилось.",
    en: "The request came as a newspaper article. It asked whether DeepSeek can overtake the West and named the system that decides. We read it as a request to build that system so that it can be run and checked, and to report what comes out.",
  },
  system: { ru: "Что названо в статье и где это здесь", en: "What the article names, and where it is here" },
  chips: {
    ru: "Ускорители и память на них: {chips} с происхождением каждого числа, {hardware}, {llms}.",
    en: "Accelerators and the memory on them: {chips} with the origin of every number, {hardware}, {llms}.",
  },
  rules: {
    ru: "Экспортные правила, которые действуют с запаздыванием: {rules} с датами и {effects} на гонку, месяц за месяцем.",
    en: "Export rules that act with a delay: {rules} with their dates, and {effects} on the race, month by month.",
  },
  uses: {
    ru: "Вычисления, поделённые между итоговыми запусками, экспериментами, синтетическими данными и пользователями, и кластеры, купленные раньше: {accounts} и {labs}.",
    en: "Compute divided among final runs, experiments, synthetic data and users, and clusters bought earlier: {accounts} and {labs}.",
  },
  knowledge: {
    ru: "Алгоритмы, с которыми малые догоняют, а большие уходят вперёд, и дистилляция: {equations} этой части модели и {parameters}, на которых они стоят.",
    en: "Algorithms that let the small catch up and the large get further, and distillation: the {equations} of that part of the model and the {parameters} under them.",
  },
  race: {
    ru: "Сама гонка: {events}, по которым судят, кто впереди, {questions} с отдельными ответами и страница, где {explore}.",
    en: "The race itself: the {events} that say who leads, {questions} with answers of their own, and a page to {explore}.",
  },
  claims: {
    ru: "Каждое утверждение исходной статьи проверено отдельно: {claims}, с вердиктом, доводами обеих сторон и критерием. Статья пересказана, из неё приведены только первые слова каждого предложения.",
    en: "Every claim of the original article is checked by itself: {claims}, with a verdict, the evidence on both sides and a criterion. The article is paraphrased; only the first words of each sentence are quoted.",
  },
  is: { ru: "Что это и чего здесь нет", en: "What this is, and what it is not" },
  publication: {
    ru: "Это издание об одном предмете: статья, вопросы, нумерованная лента и архив. Других тем в нём не будет.",
    en: "It is a publication on one subject: an article, questions, a numbered feed and an archive. It will have no other subjects.",
  },
  noModel: {
    ru: "Это не языковая модель. Ssylka вычисляет, чего стоит такую модель обучить и обслуживать.",
    en: "It is no language model. It computes what training and serving one takes.",
  },
  law: {
    ru: "Право записано с датами, поэтому любое правило можно отключить и увидеть разницу. Речь только о величинах, советов здесь не дают, и юридической консультации тоже.",
    en: "The law stands in it with dates, so that any rule can be switched off and the difference seen. It states quantities and gives no advice, legal advice least of all.",
  },
  west: {
    ru: "«Запад» здесь — лаборатории со штаб-квартирой в США. Там, где посчитаны именно США, так и написано; Mistral и другие не учтены.",
    en: "“The West” means laboratories with headquarters in the US. Texts say US where that is what was computed; Mistral and others are left out.",
  },
  forecast: {
    ru: "Прогнозы условны: они верны, насколько верны модель и данные. Каждая вероятность относится к точно определённому событию. Как прежние прогнозы сошлись с тем, что было потом, показывает {hindcast}.",
    en: "Forecasts are conditional: they hold as far as the model and the data hold. Each probability is that of a defined event. How earlier forecasts met what came after is on {hindcast}.",
  },
  apart: {
    ru: "Ssylka не связана с сайтом, статья которого дала повод для этой работы.",
    en: "Ssylka is not affiliated with the site whose article prompted it.",
  },
  // Words of the links, as they stand in the sentences.
  chipsLink: { ru: "чипы", en: "chips" },
  hardwareLink: { ru: "их скорость в работе", en: "their speed at work" },
  llmsLink: { ru: "языковые модели", en: "language models" },
  rulesLink: { ru: "правила", en: "the rules" },
  effectsLink: { ru: "действие каждого", en: "the effect of each" },
  accountsLink: { ru: "счета", en: "the accounts" },
  labsLink: { ru: "лаборатории", en: "the laboratories" },
  equationsLink: { ru: "уравнения", en: "equations" },
  parametersLink: { ru: "допущения", en: "assumptions" },
  eventsLink: { ru: "события", en: "events" },
  questionsLink: { ru: "вопросы", en: "questions" },
  exploreLink: { ru: "условия меняет читатель", en: "change the conditions yourself" },
  claimsLink: { ru: "список утверждений", en: "the ledger of claims" },
  hindcastLink: { ru: "страница ретропрогноза", en: "the page of hindcasts" },
});
