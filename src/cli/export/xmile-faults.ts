import type { FaultForm } from "../../api/faults/say-fault.ts";

/** What is wrong with a model of another tool, or was read otherwise than it may mean, in Russian. */
export const XMILE_FAULTS: readonly FaultForm[] = [
  // The form of the file.
  [/^expected well-formed XML: (.*)$/s, "нужен правильно построенный XML, разбор остановился: «$1»"],
  [/^expected (<\w+>), got (<.*>)$/, "нужно $1, дано $2"],
  [/^expected a (<model>), got none$/, "нужен хотя бы один $1, нет ни одного"],
  [/^expected an XML element, got none$/, "нужен XML, в файле нет ни одного элемента"],
  [/^expected (<sim_specs>) with start, stop and dt$/, "нужно $1 со start, stop и dt"],
  [/^expected a number in (<\w+>), got "(.*)"$/s, "в $1 нужно число, дано «$2»"],
  [
    /^expected dt above 0 and 1 to (\d+) steps from start to stop, got dt (\S+) and (\S+) steps$/,
    "нужны dt больше нуля и от 1 до $1 шагов от start до stop; dt — $2, шагов — $3",
  ],
  [
    /^expected (<\/.*>), got none: read as if it stood where (<.*>) ends$/,
    "нет $1: прочитано так, будто оно стоит там, где кончается $2",
  ],
  [/^expected stocks, flows or auxiliaries, got none$/, "нужны запасы, потоки или переменные, нет ни одной"],
  // Bounds.
  [/^expected at most (\d+) characters, got (\d+)$/, "нужно не больше $1 знаков, дано $2"],
  [/^expected at most (\d+) elements, got more$/, "нужно не больше $1 элементов XML"],
  [/^expected at most (\d+) nested elements, got more$/, "нужно не больше $1 вложенных элементов XML"],
  [/^expected at most (\d+) nested levels, got more$/, "нужно не больше $1 уровней вложенности"],
  [/^expected at most (\d+) elements, got (\d+)$/, "в массиве нужно не больше $1 элементов, в нём $2"],
  [
    /^expected at most (\d+) elements of variables in all, got (\d+)$/,
    "у всех переменных вместе нужно не больше $1 элементов, их $2",
  ],
  [
    /^expected at most (\d+) numbers, got (\d+) variables at (\d+) times$/,
    "нужно не больше $1 чисел, а переменных $2 и моментов $3",
  ],
  [
    /^expected at most (\d+) names, numbers and signs, got (\d+)$/,
    "в уравнении нужно не больше $1 имён, чисел и знаков, в нём $2",
  ],
  [/^expected at most (\d+) modules inside each other, got more$/, "нужно не больше $1 модулей друг в друге"],
  [/^expected at most (\d+) macros inside each other, got more$/, "нужно не больше $1 макросов друг в друге"],
  [/^expected at most (\d+) calls of macros in all, got more$/, "всего нужно не больше $1 вызовов макросов"],
  // Names.
  [/^expected a name of this (<\w+>)$/, "нужно имя у $1"],
  [
    /^expected a name that no other (variable|module|macro) has$/,
    "нужно имя, которого нет у другого элемента того же рода",
  ],
  [/^expected a (<model name="(?:.*)">) in the file$/s, "в файле нужна модель $1"],
  [/^expected a dimension of the file$/, "нужно измерение, объявленное в файле"],
  [/^expected parameters of different names$/, "параметрам макроса нужны разные имена"],
  [
    /^expected a name, and <elem> elements or a size of at least 1$/,
    "нужны имя и либо элементы <elem>, либо размер не меньше 1",
  ],
  [/^expected element names that differ$/, "элементам измерения нужны разные имена"],
  [/^unknown variable "(.*?)"(.*)$/s, "нет переменной «$1»$2"],
  [/^unknown flow "(.*)"$/s, "нет потока «$1»"],
  [/^unknown output "(.*)" of a module$/s, "нет выхода модуля «$1»"],
  [/^"(.*)" is no function$/s, "«$1» — не функция"],
  // Equations.
  [/^expected an equation, got none$/, "нужно уравнение, его нет"],
  [/^expected an equation of the macro, got none$/, "макросу нужно уравнение, его нет"],
  [/^the file has "\?\?\?" where the equation was$/, "в файле вместо уравнения стоит «???»"],
  [
    /^expected one <eqn>, or as many as elements \((\d+)\), got (\d+)$/,
    "нужно одно <eqn> или столько, сколько элементов ($1), дано $2",
  ],
  [/^expected (\d+) subscripts of "(.*)", got (\d+)$/s, "у «$2» индексов должно быть $1, дано $3"],
  [/^expected (\d+) arguments of (.*), got (\d+)$/s, "аргументов у $2 должно быть $1, дано $3"],
  [
    /^expected (\d+) to (\d+) arguments of (.*), got (\d+)$/s,
    "аргументов у $3 должно быть от $1 до $2, дано $4",
  ],
  [/^expected one input of "(.*)", got (\d+)$/s, "у «$1» один вход, дано $2"],
  [
    /^expected (.*)\(x\): it is a graphical function without input$/s,
    "нужно $1(x): это графическая функция без входа",
  ],
  [/^expected a delay of 0 to (\d+) steps, got (\S+)$/, "нужно запаздывание от 0 до $1 шагов, дано $2"],
  [/^expected an operator or the end, got the end$/, "нужен знак операции"],
  [/^expected an operator or the end, got "(.*)"$/s, "нужен знак операции или конец уравнения, дано «$1»"],
  [/^expected a number, a name or "\(", got the end$/, "нужно число, имя или «(», а уравнение кончилось"],
  [/^expected a number, a name or "\(", got "(.*)"$/s, "нужно число, имя или «(», дано «$1»"],
  [/^expected an element or a dimension, got the end$/, "нужен элемент или измерение, а уравнение кончилось"],
  [/^expected an element or a dimension, got "(.*)"$/s, "нужен элемент или измерение, дано «$1»"],
  [/^expected an expression, got "(.*)"$/s, "нужно выражение, дано «$1»"],
  [/^expected "([^"]*)", got the end$/, "нужно «$1», а уравнение кончилось"],
  [/^expected "([^"]*)", got "(.*)"$/s, "нужно «$1», дано «$2»"],
  // Graphical functions.
  [
    /^expected continuous, extrapolate or discrete, got "(.*)"$/s,
    "нужно continuous, extrapolate или discrete, дано «$1»",
  ],
  [/^expected numbers in (<ypts>|<xpts>, or <xscale min max>)$/, "нужны числа в $1"],
  [/^expected as many x as y, got (\d+) and (\d+)$/, "точек x и y должно быть поровну, а их $1 и $2"],
  [/^expected the x to rise$/, "точки x должны расти"],
  // What cannot be run.
  [
    /^not supported: arrays: the file has "\?\?\?" where the equation was$/,
    "не поддерживается: массивы; в файле вместо уравнения стоит «???»",
  ],
  [
    /^not supported: arrays by ranges: expected an element of each dimension, got "(.*)"$/s,
    "не поддерживается: массивы по частям измерений; нужен элемент каждого измерения, дано «$1»",
  ],
  [
    /^not supported: arrays by ranges: unknown element or dimension "(.*)" of (.*)$/s,
    "не поддерживается: массивы по частям измерений; у «$2» нет элемента «$1», и измерения такого нет",
  ],
  [
    /^not supported: arrays by ranges or expressions: expected "\]", got .*$/s,
    "не поддерживается: массивы по частям измерений и выражения в индексах",
  ],
  [/^not supported: arrays in the call of a macro$/, "не поддерживается: массивы в вызове макроса"],
  [
    /^not supported: the function "(.*)": it is none of XMILE's, and the file has no macro of that name$/s,
    "не поддерживается: функция «$1»: её нет ни в XMILE, ни среди макросов файла",
  ],
  [/^not supported: a macro with a time of its own$/, "не поддерживается: макрос со своим временем"],
  [
    /^not supported: a delay whose length is not a constant$/,
    "не поддерживается: запаздывание, длина которого меняется",
  ],
  [/^not supported: (<\w+>)$/, "не поддерживается: $1"],
  [
    /^expected the method euler, which FIRST_REACHED needs, got (\w+)$/,
    "для FIRST_REACHED нужен метод euler, дан $1",
  ],
  // A folder of import's.
  [
    /^expected a folder with model\.yaml, got "(.*)" without it$/s,
    "нужна папка с model.yaml, а в «$1» его нет",
  ],
  [/^expected a question beside (--\w+), got the model "(.*)"$/s, "$1 бывает у вопроса, а «$2» — модель"],
  [/^expected a model beside (--\w+), got the question "(.*)"$/s, "$1 бывает у модели, а «$2» — вопрос"],
  [/^expected at most (\d+) files of a model, got (\d+)$/, "файлов модели нужно не больше $1, их $2"],
  [
    /^expected time\.yaml beside model\.yaml, got none; import writes it$/,
    "рядом с model.yaml нужен time.yaml, его нет; его пишет import",
  ],
  [
    /^expected a quantity with an equation, got a (parameter|series)$/,
    "нужна величина с уравнением, а эта — вида $1",
  ],
  [/^expected a finite number, got nothing$/, "нужно число, его нет"],
  [
    /^expected step 1 in model\.yaml, which is a step of this time, got (\S+)$/,
    "в model.yaml нужен step 1 — шаг этого времени, дано $1",
  ],
  [
    /^expected (\d+) steps from start to stop, as months in model\.yaml, got others$/,
    "от start до stop шагов должно быть столько, сколько месяцев в model.yaml: $1",
  ],
  // Told beside a result.
  [
    /^INT and MOD cut towards zero, as those of Vensim, which the file comes from$/,
    "INT и MOD округляют к нулю, как в Vensim, где сделан файл",
  ],
  [
    /^integrated by Euler's method: Vensim writes RK4 into its XMILE whatever the model's own method is; (--method rk4) takes it at its word$/,
    "считается методом Эйлера: Vensim пишет в XMILE RK4 независимо от метода самой модели; $1 — поверить файлу",
  ],
  [
    /^integrated by rk4 with the step of the file, not by "(.*)": expect small differences from other tools$/s,
    "считается методом rk4 с шагом файла, а не «$1»: возможны небольшие отличия от других программ",
  ],
  // Of the compiled model.
  [/^circular definition: (.*)$/s, "определение по кругу: $1"],
  [
    /^initial values in a circle: (.*); give a delay or smooth its initial value$/s,
    "начальные значения по кругу: $1; дайте запаздыванию или сглаживанию начальное значение",
  ],
  [
    /^expected every stage of (.*) to last at least one step \((\S+) months\), got (\S+); lengthen the delay or shorten the step$/s,
    "каждая ступень $1 должна длиться хотя бы шаг ($2), а длится $3; удлините запаздывание или сократите шаг",
  ],
  [
    /^expected a whole number of stages from 1 to (\d+), got (.*)$/s,
    "нужно целое число ступеней от 1 до $1, дано $2",
  ],
];
