/** Words of `ssylka compare`. */
export const WORDS = {
  about: {
    ru: "Сравнить сценарии прогон за прогоном: разница, её знак и от какого изменения сколько.",
    en: "Compare scenarios world by world: the difference, its sign, and which change makes how much of it.",
  },
  scenarios: {
    ru: "через запятую; первый — тот, с которым сравнивают (по умолчанию первые два сценария вопроса, с --from — первый и свои)",
    en: "separated by commas; the first is the one compared with (default: the first two of the question, with --from the first and your own)",
  },
  from: {
    ru: "свой сценарий в YAML (docs/scenarios.ru.md); можно повторять",
    en: "a scenario of your own in YAML (docs/scenarios.md); may be repeated",
  },
  at: {
    ru: "дата таблицы вопроса, на которую печатать разницу (по умолчанию — главная); все даты — в --json и --csv",
    en: "date of the question's table to print differences at (default: its headline date); --json and --csv have all dates",
  },
  question: {
    ru: "папка вопроса в questions/: его события, величины и даты (по умолчанию can-deepseek-overtake)",
    en: "folder of the question in questions/: its events, outputs and dates (default can-deepseek-overtake)",
  },
  worlds: {
    ru: "сколько прогонов считать в каждом сценарии (по умолчанию 2048)",
    en: "worlds to run in each scenario (default 2048)",
  },
  svg: {
    ru: "нарисовать вклады изменений в этот файл SVG; сравнивается один сценарий",
    en: "draw the parts of the changes into this SVG file; of one scenario compared",
  },
  force: { ru: "заменить файл, если он уже есть", en: "replace the file if it is there already" },
  chartUnit: {
    ru: "средние по прогонам; у каждой панели своя единица",
    en: "means over the worlds; each panel in a unit of its own",
  },
  csv: { ru: "напечатать все числа как CSV", en: "print every number as CSV" },
  title: { ru: "«{scenario}» против «{against}»", en: "“{scenario}” against “{against}”" },
  differences: {
    ru: "Разница, {date} (медиана; 90\u00a0%-й интервал; вероятность того, что она больше нуля, пусть и ничтожно; медианы в вариантах модели)",
    en: "Difference, {date} (median; 90% interval; probability that it is above zero, by however little; medians in variants of the model)",
  },
  difference: { ru: "разница", en: "difference" },
  above: { ru: ">\u00a00", en: ">\u00a00" },
  variants: { ru: "по вариантам", en: "variants" },
  lag: { ru: "отставание {definition}, мес.", en: "lag, {definition}; months" },
  ratio: { ru: "США : Китай, {basis}", en: "US:China, {basis}" },
  definitions: {
    match: { ru: "по времени", en: "match" },
    pace: { ru: "по темпу", en: "pace" },
    heldout: { ru: "по закрытым тестам", en: "non-public tests" },
  },
  meanings: {
    match: {
      ru: "по времени — сколько месяцев назад модель США впервые была не слабее лучшей китайской",
      en: "match: months since a US model was first as capable as China's best",
    },
    pace: {
      ru: "по темпу — разрыв, делённый на темп лучших моделей США за последние 12 месяцев",
      en: "pace: the gap over the pace of the US frontier in the last 12 months",
    },
    heldout: {
      ru: "по закрытым тестам — по времени плюс поправка, которую видно на непубличных тестах",
      en: "non-public tests: match plus the offset seen on tests that are not public",
    },
  },
  meaning: {
    ru: "Отставание {list}. Минус: отставание короче, перевес США меньше.",
    en: "Lag, {list}. Below zero: a shorter lag, a smaller US advantage.",
  },
  events: {
    ru: "Изменение вероятности, п.\u00a0п. (± погрешность расчёта; в скобках — по вариантам модели)",
    en: "Change of the probability, points (± Monte-Carlo error; in brackets over variants of the model)",
  },
  shapley: {
    ru: "От чего разница: вклад изменения в среднем по всем порядкам, в каких их можно вносить (Шепли); вклады складываются в целое",
    en: "What makes the difference: what a change adds, averaged over every order in which the changes can come (Shapley); parts sum to the whole",
  },
  ends: {
    ru: "От чего разница: вклад изменения, если внести его первым → если последним; вместе они складываются в целое только с остатком, который даёт их взаимодействие",
    en: "What makes the difference: what a change adds when it comes first → when it comes last; they sum to the whole only with a remainder, which is their working together",
  },
  means: {
    ru: "Средние разницы по прогонам (медианы не складываются), ± погрешность расчёта: {columns}",
    en: "Mean differences over the worlds (medians do not add up), ± Monte-Carlo error: {columns}",
  },
  whole: { ru: "вместе", en: "whole" },
  remainder: { ru: "взаимодействие (остаток)", en: "working together (remainder)" },
  others: { ru: "остальные изменения вместе", en: "all other changes together" },
  idle: {
    ru: "Ничего не меняют ни первыми, ни последними: {list}.",
    en: "Change nothing as the first nor as the last: {list}.",
  },
  idleRules: {
    ru: ["{count} правило", "{count} правила", "{count} правил"],
    en: ["{count} rule", "{count} rules"],
  },
  same: {
    ru: "Между сценариями нет ни одного изменения.",
    en: "Nothing differs between the two scenarios.",
  },
  off: { ru: "не действует", en: "off" },
  on: { ru: "действует", en: "in force" },
  moved: { ru: "в другие дни", en: "on other days" },
  equation: { ru: "своё уравнение", en: "an equation of its own" },
  series: { ru: "свой ряд", en: "a series of its own" },
  distribution: { ru: "своё распределение", en: "a distribution of its own" },
  asBelieved: { ru: "как в допущениях", en: "as believed" },
  outside: {
    ru: "{scenario}: «{name}» = {value}, вне 90\u00a0%-го интервала допущения, от {p5} до {p95}",
    en: "{scenario}: “{name}” = {value}, outside the 90% interval of its belief, {p5} to {p95}",
  },
  edition: {
    ru: "данные по {data}; право на {law}; {worlds} в каждом из {ran} сценариев; начальное число {seed}; модель {model}; каталог {catalog}; Ssylka {version}",
    en: "data to {data}; law as of {law}; {worlds} in each of {ran} scenarios; seed {seed}; model {model}; catalog {catalog}; Ssylka {version}",
  },
  worldsCount: { ru: ["прогон", "прогона", "прогонов"], en: ["world", "worlds"] },
  example: {
    ru: `
ssylka compare --scenarios as-it-was,memory-cut-off --worlds 1024 --lang ru

«Память действительно перекрыта» против «Правила как в действительности»

Разница, конец 2028 (медиана; 90\u00a0%-й интервал; …)
                                               разница   >\u00a00   по вариантам
отставание по времени, мес.            X (X…X)   X\u00a0%         X…X

От чего разница: вклад изменения в среднем по всем порядкам (Шепли) …
                                           отставание   США : Китай   событие
своя память HBM: своё уравнение                 X ±X          X ±X      X ±X
вместе                                          X ±X          X ±X      X ±X

ssylka compare --from late-memory.yaml          # свой сценарий против первого сценария вопроса
ssylka compare --from late-memory.yaml --svg parts.svg
ssylka compare --from late-memory.yaml --json   # { scenarios, comparisons: [{ changes, outputs, events }], … }`,
    en: `
ssylka compare --scenarios as-it-was,memory-cut-off --worlds 1024 --lang en

“Memory really cut off” against “Rules as they were”

Difference, end of 2028 (median; 90% interval; …)
                                            difference   >\u00a00   variants
lag, match; months                           X (X…X)   X%        X…X

What makes the difference: averaged over every order in which the changes can come (Shapley) …
                                                  lag   US:China   event
HBM made in China: an equation of its own        X ±X      X ±X     X ±X
whole                                            X ±X      X ±X     X ±X

ssylka compare --from late-memory.yaml          # a scenario of your own against the question's first
ssylka compare --from late-memory.yaml --svg parts.svg
ssylka compare --from late-memory.yaml --json   # { scenarios, comparisons: [{ changes, outputs, events }], … }`,
  },
} as const;
