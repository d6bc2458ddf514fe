import type { Phrase } from "./phrases.ts";

/** Why a function of XMILE is not among ours. */
const LEFT_OUT: readonly Phrase[] = [
  [
    /: equations know nothing of chance; draw a parameter or a process of the catalog$/,
    ": в уравнениях нет случая; разыгрывайте допущение или процесс каталога",
  ],
  [/: there are no trigonometric functions$/, ": тригонометрических функций нет"],
  [/: write it out with SMTH1$/, ": запишите её через SMTH1"],
  [/: over elements there are SUM, MEAN, MIN and MAX$/, ": по элементам есть SUM, MEAN, MIN и MAX"],
  [
    /: a delay has stages here; use DELAY3 or DELAYN$/,
    ": у запаздывания здесь есть ступени; DELAY3 или DELAYN",
  ],
  [/: use (PREVIOUS|SMTH1)$/, ": есть $1"],
  [/: write a table of the inverse$/, ": напишите обратную таблицу"],
  [/: write a MOD b$/, ": пишите a MOD b"],
];

/** Ends of faults of equations. */
export const MODEL_HINTS: readonly Phrase[] = [
  ...LEFT_OUT,
  [/: it is a table; write (LOOKUP\(.*\))$/, ": это таблица, пишите $1"],
  [
    /; the model of hardware draws it now: (.*), in standard deviations$/,
    "; теперь его разыгрывает модель оборудования: $1, в стандартных отклонениях",
  ],
  [/ \(they differ by factor (\S+): convert explicitly\)/, " (множитель $1: переведите явно)"],
];

/** What can be wrong with equations, units, models and what a scenario puts into them. */
export const MODEL_FAULTS: readonly Phrase[] = [
  // Names.
  [/^unknown quantity "(.*?)"(.*)$/s, "нет величины «$1»$2"],
  [/^unknown quantity(;.*)?$/, "нет такой величины$1"],
  [/^unknown rule(;.*)?$/, "нет такого правила$1"],
  [/^unknown process "(.*?)"(.*)$/, "нет процесса «$1»$2"],
  [/^unknown table "(.*?)"(.*)$/, "нет таблицы «$1»$2"],
  [/^unknown function "(.*?)"(.*)$/, "нет функции «$1»$2"],
  [/^unknown key "(.*?)"(.*)$/s, "нет ключа «$1»$2"],
  [/^unknown dimension(?: or set)? "(.*?)"(.*)$/, "нет измерения «$1»$2"],
  [/^unknown (?:element|parameter|series|belief) "(.*?)"(.*)$/, "нет имени «$1»$2"],
  [/^unused (\w+) "(.*)": no equation reads it$/, "«$2» вида $1 не читает ни одно уравнение"],
  [/^"(.*)" has no element (\[.*\])$/, "у «$1» нет элемента $2"],
  [
    /^"(.*)" stands for the current (\w+), and this equation has none$/,
    "«$1» — текущий элемент измерения $2, а у этого уравнения его нет",
  ],
  [
    /^expected subscripts, (.*): this equation has no current (.*)$/,
    "нужны индексы, $1: у этого уравнения нет текущего элемента $2",
  ],
  [/^expected "(.*)" without subscripts, got (\[.*\]|\d+ subscripts)$/, "у «$1» нет индексов"],
  [/^expected (\w+\[.*\]), got (\d+) subscripts$/, "нужно $1, индексов дано $2"],
  [
    /^expected "\*" only inside SUM, MEAN, MIN or MAX, got (.*)$/,
    "«*» бывает только внутри SUM, MEAN, MIN и MAX, дано $1",
  ],
  [/^expected (\w+)\(x\[\*\]\), got no "\*"$/, "нужно $1(x[*]), «*» нет"],
  [/^expected elements to go over, got none$/, "нет ни одного элемента"],
  [/^expected an element of "(.*)", got "(.*?)"(.*)$/, "нужен элемент «$1», дано «$2»$3"],
  [
    /^expected an equation for every element, got none for (.*)$/,
    "нужно уравнение для каждого элемента, нет для $1",
  ],
  [
    /^expected one equation for all elements of the parameter "(.*)", got (.*)$/,
    "у допущения «$1» одно уравнение на все элементы, дано $2",
  ],
  [
    /^expected values of one element under series, got an equation for "(.*)"$/,
    "значения одного элемента задаются в series, а дано уравнение для «$1»",
  ],
  [/^expected each dimension once, got "(.*)" again$/, "каждое измерение нужно один раз, «$1» повторено"],
  // Grammar.
  [
    /^expected parentheses to say which "(.*)" comes first$/,
    "нужны скобки: не сказано, какое «$1» считать первым",
  ],
  [/^expected parentheses after NOT, as in (.*)$/, "после NOT нужны скобки: $1"],
  [
    /^expected ([A-Z]\w*\(.*?\)) or ([A-Z]\w*\(.*\)), got (\d+) arguments$/,
    "нужно $1 или $2, аргументов дано $3",
  ],
  [/^expected ([A-Z]\w*(?:\(.*\))?|a MOD b), got (\d+) arguments$/, "нужно $1, аргументов дано $2"],
  [/^expected ([A-Z]\w*(?:\(.*\))?|a MOD b), got "([^"]*)"$/, "нужно $1, дано «$2»"],
  [/^expected ([A-Z]\w*(?:\(.*\))?|a MOD b), got the end$/, "нужно $1, а уравнение кончилось"],
  [/^expected (LOOKUP\(table, x\))$/, "нужно $1"],
  [/^expected a name, got "(.*)"$/, "нужно имя, дано «$1»"],
  [/^expected a name, got the end$/, "нужно имя, а уравнение кончилось"],
  [/^expected a number, got the text "(.*)"$/, "нужно число, дан текст «$1»"],
  [/^expected a date such as (DATE\(".*"\))$/, "нужна дата вида $1"],
  [
    /^expected a date such as (\S+), (\S+) or (\S+), got "(.*?)": .*$/,
    "нужна дата вида $1, $2 или $3, дано «$4»",
  ],
  [/^expected a number as a point of LOOKUP$/, "точка LOOKUP — число"],
  [/^expected a y for every x of LOOKUP$/, "у каждого x в LOOKUP нужен y"],
  [/^expected the x of LOOKUP to rise$/, "x в LOOKUP должны расти"],
  // Units.
  [
    /^expected ([^"]+?) a month \(the rate of a stock in ([^"]+)\), got ([^"]*?) in "(.*)"$/s,
    "нужна единица $1 в месяц (так меняется запас в $2), а «$4» — в $3",
  ],
  [/^expected ([^"]+?), got ([^"]*?) in "(.*)"$/s, "нужна единица $1, а «$3» — в $2"],
  [
    /^expected one unit in "(.*)", got "(.*)" is (.*?), "(.*)" is (.*)$/s,
    "в «$1» единица должна быть одна, а «$2» — в $3, «$4» — в $5",
  ],
  [
    /^expected a number without unit in (\w+), got "(.*)" in (.*)$/s,
    "в $1 нужно число без единицы, а «$2» — в $3",
  ],
  [
    /^expected a number without unit of stages in (\w+), got "(.*)" in (.*)$/s,
    "число ступеней в $1 — без единицы, а «$2» — в $3",
  ],
  [
    /^expected a number without unit as an exponent, got "(.*)" in (.*)$/s,
    "показатель степени — без единицы, а «$1» — в $2",
  ],
  [
    /^expected a number without unit as a condition, got "(.*)" in (.*)$/s,
    "условие — без единицы, а «$1» — в $2",
  ],
  [
    /^expected a number without unit under an exponent that is not a plain number, got "(.*)" in (.*)$/s,
    "под показателем, который не просто число, нужно число без единицы, а «$1» — в $2",
  ],
  [/^expected months, got "(.*)" in (.*)$/s, "нужны месяцы, а «$1» — в $2"],
  [
    /^expected (.*), the unit of the quotient, got "(.*)" in (.*)$/s,
    "нужна единица частного $1, а «$2» — в $3",
  ],
  [/^expected ([^"]+), got "(.*)" in (\S+(?: \(they .*\))?)$/s, "нужна единица $1, а «$2» — в $3"],
  [
    /^expected a whole exponent for a unit with a factor, got (.*)$/,
    "у единицы с множителем показатель степени целый, дано $1",
  ],
  [
    /^expected a parameter in (.*) as in the catalog, got an? (\w+) in (.*)$/,
    "в каталоге это допущение в $1, здесь вида $2 в $3",
  ],
  // Files of a model.
  [/^expected a map with ((?:(?!, got ).)*)$/, "нужен набор с ключами $1"],
  [/^expected a map$/, "нужен набор ключей"],
  [/^expected a text, got (.*)$/s, "нужен текст, дано: $1"],
  [/^expected words as (\{.*?\}), got (.*)$/s, "нужны слова вида $1, дано: $2"],
  [/^expected a list of names, got (.*)$/s, "нужен список имён, дано: $1"],
  [/^expected a list of (\{.*?\}|\[.*?\]), got (.*)$/s, "нужен список из $1, дано: $2"],
  [/^expected a list of at least two \[x, y\], got (.*)$/s, "нужен список хотя бы из двух [x, y], дано: $1"],
  [/^expected (\[[^\]]*\]), got (.*)$/s, "нужно $1, дано: $2"],
  [/^expected an x above (\S+), got (.*)$/, "нужен x больше $1, дано $2"],
  [/^expected an id in lower_snake, got "(.*)"$/s, "нужен id строчными буквами с «_», дано «$1»"],
  [/^expected ids that differ$/, "id должны различаться"],
  [/^expected after (\S+), got (.*)$/, "нужна дата после $1, дано $2"],
  [
    /^expected a step in months whose inverse is a whole number, got (.*)$/s,
    "нужен шаг в месяцах, которых в месяце целое число (1, 0.5, 0.25), дано $1",
  ],
  [/^expected a map of dimensions, got (.*)$/s, "нужен набор измерений, дано: $1"],
  [
    /^expected no (\w+): only what is computed has one$/,
    "$1 здесь не нужно: оно есть у того, что вычисляется",
  ],
  [/^expected an (initial|equation), got none$/, "нужно $1, его нет"],
  [/^expected an equation, got (.*)$/s, "нужно уравнение, дано: $1"],
  [/^expected a file model\.yaml with (.*) and (\w+)$/, "нужен файл model.yaml, в котором есть $1 и $2"],
  [/^expected a file (\S+) for sector "(.*)", got none$/, "нужен файл $1 раздела «$2», его нет"],
  [/^expected ([a-z0-9]+(?:, [a-z0-9]+)+), got (.*?)(; did you mean .*)?$/, "нужно одно из: $1; дано: $2$3"],
  [/^circular definition caused by this equation: (.*)$/s, "это уравнение замыкает определение в круг: $1"],
  [
    /^expected every stage of (.*) to last at least one step \((\S+) months\), got (.*) at (.*); clip the parameter or shorten the step$/s,
    "каждая ступень $1 должна длиться хотя бы шаг ($2 месяца), а при $4 длится $3; ограничьте допущение (clip) или сократите шаг",
  ],
  [
    /^expected every stage of (.*) to last at least one step, got (\S+) months; clip the parameter or shorten the step$/s,
    "каждая ступень $1 должна длиться хотя бы шаг, а длится $2 месяца; ограничьте допущение (clip) или сократите шаг",
  ],
  [
    /^expected every stage of (.*) to last at least one step \((\S+) months\), got (\S+); lengthen the delay or shorten the step$/s,
    "каждая ступень $1 должна длиться хотя бы шаг ($2 месяца), а длится $3; удлините запаздывание или сократите шаг",
  ],
  // What a scenario puts into the model.
  [
    /^expected "(.*)" here or under equations, got both$/,
    "«$1» задаётся здесь или в equations, а дано и там и тут",
  ],
  [
    /^expected a series, got "(.*)", which an equation of this scenario replaces$/,
    "нужен ряд, а «$1» заменён уравнением этого сценария",
  ],
  [
    /^expected a series, got the parameter "(.*)"; set it under parameters$/,
    "нужен ряд, а «$1» — допущение; задайте его в parameters",
  ],
  [
    /^expected a series, got the (\w+) "(.*)"; replace it under equations$/,
    "нужен ряд, а «$2» вида $1; замените его в equations",
  ],
  [/^expected (\S+), the unit of the series, got (\S+)$/, "единица этого ряда — $1, дано $2"],
  [
    /^expected values from (\S+) on, since the process "(.*)" is replaced as a whole, got none before (\S+)$/,
    "нужны значения с $1: процесс «$2» заменяется целиком, а первое дано на $3",
  ],
  [
    /^expected a level that is solved for in "(.*)" to be left alone, got an override; give it in another scenario$/,
    "в «$1» этот уровень подбирается по наблюдениям, задать его нельзя; задайте в другом сценарии",
  ],
  [
    /^expected a chip of the race \((.*)\), got "(.*?)"(.*)$/,
    "нужен чип, который участвует в гонке ($1), дано «$2»$3",
  ],
  [
    /^expected "(.*)" as (.*) defines it, got another definition; give it an id of its own$/,
    "«$1» уже задан в $2 иначе; дайте свой id",
  ],
  [
    /^expected finite numbers, got none in any world: "(.*)" broke first, in month (\d+) of the run(?:; mend the equation or the belief behind it)?$/,
    "ни в одном прогоне нет конечных чисел: первой сломалась «$1», в месяце $2; исправьте её уравнение или допущение",
  ],
  [/^expected DATE\("(.*)"\), the date of (\S+), got "(.*)"$/, 'нужно DATE("$1"), дата из $2, дано «$3»'],
  // Elements of a dimension, which each model names for itself.
  [/^unknown (\w+) "(.*?)"(.*)$/, "у измерения $1 нет элемента «$2»$3"],
];
