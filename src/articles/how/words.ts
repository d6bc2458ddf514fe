import { tiedWords } from "../words.ts";

/** The words of the page that leads to everything that an answer rests on. */
export const HOW_WORDS = tiedWords({
  lede: {
    ru: "Любой ответ здесь можно разобрать до последнего числа: на каких допущениях и уравнениях он стоит, что его меняет и насколько верны были бы прежние прогнозы той же модели.",
    en: "Any answer here can be taken apart down to its last number: the assumptions and equations under it, what moves it, and whether earlier forecasts of the same model would have come true.",
  },
  answer: { ru: "Что стоит за ответом", en: "What is behind the answer" },
  trust: { ru: "Насколько ему верить", en: "How far to trust it" },
  parts: { ru: "Из чего сделана модель", en: "What the model is made of" },
  accounts: {
    ru: "Сколько чипов пришло каким путём, на что ушло их время и что мешало больше всего.",
    en: "How many chips came by which way, what their time went to and what held things back most.",
  },
  effects: {
    ru: "Что изменило каждое правило экспорта и через сколько месяцев это стало видно.",
    en: "What each export rule changed, and after how many months that showed.",
  },
  sensitivity: {
    ru: "Какие допущения двигают ответ сильнее всего и при каких он становится другим.",
    en: "Which assumptions move the answer most, and under which it becomes another.",
  },
  hindcast: {
    ru: "Модель, остановленная в прошлом, предсказывает то, что уже известно; здесь её промахи.",
    en: "Stopped in the past, the model predicts what is known by now; its misses are here.",
  },
  published: {
    ru: "Оценки других авторов рядом с нашими, в тех же единицах.",
    en: "The estimates of others next to ours, in the same units.",
  },
  parameters: {
    ru: "Каждое допущение: его разброс, на чём он основан и почему такой.",
    en: "Every assumption: its spread, what it rests on and why.",
  },
  equations: {
    ru: "Каждая величина модели с формулой, графиком и связями.",
    en: "Every quantity of the model with its formula, graph and links.",
  },
  events: {
    ru: "Что именно должно случиться, чтобы мы сказали «обогнал».",
    en: "What exactly has to happen before we say “overtaken”.",
  },
  hardware: {
    ru: "Скорость чипов из их устройства, операция за операцией, и сверка с замерами.",
    en: "The speed of chips from how they are built, operation by operation, checked against measurements.",
  },
  requestText: {
    ru: "Что названо в исходной статье, где это стоит на сайте и чего здесь нет, сказано {link}.",
    en: "What the original article names, where that stands on this site and what is not here is said {link}.",
  },
  requestLink: { ru: "на отдельной странице", en: "on a page of its own" },
  built: { ru: "Как устроена модель", en: "How the model works" },
  builtText: {
    ru: "Расчёт идёт по месяцам. Чипы выходят с заводов, проходят через правила экспорта и становятся парками лабораторий. Время парка делится между обучением, опытами и работой на пользователей; из него, из данных и из того, что лаборатории узнают друг у друга, складывается уровень их моделей. Всё неизвестное в каждом прогоне взято из своего распределения, а прогонов тысячи. До дня последних данных модель держится наблюдений, но неточно: часть рекордов лежит вне её полос, и под каждым рисунком сказано, сколько. Дальше она идёт сама.",
    en: "The calculation goes month by month. Chips leave the factories, pass the export rules and become the fleets of laboratories. A fleet’s time is shared between training, experiments and serving users; that time, data and what laboratories learn from each other make the level of their models. In each of thousands of worlds everything unknown is drawn from its distribution. To the day of the last data the model keeps to what was observed, though not exactly: some records lie outside its bands, and under each figure it is said how many. From there it goes on by itself.",
  },
  left: { ru: "Что не учтено", en: "What is left out" },
  leftText: {
    ru: "Перечень стоит под самим ответом: {link}. Вопросы, на которые модель ответить не может, названы {open}.",
    en: "The list stands under the answer itself: {link}. Questions that the model cannot answer are named {open}.",
  },
  leftLink: { ru: "что не учтено в статье", en: "what the article leaves out" },
  leftOpen: { ru: "в конце списка вопросов", en: "at the end of the list of questions" },
  run: { ru: "Как посчитать самому", en: "How to run it yourself" },
  runText: {
    ru: "Программа работает на обычном компьютере. В папке с её исходным кодом {install} ставит всё нужное, {start} считает ответ и записывает этот сайт, {site} показывает его в браузере. Числа выйдут те же до последнего знака: начальное число розыгрыша названо под статьёй, там, где сказано, как на неё сослаться. Изменить условия можно и без установки, на странице {explore}.",
    en: "The program runs on an ordinary computer. In the folder of its source code {install} installs what it needs, {start} computes the answer and writes this site, {site} shows it in a browser. The numbers come out the same to the last digit: the seed stands under the article, where it says how to cite it. Conditions can be changed without installing anything, on the page {explore}.",
  },
});
