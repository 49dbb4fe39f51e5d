// What the page says, in each language, and the language that it is switched to.

const ENGLISH = {
  skip: "Go to the question",
  languages: "Language of the page",
  title: "Ask a question. See what it rests on.",
  lead: "The facts come from a knowledge graph, computations show their working, and the sentence says only what they say.",
  question: "Your question",
  placeholder: "Ask in English or Chinese…",
  ask: "Ask",
  stop: "Stop",
  examples: "Try",
  looking: "Looking it up…",
  writing: "Writing…",
  stopped: "Stopped.",
  failed: "That did not work",
  again: "Try again",
  abstained: "Not answered",
  none: "The graph lists none.",
  checked: "Checked against the facts",
  unchecked: "Not checked",
  byModel: (model) => `Written by ${model}`,
  byTemplate: "Written from a template",
  confidence: (percent) => `${percent} sure`,
  readAs: "Read as: ",
  alsoCalled: "Also",
  understood: "What was understood",
  suggestions: "You could ask",
  readings: "The readings",
  otherReadings: "Other readings",
  facts: "Facts",
  derived: "derived",
  query: "Query",
  runIt: "Run this query",
  closure: "Only derived facts answer it: another engine over the same data needs them too.",
  proof: "Proof",
  time: "Time",
  understand: "Understand",
  plan: "Plan",
  execute: "Look up",
  prove: "Prove",
  write: "Write",
  verify: "Verify",
  waiting: "Waiting",
  sparqlHint: "ask the graph itself",
  run: "Run",
  runHint: "Ctrl + Enter",
  running: "Running…",
  rows: (count) => (count === 1 ? "1 row" : `${number(count)} rows`),
  truncated: "cut off here: there is more",
  showAll: (count) => `Show all ${count}`,
  resultTable: "Result",
  took: (milliseconds) => duration(milliseconds),
  true: "true",
  false: "false",
  proof_asserted: "Fact",
  proof_rule: "Rule",
  proof_computation: "Computation",
  proof_query: "Query",
  proof_path: "Path",
  proof_deduction: "Deduction",
  proof_statement: "From the question",
  solutions: (count) => (count === 1 ? "1 solution" : `${number(count)} solutions`),
  from: "from",
  at: (position) => `at ${number(position)}`,
  more: (count) => `and ${number(count)} more`,
  step_characters: "All characters",
  step_letters: "All letters",
  step_letters_and_digits: "All letters and digits",
  step_words: "All words",
  step_vowels: "Vowels",
  step_consonants: "Consonants",
  step_matches: "Found",
  step_near_misses: "Alike, but not counted",
  step_distinct: "Different letters",
  step_chosen: "Chosen",
  step_compared: "Compared",
  step_mismatch: "First difference",
  step_edits: "Changes",
  step_measured: "Measured",
  step_sorted: "In order",
  step_syllables: "Syllables",
  step_calculations: "Calculations",
  step_numbers: "Numbers",
  step_rounded: "Rounded",
  step_counted: "Counted",
  step_left_out: "Not counted",
  step_taken_away: "Taken away",
  step_rows: "Rows",
  step_reckoning: "Reckoning",
  step_reductions: "Step by step",
  step_pairs: "Pairs",
  step_unclosed: "Not closed",
  step_conclusions: "Conclusions",
  step_arrangements: "Possible orders",
  step_places: "Places",
  step_periods: "Periods",
  triples: (count) => `${number(count)} facts`,
  writer: (model) => (model ? `${model} writes` : "no language model: sentences come from templates"),
  version: (version) => `version ${version}`,
  problem_too_many_requests: "Many people are asking just now. Please try again in a moment.",
  problem_deadline_exceeded: "This took too long and was given up. A narrower question may work.",
  problem_shutting_down: "The service is about to restart. Please try again in a moment.",
  problem_internal: "Something went wrong inside the service. Please try again; its operator finds the cause in the log.",
  problem_body_too_large: "This question is too long. Please ask a shorter one.",
  problem_unreachable: "The service does not answer, or broke off. Please check the connection and try again.",
};

const TRADITIONAL_CHINESE = {
  skip: "跳到提問欄",
  languages: "頁面語言",
  title: "提出問題，看見依據。",
  lead: "事實出自知識圖譜，計算列出過程，句子只說這些依據所說的話。",
  question: "你的問題",
  placeholder: "用中文或英文提問……",
  ask: "提問",
  stop: "停止",
  examples: "試試看",
  looking: "查詢中……",
  writing: "撰寫中……",
  stopped: "已停止。",
  failed: "沒有成功",
  again: "再試一次",
  abstained: "未作答",
  none: "圖譜裡沒有符合的項目。",
  checked: "已與事實核對",
  unchecked: "未經核對",
  byModel: (model) => `由 ${model} 撰寫`,
  byTemplate: "由範本寫成",
  confidence: (percent) => `把握 ${percent}`,
  readAs: "解讀為：",
  alsoCalled: "又名",
  understood: "已理解的部分",
  suggestions: "可以改問",
  readings: "可能的解讀",
  otherReadings: "其他解讀",
  facts: "事實",
  derived: "推導而得",
  query: "查詢",
  runIt: "執行這個查詢",
  closure: "答案只在推導出的事實裡：用其他引擎查同一份資料時，也需要這些事實。",
  proof: "證明",
  time: "耗時",
  understand: "理解",
  plan: "規劃",
  execute: "查詢",
  prove: "證明",
  write: "撰寫",
  verify: "核對",
  waiting: "等候",
  sparqlHint: "直接查詢圖譜",
  run: "執行",
  runHint: "Ctrl + Enter",
  running: "執行中……",
  rows: (count) => `${number(count)} 列`,
  truncated: "到此截斷，後面還有",
  showAll: (count) => `顯示全部 ${count} 項`,
  resultTable: "結果",
  took: (milliseconds) => duration(milliseconds),
  true: "是",
  false: "否",
  proof_asserted: "事實",
  proof_rule: "規則",
  proof_computation: "計算",
  proof_query: "查詢",
  proof_path: "路徑",
  proof_deduction: "推論",
  proof_statement: "出自問題",
  solutions: (count) => `${number(count)} 個解`,
  from: "出自",
  at: (position) => `第 ${number(position)} 個`,
  more: (count) => `另有 ${number(count)} 個`,
  step_characters: "所有字元",
  step_letters: "所有字母",
  step_letters_and_digits: "所有字母與數字",
  step_words: "所有單詞",
  step_vowels: "母音",
  step_consonants: "子音",
  step_matches: "找到",
  step_near_misses: "相似但不計入",
  step_distinct: "相異的字母",
  step_chosen: "選出",
  step_compared: "比較",
  step_mismatch: "第一處不同",
  step_edits: "更動",
  step_measured: "量得",
  step_sorted: "排好",
  step_syllables: "音節",
  step_calculations: "計算",
  step_numbers: "數字",
  step_rounded: "取近似值",
  step_counted: "計入",
  step_left_out: "不計入",
  step_taken_away: "拿走",
  step_rows: "列",
  step_reckoning: "推算",
  step_reductions: "逐步化簡",
  step_pairs: "成對",
  step_unclosed: "未關閉",
  step_conclusions: "推論",
  step_arrangements: "可能的順序",
  step_places: "所到之處",
  step_periods: "時段",
  triples: (count) => `${number(count)} 條事實`,
  writer: (model) => (model ? `由 ${model} 撰寫` : "未載入語言模型，句子由範本寫成"),
  version: (version) => `版本 ${version}`,
  problem_too_many_requests: "目前提問的人很多，請稍後再試。",
  problem_deadline_exceeded: "這個問題花了太久時間，已經放棄。範圍小一點的問題或許可行。",
  problem_shutting_down: "服務即將重新啟動，請稍後再試。",
  problem_internal: "服務內部發生錯誤，請再試一次；管理者可以在記錄檔裡找到原因。",
  problem_body_too_large: "問題太長了，請縮短後再問。",
  problem_unreachable: "服務沒有回應，或是連線中斷。請檢查連線後再試一次。",
};

const WORDS = { en: ENGLISH, "zh-Hant": TRADITIONAL_CHINESE };
const STORED_AS = "tripleberry-language";

let language = initialLanguage();

export function currentLanguage() {
  return language;
}

/** Switches the page to a language and remembers it. */
export function switchLanguage(tag) {
  language = tag;
  try {
    localStorage.setItem(STORED_AS, tag);
  } catch {
    // The browser keeps nothing for this page; the choice lasts as long as the page.
  }
}

/** Says something in the language of the page. */
export function word(name, ...values) {
  const said = WORDS[language][name];
  return typeof said === "function" ? said(...values) : said;
}

/** Says the name of a step of a computation, as it is where it is not known. */
export function stepWord(name) {
  return word(`step_${name}`) ?? name.replaceAll("_", " ");
}

/** Says what went wrong: in the words of the page where there are some, else in the service's. */
export function problemText(problem) {
  return word(`problem_${problem.code}`) ?? problem.message;
}

export function number(value) {
  return new Intl.NumberFormat(language).format(value);
}

export function percent(share) {
  return new Intl.NumberFormat(language, { style: "percent" }).format(share);
}

export function duration(milliseconds) {
  const [value, unit] = milliseconds < 1000 ? [milliseconds, "ms"] : [milliseconds / 1000, "s"];
  const digits = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  return `${digits.format(value)} ${unit}`;
}

/** Fills every element of the document that says which words it wants. */
export function translateDocument() {
  document.documentElement.lang = language;
  for (const place of document.querySelectorAll("[data-word]")) {
    place.textContent = word(place.dataset.word);
  }
  for (const place of document.querySelectorAll("[data-label]")) {
    place.setAttribute("aria-label", word(place.dataset.label));
  }
}

function initialLanguage() {
  try {
    const stored = localStorage.getItem(STORED_AS);
    if (stored in WORDS) return stored;
  } catch {
    // As above.
  }
  return navigator.language.startsWith("zh") ? "zh-Hant" : "en";
}
