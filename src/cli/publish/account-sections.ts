import type { AccountsPage } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";

export const accountsTitle: Text = {
  ru: "Из чего складываются числа",
  en: "What the numbers add up from",
};

export const accountsLede: Text = {
  ru: "Пять счетов основного сценария: откуда взялись китайские чипы, через что до моделей доходит разница сценариев, что ограничивает, на что ушли часы чипов DeepSeek и из чего сложился рост лучших моделей. В каждом прогоне составляющие в сумме точно дают целое; числа в тексте — средние по прогонам, потому что медианы не складываются.",
  en: "Five accounts of the main scenario: where China’s chips came from, by what way a difference of scenarios reaches models, what binds, what DeepSeek’s chip-hours went to, and what the rise of the best models is made of. In every world the parts add up exactly to the whole; numbers in the text are means over worlds, since medians do not add up.",
};

/** Dates that the texts tell of, ISO: of the data, of the headline, and the end of the hours before the known run. */
export interface AccountDates {
  readonly data: string;
  readonly headline: string;
  readonly prior: string;
}

/** The sections of the page: every number by reference. */
export function accountSections({ data, headline, prior }: AccountDates): AccountsPage["sections"] {
  const channel = (item: string, basis = "flop"): string => `{{account:channels.${basis}.${item}@${data}}}`;
  // After the first the same unit need not be said again.
  const same = (item: string, basis = "flop"): string => `{{account:channels.${basis}.${item}@${data}|bare}}`;
  const path = (item: string, whose = "deepseek"): string => `{{account:uses.${whose}.${item}@${headline}}}`;
  const pathBare = (item: string, whose = "deepseek"): string =>
    `{{account:uses.${whose}.${item}@${headline}|bare}}`;
  const binds = (group: string, item: string): string => `{{account:binding.${group}.${item}@${headline}}}`;
  const hours = (item: string, group = "use"): string => `{{account:hours.${group}.${item}@${data}}}`;
  const gain = (whose: string, item: string, to = data): string =>
    `{{account:frontier.${whose}.${item}@${to}}}`;
  const gainBare = (whose: string, item: string, to = data): string =>
    `{{account:frontier.${whose}.${item}@${to}|bare}}`;
  const year = headline.slice(0, 4);
  const before = `{{account:hours.prior.hours@${prior}}}`;
  const runs = `{{account:hours.prior.runs@${prior}}}`;
  return [
    {
      id: "channels",
      heading: { ru: "Откуда взялись китайские чипы", en: "Where China’s chips came from" },
      text: {
        ru: `К концу данных парк Китая по FLOP/с — ${channel("end")}. С начала 2022 года законно куплено ${same("cn_legal")}, экспортных версий вроде H20 — ${same("cn_cutdown")}, серыми путями пришло ${same("cn_grey")}, из своих кристаллов сделано чипов на ${same("cn_domestic")}, из полученных от TSMC — на ${same("cn_proxy")}. Из купленного ${same("retired")} лишь обновили парк, а вырос он на ${same("growth")}. Мера меняет картину: по пропускной способности памяти экспортные версии дали ${same("cn_cutdown", "bandwidth")} при парке в ${channel("end", "bandwidth")}. Арендованное за рубежом, ${channel("rented")}, в парк не входит.\n\n{{figure:account-channels}}\n`,
        en: `At the end of the data China’s fleet by FLOP/s is ${channel("end")}. Since the start of 2022 it bought ${same("cn_legal")} legally and ${same("cn_cutdown")} in export versions such as the H20; grey supplies brought ${same("cn_grey")}, chips of dies made in China ${same("cn_domestic")}, and those of dies obtained from TSMC ${same("cn_proxy")}. Of what was bought, ${same("retired")} only renewed the fleet, which grew by ${same("growth")}. The ruler changes the picture: by memory bandwidth export versions brought ${same("cn_cutdown", "bandwidth")} to a fleet of ${channel("end", "bandwidth")}. What is rented abroad, ${channel("rented")}, is not in the fleet.\n\n{{figure:account-channels}}\n`,
      },
    },
    {
      id: "uses",
      heading: { ru: "Через что действуют ограничения", en: "By what way the rules act" },
      text: {
        ru: `Без ограничений лучшая модель DeepSeek к концу ${year} года изменилась бы против основного расчёта на ${path("whole")} (плюс — стала бы сильнее). Из этого через итоговые запуски — ${pathBare("final")}, через эксперименты — ${pathBare("experiments")}, через обучение с подкреплением — ${pathBare("rl")}, через синтетические данные — ${pathBare("synthetic")}, через дистилляцию — ${pathBare("distillation")}, через долю чипов, занятую пользователями, — ${pathBare("serving")}. Для лучшей китайской модели вся разница — ${path("whole", "china")}.\n\n{{figure:account-uses-paths}}\n\nТот же вопрос о чипах: насколько больше или меньше их было бы у пяти китайских лабораторий; по видам работы — в таблице под рисунком. По FLOP/с у пяти лабораторий прибавка невелика, хотя парк страны без ограничений вырос бы [в несколько раз](q/months-by-rule.html). Причин две. Из парка страны модель отводит этим пяти лишь малую часть, зато им достаётся почти вся аренда за рубежом, а она без ограничений сокращается, ведь ведущие чипы можно купить дома. И нет ни серых поставок, ни большей части китайских чипов. Зато меняется состав: ведущие чипы можно собрать в один кластер.\n\n{{figure:account-uses-chips}}\n`,
        en: `Without rules DeepSeek’s best model at the end of ${year} would differ from that of the main run by ${path("whole")}. Of this, final runs bring ${path("final")}, experiments ${path("experiments")}, reinforcement learning ${path("rl")}, synthetic data ${path("synthetic")}, distillation ${path("distillation")}, and the share of chips that users take ${path("serving")}. For the best Chinese model the whole difference is ${path("whole", "china")}.\n\n{{figure:account-uses-paths}}\n\nThe same question of chips: how many more or fewer the five Chinese laboratories would have; the table under the chart has them by kind of work. By FLOP/s the five gain little, though the fleet of the country would be [several times](q/months-by-rule.html) as large without rules. There are two reasons. Of the country’s fleet the model allots these five a small part only, while nearly all that is rented abroad goes to them, and without rules that shrinks, since leading chips can be bought at home. Nor are there grey supplies, or most of the Chinese chips. What changes is the mix, as leading chips can be put into one cluster.\n\n{{figure:account-uses-chips}}\n`,
      },
    },
    {
      id: "binding",
      heading: { ru: "Что ограничивает", en: "What binds" },
      text: {
        ru: `На конец ${year} года выпуск китайских чипов ограничен памятью в ${binds("chips", "memory")} прогонов, корпусированием и заказами — в ${binds("chips", "packaging")}, кристаллами — в ${binds("chips", "dies")}. Покупки США ограничены заводами в ${binds("purchases", "plants")}, энергией — в ${binds("purchases", "power")}, деньгами — в ${binds("purchases", "money")}. Наибольший китайский запуск упирается в величину кластера в ${binds("run", "cluster")} прогонов, обслуживание запросов у DeepSeek — в мощности в ${binds("serving_deepseek", "capacity")}.\n\n{{figure:account-binding}}\n`,
        en: `At the end of ${year} memory binds the output of Chinese chips in ${binds("chips", "memory")} of worlds, packaging and orders in ${binds("chips", "packaging")}, dies in ${binds("chips", "dies")}. Plants bind US purchases in ${binds("purchases", "plants")}, power in ${binds("purchases", "power")}, money in ${binds("purchases", "money")}. China’s largest run is bound by the size of the cluster in ${binds("run", "cluster")} of worlds, and DeepSeek’s service of users by capacity in ${binds("serving_deepseek", "capacity")}.\n\n{{figure:account-binding}}\n`,
      },
    },
    {
      id: "hours",
      heading: { ru: "Часы чипов DeepSeek", en: "DeepSeek’s chip-hours" },
      text: {
        ru: `Итоговый запуск V3 занял {{llm:deepseek-v3.training_chip_hours}} H800. Всё, что чипы DeepSeek сделали до его выхода, кроме обслуживания запросов, — ${before}, то есть таких запусков — ${runs}. Если считать одни A100 2021 года и H800 того же кластера, выходит {{actor:deepseek.earlier_compute_over_v3_run}}: модель отводит DeepSeek ещё и долю во всех ведущих чипах Китая, а чьи они, не публикуют. За всё время данных на эксперименты ушло ${hours("experiments")}, на итоговые запуски — ${hours("final")}, на обслуживание — ${hours("serving")}; собственный кластер 2021 года дал ${hours("own", "source")}.\n\n{{figure:account-hours}}\n`,
        en: `The final run of V3 took {{llm:deepseek-v3.training_chip_hours}} of H800. All that DeepSeek’s chips did before its release besides serving users comes to ${before}, as many as such runs: ${runs}. Counting the A100s of 2021 and the H800s of the same cluster alone gives {{actor:deepseek.earlier_compute_over_v3_run}}: the model also allots DeepSeek a share of all leading chips in China, and whose they are is not published. Over the time of the data experiments took ${hours("experiments")}, final runs ${hours("final")}, serving ${hours("serving")}; the own cluster of 2021 gave ${hours("own", "source")}.\n\n{{figure:account-hours}}\n`,
      },
    },
    {
      id: "frontier",
      heading: { ru: "Рост лучших моделей", en: "The rise of the best models" },
      text: {
        ru: `За два года до конца данных лучшая модель США поднялась на ${gain("us", "gain")}: величина запусков дала ${gainBare("us", "run")}, собственный прогресс — ${gainBare("us", "own")}, обучение с подкреплением — ${gainBare("us", "rl")}, чужие методы — ${gainBare("us", "learned")}; ещё ${gainBare("us", "level")} уравнения не объясняют, остальное — мелочи и округление. В данных рекорд США поднялся за это время с {{obs:us_eci_record@2024-09-12}} до {{obs:us_eci_record@2026-09-22}}: две модели вышли в последний месяц, и расчёт отстаёт от них. Прирост у DeepSeek — ${gain("deepseek", "gain")}: величина запусков — ${gainBare("deepseek", "run")}, собственный прогресс — ${gainBare("deepseek", "own")}, чужие методы — ${gainBare("deepseek", "learned")}, обучение с подкреплением — ${gainBare("deepseek", "rl")}, дистилляция — ${gainBare("deepseek", "distilled")}; ещё ${gainBare("deepseek", "level")} уравнения не объясняют. К концу ${year} года DeepSeek прибавляет ещё ${gain("deepseek", "gain", headline)}; доступ к чужим методам даёт из них ${gainBare("deepseek", "learned", headline)}.\n\n{{figure:account-frontier}}\n`,
        en: `Over the two years to the end of the data the best US model rose by ${gain("us", "gain")}: the size of runs brought ${gain("us", "run")}, own progress ${gain("us", "own")}, reinforcement learning ${gain("us", "rl")}, others’ methods ${gain("us", "learned")}; another ${gain("us", "level")} the equations do not explain, and the rest is small change and rounding. In the record the best US model went from {{obs:us_eci_record@2024-09-12}} to {{obs:us_eci_record@2026-09-22}} in this time: two models came in the last month, and the calculation is behind them. Of DeepSeek’s ${gain("deepseek", "gain")}, the size of runs is ${gain("deepseek", "run")}, own progress ${gain("deepseek", "own")}, others’ methods ${gain("deepseek", "learned")}, reinforcement learning ${gain("deepseek", "rl")}, distillation ${gain("deepseek", "distilled")}; another ${gain("deepseek", "level")} the equations do not explain. By the end of ${year} access to others’ methods brings DeepSeek another ${gain("deepseek", "learned", headline)} of ${gain("deepseek", "gain", headline)}.\n\n{{figure:account-frontier}}\n`,
      },
    },
  ];
}
