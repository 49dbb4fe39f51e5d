#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Chinese questions with gold computed here (python3, standard library only).
   python3 z_gold.py           writes z.jsonl beside this file and prints the counts
   python3 z_gold.py --check   compares z.jsonl with freshly computed gold
The clock of the questions that need one is 2026-11-26T12:00:00Z."""
import json, os, re, sys, math, itertools, unicodedata
from collections import Counter, OrderedDict
from datetime import date, datetime, timedelta
from fractions import Fraction as F

NOW = date(2026, 11, 26)
T, S = "zh-Hant", "zh-Hans"
ROWS = []

def st(x):
    if isinstance(x, bool): return "true" if x else "false"
    if isinstance(x, date): return x.isoformat()
    return str(x)

def q(kind, lang, tmpl, ans, *args, alt=None, status=None):
    question = tmpl.format(*args) if args else tmpl
    a = ans(*args) if callable(ans) else ans
    a = [] if a is None else (list(a) if isinstance(a, (list, tuple)) else [a])
    r = OrderedDict(kind=kind, lang=lang, question=question, answers=[st(x) for x in a])
    if alt is not None:
        if callable(alt): alt = alt(*args)
        alt = alt if isinstance(alt, list) else [alt]
        r["answers_alt"] = [st(x) for x in alt]
    if status: r["status"] = status
    ROWS.append(r)

# ---------- helpers
V = "aeiou"
vow = lambda s: sum(c in V for c in s.lower())
con = lambda s: sum(c.isalpha() and c not in V for c in s.lower())
han = lambda s: [c for c in s if "\u4e00" <= c <= "\u9fff"]
def pos(s, c): return [i + 1 for i, x in enumerate(s) if x == c]
def uniq(s): return list(OrderedDict.fromkeys(s))
def words(s): return re.findall(r"[A-Za-z']+", s)
def after(s, w): t = words(s); assert t.count(w) == 1; return t[t.index(w) + 1]
def before(s, w): t = words(s); assert t.count(w) == 1; return t[t.index(w) - 1]
def lev(a, b):
    p = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        n = [i]
        for j, y in enumerate(b, 1):
            n.append(min(p[j] + 1, n[-1] + 1, p[j - 1] + (x != y)))
        p = n
    return p[-1]
def best(xs, key, hi=True):
    v = sorted(xs, key=key, reverse=hi); assert len(v) < 2 or key(v[0]) != key(v[1]); return v[0]
def swapc(s, a, b):
    return s.translate({ord(a): b, ord(b): a})
def swapw(s, a, b):
    return " ".join({a: b, b: a}.get(w, w) for w in s.split())
def swapi(s, i, j):
    t = list(s); t[i - 1], t[j - 1] = t[j - 1], t[i - 1]; return "".join(t)
def anag(a, b): return sorted(a.replace(" ", "")) == sorted(b.replace(" ", ""))
def pal(s): return s == s[::-1]
def isprime(n): return n > 1 and all(n % d for d in range(2, math.isqrt(n) + 1))
def divs(n): return [d for d in range(1, n + 1) if n % d == 0]
def roman(n):
    o = ""
    for v, r in [(1000,"M"),(900,"CM"),(500,"D"),(400,"CD"),(100,"C"),(90,"XC"),(50,"L"),(40,"XL"),(10,"X"),(9,"IX"),(5,"V"),(4,"IV"),(1,"I")]:
        while n >= v: o += r; n -= v
    return o
def unroman(s):
    for n in range(1, 4000):
        if roman(n) == s: return n
WD = "一二三四五六日"
def wd(d, p="星期"): return p + WD[d.weekday()]
def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
def md(d): return f"{d.month}月{d.day}日"
def age(b, d): return d.year - b.year - ((d.month, d.day) < (b.month, b.day))
D = lambda y, m, d: date(y, m, d)
N = lambda k: NOW + timedelta(days=k)
def orders(names, *cons):
    """the orders (first to last) that meet all constraints; p maps a name to 1.."""
    r = []
    for o in itertools.permutations(names):
        p = {n: i + 1 for i, n in enumerate(o)}
        if all(c(p) for c in cons): r.append(o)
    assert r, "no order"
    return r
def at(k, names, *cons):
    s = {o[k - 1] for o in orders(names, *cons)}; assert len(s) == 1, s; return s.pop()
def whole(names, *cons):
    o = orders(names, *cons); assert len(o) == 1; return list(o[0])
def liars(names, cons, ask):
    """truth values of names that meet cons; ask(v) must be the same in all"""
    r = set()
    for bits in itertools.product([False, True], repeat=len(names)):
        v = dict(zip(names, bits))
        if all(c(v) for c in cons): r.add(ask(v))
    assert len(r) == 1, r
    return r.pop()
def walk(moves, face=(0, 1)):
    """moves: ('F',n) ('L',n) side steps, 'l' 'r' 'u' turns; N E S W steps"""
    x = y = 0; dx, dy = face
    for m in moves:
        if m == "l": dx, dy = -dy, dx
        elif m == "r": dx, dy = dy, -dx
        elif m == "u": dx, dy = -dx, -dy
        else:
            k, n = m
            if k == "F": x += dx * n; y += dy * n
            if k == "B": x -= dx * n; y -= dy * n
            if k == "R": x += dy * n; y += -dx * n
            if k == "L": x -= dy * n; y -= -dx * n
            if k == "N": y += n
            if k == "S": y -= n
            if k == "E": x += n
            if k == "W": x -= n
    return (x, y), (dx, dy)
home = lambda *m: walk(m)[0] == (0, 0)
DIR = {(0, 1): "北", (1, 0): "東", (0, -1): "南", (-1, 0): "西"}
def brackets(s, pairs="()[]{}<>（）「」『』"):
    o = dict(zip(pairs[::2], pairs[1::2])); stack = []
    for c in s:
        if c in o: stack.append(o[c])
        elif c in pairs:
            if not stack or stack.pop() != c: return None
    return stack[::-1]
def minutes(t): h, m = map(int, t.split(":")); return h * 60 + m
def clock(m): m %= 1440; return f"{m // 60:02d}:{m % 60:02d}"

# =====================================================================
# LETTERS
# ---------- count
L = "letters/count"
q(L, T, "{0}裡面有幾個{1}", lambda w, c: w.count(c), "raspberry", "r")
q(L, T, "想請教一下，英文字 {0} 裡頭 {1} 跟 {2} 加起來總共幾個？", lambda w, a, b: w.count(a) + w.count(b), "committee", "t", "e")
q(L, T, "{0} 的 {1}、{2}、{3} 依序各有幾個？", lambda w, *c: [w.count(x) for x in c], "bookkeeper", "o", "k", "e")
q(L, T, "數數看這句話裡有多少個字母 {1}，大小寫都算：{0}", lambda s, c: s.lower().count(c), "Every evening Eve eats eleven eggs.", "e")
q(L, T, "「{0}」只算大寫的 {1}，有幾個？", lambda s, c: s.count(c), "ABBA Bob banana", "B")
q(L, T, "幾各 {1} 在 {0} 裡面", lambda w, c: w.count(c), "parallel", "l")
q(L, T, "那一個單字的 {2} 比較多，{0} 還是 {1}？", lambda a, b, c: best([a, b], lambda w: w.count(c)), "cheese", "refrigerator", "e")
q(L, T, "{0} 裡出現最多次的字母是哪一個", lambda w: best(set(w.lower()), w.lower().count), "Tennessee")
q(L, T, "撇開重複的不算，{0} 用到了幾種不同的字母？", lambda w: len(set(w)), "hullabaloo")
q(L, T, "電話號碼 {0} 當中，數字 {1} 出現幾次？", lambda s, c: s.count(c), "0223456782", "2")
q(L, S, "数一下 {0} 中字母{1}的个数", lambda w, c: w.count(c), "possessiveness", "s")
q(L, S, "{0}里{1}比{2}多几个", lambda w, a, b: w.count(a) - w.count(b), "hippopotamus", "p", "o")
P = ("Last summer my sister and I rented a tiny cabin beside a lake. Every morning we walked to the village for fresh bread, "
     "and every evening we watched the ducks swim past the wooden pier. It rained twice, but nobody seemed to mind.")
q(L, T, "以下這段文字裡小寫字母 {1} 出現了幾次？\n\n{0}", lambda s, c: s.count(c), P, "s")
L = "letters/count-substring"
q(L, T, "在 {0} 裡「{1}」這個字串出現幾次", lambda w, c: len(re.findall(f"(?={c})", w)), "banana bandana", "an")
q(L, S, "“{1}”这两个字母连在一起，在 {0} 里一共出现了几回？", lambda w, c: len(re.findall(f"(?={c})", w)), "mississippi misses", "is")
L = "letters/vowels"
q(L, T, "{0} 這個單字有幾個母音字母（a、e、i、o、u）？", vow, "education")
q(L, T, "母音 a e i o u 當中，哪幾個沒出現在 {0} 裡？", lambda w: [v for v in V if v not in w], "refrigerator")
q(L, T, "{0} 的第一個母音字母是什麼", lambda w: next(c for c in w if c in V), "strength")
q(L, S, "请问 {0} 这个词里一共有多少个元音字母？", vow, "queueing")
L = "letters/consonants"
q(L, T, "{0} 有幾個子音字母", con, "strengths")
q(L, T, "{0} 扣掉 a、e、i、o、u 和空格之後還有幾個字母？", con, "rock and blues")
q(L, S, "把 y 当作辅音的话，{0} 有几个辅音字母？", con, "symphony")
L = "letters/count-han"
q(L, T, "「{0}」這兩句不含標點一共幾個字？", lambda s: len(han(s)), "不經一番寒徹骨，怎得梅花撲鼻香")
q(L, T, "「{0}」裡「{1}」出現了幾次", lambda s, c: s.count(c), "吃葡萄不吐葡萄皮，不吃葡萄倒吐葡萄皮", "葡萄")
q(L, T, "『{0}』刪去逗號以後用了幾個不同的字？", lambda s: len(set(han(s))), "山重水複疑無路，山外青山樓外樓")
q(L, T, "「她說：『我說過他說的都不對。』」這段話裡有幾個「說」？", "她說：『我說過他說的都不對。』".count("說"))
q(L, T, "這句話裡哪個字重複最多次：{0}", lambda s: best(set(han(s)), s.count), "天下本無事，庸人自擾之，天天無事忙，天塌了也不管")
q(L, S, "“{0}”里有几个“{1}”字？", lambda s, c: s.count(c), "黑化肥发灰，灰化肥发黑", "发")
q(L, S, "绕口令“{0}”，不算标点总共多少个汉字？", lambda s: len(han(s)), "四是四，十是十，十四是十四，四十是四十")
L = "letters/count-chars"
q(L, T, "{0} 有幾個字母啊", len, "floccinaucinihilipilification")
q(L, T, "「{0}」把空格也算進去是幾個字元？", len, "good morning")
q(L, T, "{0} 這串裡面有幾顆🍎？", lambda s: s.count("🍎"), "🍎🍎🍐🍎🍐")
q(L, T, "「👨‍👩‍👧👍🏽é」這串看起來一共有幾個字元？以人眼看到的一個圖案或字算一個", 3)
q(L, S, "这句话一共用了几个标点符号：{0}", lambda s: sum(unicodedata.category(c).startswith("P") for c in s), "你好，请问，现在几点了？")
L = "letters/count-words"
q(L, T, "這句有幾個英文單字：{0}", lambda s: len(words(s)), "My grandmother still writes letters by hand every Sunday")
q(L, T, "「{0}」這句話當中單字 {1} 出現過幾次？只算完整的單字", lambda s, w: words(s).count(w), "the cat saw the other cat near the cathedral", "cat")
q(L, S, "下面这句英文由多少个单词组成？{0}", lambda s: len(words(s)), "I would rather stay home and read a good book")
# ---------- positions
L = "letters/position"
q(L, T, "{1} 是 {0} 的第幾個字母？有好幾個的話請全部列出來", pos, "lantern", "n")
q(L, T, "{0} 的 {1} 排在第幾個", pos, "umbrella", "b")
q(L, T, "字母 {1} 在 {0} 裡第一次出現是在第幾個位置？", lambda w, c: w.index(c) + 1, "calendar", "a")
q(L, T, "{0} 最後一個 {1} 在第幾個位置（從左邊數、從 1 開始）", lambda w, c: w.rindex(c) + 1, "nonsense", "n")
q(L, T, "{0} 這句話裡，{1} 是第幾個單字？", lambda s, w: words(s).index(w) + 1, "In the middle of the night he woke up", "night")
q(L, T, "「{0}」數到第幾個字會碰到「{1}」？", lambda s, c: s.index(c) + 1, "人之初性本善性相近", "善")
q(L, S, "“{0}”中“{1}”是第几个字？", lambda s, c: s.index(c) + 1, "明月几时有把酒问青天", "酒")
q(L, S, "单词 {0} 里，{1} 从右往左数是第几位", lambda w, c: w[::-1].index(c) + 1, "wonderful", "d")
# ---------- first / last / nth
L = "letters/first"
q(L, T, "{0} 的第一個字母是什麼", lambda w: w[0], "chocolate")
q(L, T, "「{0}」開頭是哪個字", lambda w: w[0], "學而不思則罔")
q(L, T, "這個句子打頭的單字是什麼：{0}", lambda s: words(s)[0], "Nobody expects the weekend to end")
L = "letters/last"
q(L, T, "{0} 結尾的字母？", lambda w: w[-1], "headphone")
q(L, T, "請取出 {0} 的最後三個字母", lambda w: w[-3:], "butterfly")
q(L, T, "{0} 這一句的最後一個英文單字是哪個", lambda s: words(s)[-1], "Please remember to bring your umbrella tomorrow")
q(L, S, "“{0}”以哪个字收尾？", lambda s: s[-1], "每逢佳节倍思亲")
L = "letters/nth"
q(L, T, "{0} 的第 {1} 個字母是哪個", lambda w, n: w[n - 1], "magnificent", 5)
q(L, T, "{0} 正中間的字母是哪一個", lambda w: w[len(w) // 2], "dragonfly")
q(L, T, "從 {0} 裡取出第 {1} 到第 {2} 個字母", lambda w, a, b: w[a - 1:b], "keyboard", 4, 7)
q(L, S, "“{0}”的第三个单词是哪个？", lambda s: words(s)[2], "She sells sea shells by the shore")
q(L, S, "把 {0} 的奇数位字母（第1、3、5个）依次取出来，得到什么？", lambda w: w[::2], "planet")
L = "letters/nth-from-end"
q(L, T, "麻煩幫我看 {0} 倒數第三個字母是什麼", lambda w: w[-3], "satellite")
q(L, T, "「{0}」倒數第二個字", lambda w: w[-2], "春眠不覺曉處處聞啼鳥")
q(L, S, "从后往前数，{0} 的第{1}个字母是", lambda w, n: w[-n], "breakfast", 4)
L = "letters/first-last"
q(L, T, "告訴我 {0} 的頭尾兩個字母", lambda w: [w[0], w[-1]], "laptop", alt=lambda w: [w[0] + w[-1]])
q(L, S, "英文单词 {0} 去头去尾各一个字母，中间剩下什么", lambda w: w[1:-1], "champion")
L = "letters/initials"
q(L, T, "取每個單字的首字母：{0}，會組成什麼縮寫（用大寫）", lambda s: "".join(w[0] for w in words(s)).upper(), "as soon as possible")
q(L, T, "藏頭詩「{0}」取每句第一個字會變成什麼？", lambda s: "".join(p[0] for p in s.split("，")), "我行我素，愛不釋手，臺上十年，灣區風光")
# ---------- word after / before
L = "letters/word-after"
q(L, T, "在 {0} 這句裡，{1} 後面緊接著哪個字？", after, "The kids built a huge sandcastle yesterday", "huge")
q(L, S, "“{0}”，{1} 之后的那个单词是什么？", after, "Tom gave Lucy his old guitar", "Lucy")
L = "letters/word-before"
q(L, T, "{0} 中，{1} 的前一個單字是什麼", before, "He never drinks coffee after dinner", "after")
q(L, T, "「{0}」當中「{1}」的前面是哪個字", lambda s, c: s[s.index(c) - 1], "但願人長久千里共嬋娟", "千")
q(L, T, "{0} 這個字夾在哪兩個單字中間？句子是 {1}", lambda w, s: [before(s, w), after(s, w)], "dancing", "We saw people dancing near the fountain")
q(L, S, "句子“{0}”里 {1} 前面紧挨着的词是哪一个", before, "Our neighbor bought two red bicycles", "red")
L = "letters/alphabet"
q(L, T, "英文字母表裡 {0} 的下一個字母是什麼？", lambda c: chr(ord(c) + 1), "q")
q(L, T, "第 {0} 個英文字母是哪個", lambda n: chr(96 + n), 11, alt=lambda n: chr(64 + n))
q(L, S, "字母表中 {0} 和 {1} 之间隔着几个字母", lambda a, b: ord(b) - ord(a) - 1, "h", "m")
# ---------- spelling, joining
L = "letters/spell"
q(L, T, "把 {0} 逐字母拼出來，用空格隔開", lambda w: " ".join(w), "guitar")
q(L, T, "用連字號「-」把 {0} 的每個字母分開寫", lambda w: "-".join(w), "window")
q(L, T, "「{0}」每個字之間加一個頓號", lambda w: "、".join(w), "天長地久")
L = "letters/join"
q(L, T, "{0} 合起來是哪個單字", lambda s: s.replace(" ", ""), "s p a r r o w")
q(L, S, "把 {0}、{1}、{2} 这三段按顺序直接拼接起来", lambda *p: "".join(p), "sun", "flower", "s")
# ---------- reversal
L = "letters/reverse"
q(L, T, "{0} 倒過來寫是什麼", lambda w: w[::-1], "stressed")
q(L, T, "把「{0}」反過來唸", lambda w: w[::-1], "好山好水好無聊")
q(L, T, "{0} 到過來拼會變怎樣", lambda w: w[::-1], "elephant")
q(L, T, "句子裡的單字順序前後顛倒，單字本身不變：{0}", lambda s: " ".join(s.split()[::-1]), "birds can fly high")
q(L, T, "每個單字各自反轉、順序不動：{0}", lambda s: " ".join(w[::-1] for w in s.split()), "live on time")
q(L, S, "“{0}”到着写是什么？", lambda w: w[::-1], "我爱中国菜")
q(L, S, "{0} 整个字符串（包括空格）反转后是？", lambda w: w[::-1], "hello world")
# ---------- palindromes
L = "letters/palindrome"
q(L, T, "{0} 是回文嗎", pal, "rotator")
q(L, T, "「{0}」正著唸倒著唸都一樣嗎？", pal, "上海自來水來自海上")
q(L, T, "請判斷 {0} 是不是迴文數", pal, "12344321")
q(L, T, "{0}、{1}、{2}、{3} 之中哪些是迴文", lambda *w: [x for x in w if pal(x)], "kayak", "river", "level", "paper")
q(L, S, "忽略大小写和空格，“{0}”算回文吗？", lambda s: pal(s.lower().replace(" ", "")), "Never odd or even")
# ---------- anagrams
L = "letters/anagram"
q(L, T, "{0} 重新排列能變成 {1} 嗎", anag, "dusty", "study")
q(L, T, "下面哪個字是 {0} 的字母重組：{1}、{2}、{3}", lambda w, *o: [x for x in o if anag(w, x)], "thing", "tight", "night", "hint")
q(L, T, "用 {0} 裡的字母（每個只能用一次）拼得出 {1} 嗎", lambda a, b: not Counter(b) - Counter(a), "notebook", "token")
q(L, S, "{0} 和 {1} 互为变位词吗", anag, "teacher", "cheater")
# ---------- sorting
L = "letters/sort-letters"
q(L, T, "把 {0} 的字母按照字母順序排列", lambda w: "".join(sorted(w)), "cherry")
q(L, S, "把字符串 {0} 里的字母从 z 到 a 排序", lambda w: "".join(sorted(w, reverse=True)), "database")
L = "letters/sort-words"
q(L, T, "{0}, {1}, {2}, {3} 請照字母順序排好", lambda *w: sorted(w), "banana", "apple", "mango", "kiwi")
q(L, T, "這些單字依長度由短到長排：{0}、{1}、{2}、{3}", lambda *w: sorted(w, key=len), "elephant", "ox", "tiger", "cat")
q(L, T, "這份名單請依英文字母排序後告訴我第三個是誰：{0}, {1}, {2}, {3}, {4}", lambda *w: sorted(w)[2], "Oscar", "Bella", "Victor", "Nina", "Chloe")
q(L, S, "将 {0} {1} {2} {3} 按字典序倒序排列", lambda *w: sorted(w, reverse=True), "zebra", "lion", "tiger", "panda")
L = "letters/alphabetical"
q(L, T, "字典裡 {0} 跟 {1} 哪個先出現", lambda *w: min(w), "pear", "peach")
q(L, T, "按英文字母排序的話，{0} 會排在 {1} 後面嗎？", lambda a, b: a > b, "queue", "quest")
q(L, S, "按字母表顺序，{0}、{1} 和 {2} 谁排最后", lambda *w: max(w), "monkey", "turkey", "donkey")
# ---------- longer / shorter
L = "letters/longer"
q(L, T, "{0} 和 {1} 那個字比較長", lambda *w: best(w, len), "butterfly", "dragon")
q(L, T, "{0} 比 {1} 多幾個字母", lambda a, b: len(a) - len(b), "internationalization", "localization")
q(L, T, "我家狗叫 {0}，鄰居的貓叫 {1}，哪個名字的字母多？", lambda *w: best(w, len), "Max", "Cleopatra")
q(L, T, "{0} 跟 {1} 一樣長嗎", lambda a, b: len(a) == len(b), "pencil", "eraser")
q(L, S, "“{0}”和“{1}”哪一句字数更多？", lambda *w: best(w, len), "星星之火可以燎原", "水滴石穿")
q(L, S, "这句话里最长的单词是哪个：{0}", lambda s: best(words(s), len), "The gardener planted beautiful tulips")
L = "letters/shorter"
q(L, T, "{0}、{1}、{2} 哪個單字的字母最少", lambda *w: best(w, len, False), "mountain", "sea", "river")
# ---------- starts / ends / contains
L = "letters/starts"
q(L, T, "{0}, {1}, {2}, {3} 哪些是 car 開頭", lambda *w: [x for x in w if x.startswith("car")], "carpet", "carbon", "cargo", "scarf")
q(L, S, "以 s 开头又以 s 结尾的是哪个词：{0}, {1}, {2}", lambda *w: [x for x in w if x[0] == x[-1] == "s"], "seas", "sand", "glass")
L = "letters/ends"
q(L, T, "{0} 是以 {1} 結尾的嗎", lambda w, e: w.endswith(e), "unbelievable", "able")
q(L, T, "哪個字的結尾是 tion：{0}、{1}、{2}", lambda *w: [x for x in w if x.endswith("tion")], "mansion", "station", "vision")
L = "letters/contains"
q(L, T, "{0} 有沒有包含字母 {1}", lambda w, c: c in w, "penguin", "a")
q(L, T, "下列單字哪幾個沒有 e：{0}、{1}、{2}、{3}", lambda *w: [x for x in w if "e" not in x], "house", "night", "tree", "cloud")
q(L, T, "英文句 {0} 裡有沒有獨立的單字 {1}？被包在別的字裡面的不算", lambda s, w: w in words(s), "the book is here", "he")
q(L, S, "单词 {0} 里藏着 {1} 这个词吗", lambda w, c: c in w, "kitchen", "itch")
# ---------- edits
L = "letters/delete"
q(L, T, "把 {0} 裡的 {1} 全部拿掉", lambda w, c: w.replace(c, ""), "balloon", "l")
q(L, T, "{0} 的第一個 {1} 刪掉，其他保留，會變成？", lambda w, c: w.replace(c, "", 1), "pineapple", "p")
q(L, T, "「{0}」把「{1}」通通刪除", lambda w, c: w.replace(c, ""), "這個那個哪個", "個")
q(L, T, "去除字串「{0}」中的數字", lambda w: re.sub(r"\d", "", w), "A1B2C3D4")
q(L, T, "砍掉 {0} 的前三個字母", lambda w: w[3:], "shampoo")
q(L, T, "{0} 每種字母只留第一次出現的那個，剩下什麼？", lambda w: "".join(uniq(w)), "mississippi")
q(L, T, "{0} 這句請移除所有的 {1}", lambda s, w: " ".join(x for x in s.split() if x != w), "I really really like tea", "really")
q(L, S, "去掉 {0} 里的元音字母，还剩什么", lambda w: "".join(c for c in w if c not in V), "education")
L = "letters/replace"
q(L, T, "把 {0} 的最後一個字母換成 {1}", lambda w, c: w[:-1] + c, "plane", "t")
q(L, T, "把 {0} 的空格全換成底線", lambda s: s.replace(" ", "_"), "to be or not to be")
q(L, T, "{0} 裡面的 {1} 請用 {2} 取代", lambda s, a, b: s.replace(a, b), "We met in Tokyo last year", "Tokyo", "Paris")
q(L, S, "“{0}”这句，把“{1}”换成“{2}”", lambda s, a, b: s.replace(a, b), "小猫爱吃鱼", "猫", "狗")
L = "letters/insert"
q(L, T, "在 {0} 的第三個字母後面插入 {1}", lambda w, c: w[:3] + c + w[3:], "star", "i")
q(L, T, "每個 {1} 後面都補一個 {2}：{0}", lambda w, a, b: w.replace(a, a + b), "potato", "o", "x")
q(L, T, "在「{0}」的「{1}」後面插入「{2}」", lambda s, a, b: s.replace(a, a + b), "我想吃麵", "吃", "牛肉")
q(L, S, "在句子 {0} 的 {1} 前面加上 {2}", lambda s, a, b: s.replace(a, b + " " + a), "she drinks tea every morning", "tea", "green")
L = "letters/swap"
q(L, T, "把 {0} 的 {1} 跟 {2} 對調", swapc, "form", "o", "r")
q(L, T, "{0} 把 {1} 和 {2} 兩個字互相交換", swapw, "dogs chase cats in gardens", "dogs", "cats")
q(L, T, "「{0}」前兩個字跟後兩個字互換", lambda s: s[2:] + s[:2], "屏東台北")
q(L, S, "交换 {0} 的第三个和第四个字母", lambda w: swapi(w, 3, 4), "trial")
# ---------- common letters
L = "letters/common"
q(L, T, "{0} 和 {1} 有哪些共同的字母", lambda a, b: [c for c in uniq(a) if c in b], "planet", "tablet")
q(L, T, "{0} 跟 {1} 有沒有任何一個字母相同？", lambda a, b: bool(set(a) & set(b)), "cloud", "ring")
q(L, T, "{0} 與 {1} 從頭開始最長的相同開頭是什麼", lambda a, b: os.path.commonprefix([a, b]), "interview", "internet")
q(L, S, "{0} 里有、{1} 里没有的字母是哪些？", lambda a, b: [c for c in uniq(a) if c not in b], "orange", "grape")
# ---------- edit distance
L = "letters/edit-distance"
q(L, T, "{0} 變 {1} 的編輯距離是多少", lev, "lantern", "pattern")
q(L, T, "從 {0} 改成 {1} 最少要動幾次？每次可以插入、刪除或替換一個字母", lev, "flaw", "lawn")
q(L, T, "拼法最接近 {0} 的（編輯距離最小）是哪個：{1}、{2}、{3}", lambda w, *o: best(o, lambda x: lev(w, x), False), "brake", "break", "bread", "brave")
q(L, S, "“{0}”与“{1}”的编辑距离是几？", lev, "今天天气很好", "今天气很不好")
# ---------- case
L = "letters/case"
q(L, T, "把 {0} 全部改成大寫", str.upper, "taiwan number one")
q(L, T, "{0} 大小寫互換之後長怎樣", str.swapcase, "iPhone")
q(L, T, "{0} 裡有幾個大寫字母", lambda w: sum(c.isupper() for c in w), "McDonald")
q(L, S, "每个单词首字母大写：{0}", str.title, "gone with the wind")

# =====================================================================
# NUMBERS
L = "numbers/arithmetic"
q(L, T, "37 乘以 48 是多少", 37 * 48)
q(L, T, "125+378-96=?", 125 + 378 - 96)
q(L, T, "請幫我算 (18 + 6 × 4) ÷ 7", (18 + 6 * 4) // 7)
q(L, T, "0.1 加 0.2 精確是多少？", "0.3")
q(L, S, "12.5乘8再除以4得几", 25)
q(L, S, "99999×99999 的准确结果", 99999 ** 2)
L = "numbers/arithmetic-told"
q(L, T, "一千減去三百二十七，再減五十八，剩多少", 1000 - 327 - 58)
q(L, T, "三打雞蛋扣掉 7 顆還有幾顆", 36 - 7)
q(L, T, "小美帶了 250 元出門，買了三支 35 元的筆，回家時身上還剩多少錢？", 250 - 3 * 35)
q(L, T, "飲料店買三送一，一杯 60 元，要拿到 8 杯得付多少錢", 6 * 60)
q(L, T, "某數加 5 等於 4 的 3 倍，某數是多少？", 12 - 5)
q(L, T, "雞兔同籠，共有 35 個頭、94 隻腳，請問兔子有幾隻", [r for r in range(36) if 4 * r + 2 * (35 - r) == 94])
q(L, S, "十二减负五等于几", 17)
L = "numbers/fractions"
q(L, T, "1/3 加 1/4 是多少", F(1, 3) + F(1, 4))
q(L, T, "二分之一減三分之一", F(1, 2) - F(1, 3))
q(L, T, "五分之三乘以十分之七等於幾分之幾？", F(3, 5) * F(7, 10), alt=["0.42"])
q(L, S, "把 18/24 约成最简分数", F(18, 24))
q(L, S, "0.375 化成分数是多少", F("0.375"))
L = "numbers/percent"
q(L, T, "原價 1200 元打八折是多少", 1200 * 8 // 10)
q(L, T, "一件 2,400 元的外套打七五折後要付多少錢？", 2400 * 75 // 100)
q(L, T, "450 的三成", 450 * 3 // 10)
q(L, T, "80 是 320 的百分之幾", 25, alt=["25%"])
q(L, T, "股價從 200 元漲到 230 元，漲幅是多少 %？", 15, alt=["15%"])
q(L, S, "一件100元的商品先涨价20%，再降价20%，最后卖多少元", 96)
L = "numbers/powers"
q(L, T, "2 的 10 次方", 2 ** 10)
q(L, T, "請把 3 的 40 次方完整寫出來，不要用科學記號", 3 ** 40)
q(L, S, "2的100次方个位数字是几", str(2 ** 100)[-1])
L = "numbers/roots"
q(L, T, "1444 開根號是多少", math.isqrt(1444)); assert math.isqrt(1444) ** 2 == 1444
q(L, S, "1728 的立方根是几", 12); assert 12 ** 3 == 1728
L = "numbers/factorial"
q(L, T, "10! 等於多少", math.factorial(10))
q(L, T, "25 的階乘總共有幾位數？", len(str(math.factorial(25))))
L = "numbers/primes"
q(L, T, "請問 {0} 是質數嗎", isprime, 221)
q(L, T, "請列出 20 到 40 之間的質數", [n for n in range(20, 41) if isprime(n)])
q(L, T, "91 做質因數分解", [7, 13], alt=["7×13"])
q(L, S, "小于30的素数有多少个", sum(map(isprime, range(30))))
L = "numbers/divisors"
q(L, T, "36 的因數全部列出來", divs(36))
q(L, T, "48 有幾個正因數", len(divs(48)))
q(L, T, "1234 除以 17 的餘數", 1234 % 17)
q(L, S, "100 除以 7，商和余数分别是多少？", [100 // 7, 100 % 7])
L = "numbers/gcd-lcm"
q(L, T, "12 跟 18 的最小公倍數是多少", math.lcm(12, 18))
q(L, T, "24、36、60 三個數的最大公因數", math.gcd(24, 36, 60))
q(L, S, "兩数 {0} 和 {1} 的最大公约数".replace("兩", "两"), math.gcd, 60, 84)
L = "numbers/rounding"
q(L, T, "3.14159 四捨五入到小數點後第二位", "3.14")
q(L, T, "把 8765 四捨五入到百位", 8800)
q(L, T, "4.01 無條件進位到整數是多少？", 5)
q(L, S, "6.8 向下取整是多少", 6)
L = "numbers/bases"
q(L, T, "十進位的 45 用二進位怎麼寫", format(45, "b"))
q(L, T, "0xFF 換成十進位是?", 0xFF)
q(L, S, "二进制 110110 转成十六进制", format(0b110110, "x"))
q(L, S, "八进制的77是十进制的几？", 0o77)
L = "numbers/roman"
q(L, T, "MCMXCIV 是多少", unroman("MCMXCIV"))
q(L, T, "2026 寫成羅馬數字", roman(2026))
q(L, T, "羅馬數字 XIV 加 IX，答案用阿拉伯數字寫", unroman("XIV") + unroman("IX"))
L = "numbers/number-words"
q(L, T, "二十三萬四千五百零六寫成阿拉伯數字", 23 * 10000 + 4506)
q(L, T, "十二億是多少，數字怎麼寫？不要逗號", 12 * 10 ** 8)
q(L, T, "10305 用中文數字怎麼唸", "一萬零三百零五")
q(L, T, "開支票時 36000 的國字大寫是什麼？只要數字部分，不用寫元和整", "參萬陸仟", alt=["叁萬陸仟"])
q(L, T, "五百萬乘以兩百等於多少億", 5000000 * 200 // 10 ** 8, alt=["10億"])
q(L, S, "壹仟贰佰叁拾肆是哪个数？请用阿拉伯数字回答", 1234)
L = "numbers/compare"
q(L, T, "9.11 跟 9.9 哪個比較大", "9.9")
q(L, T, "-7 和 -12 哪一個小", -12)
q(L, T, "0.75、4/5、70% 由小到大排", ["70%", "0.75", "4/5"])
q(L, S, "三分之二和五分之三谁大", "2/3", alt=["三分之二"])
L = "numbers/aggregate"
q(L, T, "從 1 連加到 100 總共多少", sum(range(101)))
q(L, T, "13、8、25、4 的平均數", "12.5"); assert (13 + 8 + 25 + 4) / 4 == 12.5
q(L, T, "3, 9, 1, 7, 5 的中位數是?", sorted([3, 9, 1, 7, 5])[2])
q(L, S, "2748 各位数字之和是多少", sum(map(int, "2748")))
L = "numbers/units"
q(L, T, "2.5 公斤是幾公克", 2500)
q(L, T, "兩小時十五分等於幾分鐘？", 135)
q(L, S, "3.2公里换算成米是多少", 3200)

# =====================================================================
# DATES (now = 2026-11-26)
L = "dates/weekday"
q(L, T, "2026年12月25日是星期幾", wd(D(2026, 12, 25)))
q(L, T, "今天是禮拜幾？", wd(NOW, "禮拜"), alt=[wd(NOW)])
q(L, T, "1945 年 8 月 15 號那天是禮拜幾啊", wd(D(1945, 8, 15), "禮拜"), alt=[wd(D(1945, 8, 15))])
q(L, T, "民國 110 年 10 月 10 日那天是星期幾？", wd(D(2021, 10, 10)))
q(L, T, "如果前天是星期二，那後天會是星期幾", "星期六")
q(L, T, "十年前的今天是星期幾", wd(D(2016, 11, 26)))
q(L, T, "這個月的最後一天落在星期幾", wd(D(2026, 11, 30)))
q(L, S, "北京奥运会开幕那天，也就是2008年8月8日，是周几来着", wd(D(2008, 8, 8), "周"), alt=[wd(D(2008, 8, 8))])
q(L, S, "大前天是星期几", wd(N(-3)))
q(L, S, "请问明年的今天是星期几？", wd(D(2027, 11, 26)))
L = "dates/roc-year"
q(L, T, "民國 38 年是西元幾年", 1911 + 38)
q(L, T, "西元 2000 年換算成民國是幾年？", 2000 - 1911, alt=["民國89年"])
L = "dates/leap"
q(L, T, "民國 113 年是閏年嗎", leap(2024))
q(L, T, "1900 年算不算閏年？", leap(1900))
q(L, T, "下一個閏年是哪一年", next(y for y in range(2027, 2040) if leap(y)))
q(L, S, "2000年到2026年（含首尾）有几个闰年", sum(leap(y) for y in range(2000, 2027)))
L = "dates/month-length"
q(L, T, "2100 年的二月有幾天", 29 if leap(2100) else 28)
q(L, T, "下個月有幾天", 31)
L = "dates/difference"
q(L, T, "2024/3/1 跟 2024/10/10 相差幾天", (D(2024, 10, 10) - D(2024, 3, 1)).days)
q(L, T, "從 1912 年 1 月 1 日到今天滿幾年了？", age(D(1912, 1, 1), NOW))
q(L, S, "2025年3月10日和2025年1月25日，哪天更早", D(2025, 1, 25))
q(L, S, "1997年7月1日距今天已经过去多少天", (NOW - D(1997, 7, 1)).days)
L = "dates/until"
q(L, T, "離 2027 年元旦還有幾天", (D(2027, 1, 1) - NOW).days)
q(L, T, "請問距離今年聖誕節還剩多少天？", (D(2026, 12, 25) - NOW).days)
q(L, S, "假设今天是2025年5月18日，到6月7日还有几天", (D(2025, 6, 7) - D(2025, 5, 18)).days)
L = "dates/addition"
q(L, T, "2026-01-31 在過 45 天是哪一天", D(2026, 1, 31) + timedelta(45))
q(L, T, "今天往前推 100 天是幾月幾號", N(-100), alt=[md(N(-100))])
q(L, T, "三個禮拜後的今天是幾月幾日？", N(21), alt=[md(N(21))])
q(L, T, "昨天是 2024 年 2 月 28 日，那明天是哪一天", D(2024, 3, 1))
q(L, S, "2026年8月15日往后推3个月是哪一天", D(2026, 11, 15))
L = "dates/age"
q(L, T, "王先生 1985 年 7 月 3 日出生，到 2026 年 11 月 26 日滿幾歲", age(D(1985, 7, 3), NOW))
q(L, T, "阿嬤是民國 31 年 5 月 20 日生的，她現在足歲是幾歲？", age(D(1942, 5, 20), NOW))
q(L, T, "小華比小英大 3 歲，小英今年 14 歲，五年後小華幾歲", 14 + 3 + 5)
q(L, S, "我1999年12月31日生的，今天我几周岁了", age(D(1999, 12, 31), NOW))
L = "dates/day-of-year"
q(L, T, "2026 年的第 200 天是幾月幾號？", D(2026, 1, 1) + timedelta(199), alt=[md(D(2026, 1, 1) + timedelta(199))])
q(L, T, "2024 年 3 月 15 日是那一年的第幾天", D(2024, 3, 15).timetuple().tm_yday)
L = "dates/calendar"
q(L, T, "2026 年 11 月總共有幾個星期日", sum(D(2026, 11, d).weekday() == 6 for d in range(1, 31)))
q(L, T, "2026 年 5 月的第二個星期日是哪一天？", [D(2026, 5, d) for d in range(1, 32) if D(2026, 5, d).weekday() == 6][1])
L = "dates/format"
q(L, T, "昨天的日期請用 MM/DD/YYYY 的格式寫", N(-1).strftime("%m/%d/%Y"))
q("dates/calendar", S, "90天等于几个星期零几天？", list(divmod(90, 7)))
L = "dates/time"
q(L, T, "下午 3 點 45 分再過 80 分鐘是幾點幾分", clock(minutes("15:45") + 80), alt=["下午5點5分"])
q(L, T, "早上 8:30 上班、晚上 6:15 下班，中間總共幾分鐘？", minutes("18:15") - minutes("8:30"))
q(L, T, "台北時間 2026 年 3 月 1 日早上 9 點的時候，倫敦是幾點？", "01:00", alt=["2026-03-01T01:00"])
q(L, T, "一天有幾秒", 86400)
q(L, S, "火车22:40发车，开了5小时35分钟，几点到站？", clock(minutes("22:40") + 335), alt=["凌晨4点15分"])

# =====================================================================
# SETS AND TABLES
L = "sets/count-kind"
q(L, T, "我有兩個蘋果、一輛腳踏車、三顆芭樂和一台電視，請問我總共有幾個水果？", 2 + 3)
q(L, T, "在動物園看到四隻獅子、一棵榕樹、兩隻企鵝跟三張長椅，動物有幾隻", 4 + 2)
q(L, T, "桌上擺著一把小提琴、兩支長笛、一個杯子、三面鼓。樂器一共幾件？", 1 + 2 + 3)
q(L, T, "客廳有一張沙發、兩張椅子、一隻貓和一張茶几，家具總共幾件", 1 + 2 + 1)
q(L, T, "停車場停了五輛轎車、兩台卡車、一台公車，旁邊還睡著一隻狗，算一算車子有幾台", 5 + 2 + 1)
q(L, T, "池塘邊有兩隻青蛙、三隻鴨子、一隻天鵝和四條鯉魚，其中鳥類有幾隻？", 3 + 1)
q(L, T, "衣櫃裡掛了四件襯衫、兩條裙子、一件外套，旁邊擺了三本書跟一盞燈，衣服總共幾件？", 4 + 2 + 1)
q(L, T, "我們家有爸爸、媽媽、兩個妹妹、一隻狗，連我在內家裡一共幾個人", 5)
q(L, S, "冰箱里有三根黄瓜、两棵白菜、一盒牛奶和五根胡萝卜，一共有多少蔬菜？请给出数目", 3 + 2 + 5)
q(L, S, "书包里装着两支铅笔、一块橡皮、三个橘子、一把尺子，文具有几件", 2 + 1 + 1)
q(L, S, "我买了5个苹果、3根香蕉和1条毛巾，吃掉2个苹果后，水果还剩几个", 5 + 3 - 2)
L = "sets/operations"
q(L, T, "集合 A={{1,2,3,4}}，B={{3,4,5}}，兩個集合的交集有哪些元素{0}", [x for x in [1, 2, 3, 4] if x in [3, 4, 5]], "？")
q(L, T, "小明喜歡籃球、游泳、圍棋；小華喜歡游泳、跑步、圍棋。兩個人都喜歡的有哪些？", [x for x in ["籃球", "游泳", "圍棋"] if x in ["游泳", "跑步", "圍棋"]])
q(L, T, "5, 2, 5, 8, 2, 5 去掉重複的數字", uniq([5, 2, 5, 8, 2, 5]))
q(L, S, "名单一：张三、李四、王五；名单二：李四、赵六。合并去重后有几个人", len({"张三", "李四", "王五"} | {"李四", "赵六"}))
L = "sets/filter"
q(L, T, "12, 7, 30, 5, 18 裡面大於 10 的數有哪些", [x for x in [12, 7, 30, 5, 18] if x > 10])
q(L, T, "從 3、8、15、22、27 挑出偶數", [x for x in [3, 8, 15, 22, 27] if x % 2 == 0])
q(L, T, "紅、藍、紅、綠、藍、紅，哪個顏色出現最多次？", best({"紅", "藍", "綠"}, "紅、藍、紅、綠、藍、紅".count))
L = "sets/sort"
q(L, T, "蘋果 30 元、香蕉 15 元、芒果 50 元、鳳梨 45 元，價錢由低到高怎麼排？", ["香蕉", "蘋果", "鳳梨", "芒果"])
q(L, S, "把 42、7、19、100、3 从大到小排列", sorted([42, 7, 19, 100, 3], reverse=True))
L = "sets/table"
def tab(text, sep=","):
    r = [re.split(sep, l.strip().strip("|").strip()) for l in text.strip().split("\n")]
    r = [[c.strip() for c in l] for l in r if not set("".join(l)) <= set("-: |")]
    return [dict(zip(r[0], l)) for l in r[1:]]
t1 = "姓名,年齡,身高\n小安,11,142\n阿德,13,155\n佳佳,10,149\n美玲,12,147"
q(L, T, "{0}\n\n上面這張表裡，誰的年紀最大？", lambda t: best(tab(t), lambda r: int(r["年齡"]))["姓名"], t1)
t2 = "學生,國文,數學\n志豪,78,92\n雅婷,85,66\n冠宇,90,57\n怡君,74,88"
q(L, T, "這是段考成績：\n{0}\n數學平均幾分？", lambda t: "75.75" if F(sum(int(r["數學"]) for r in tab(t)), 4) == F("75.75") else 1 / 0, t2)
t3 = "姓名\t數學\n王小明\t58\n李大同\t72\n陳美惠\t45\n張國榮\t90\n林志玲\t60"
q(L, T, "60 分以上算及格，下表數學不及格的有幾個人\n{0}", lambda t: sum(int(r["數學"]) < 60 for r in tab(t, "\t")), t3)
t4 = "| 商品 | 单价 | 数量 |\n|---|---|---|\n| 铅笔 | 2 | 10 |\n| 笔记本 | 8 | 3 |\n| 橡皮 | 3 | 4 |"
q(L, S, "{0}\n\n按单价乘数量计算，总金额是多少？", lambda t: sum(int(r["单价"]) * int(r["数量"]) for r in tab(t, r"\|")), t4)
t5 = "狗狗 體重(公斤) 年齡\nLucky 12 3\nCoco 8 7\n豆豆 15 2\n麻糬 9 5"
q(L, T, "{0}\n請問四歲以下的狗裡面最重的是哪一隻", lambda t: best([r for r in tab(t, " ") if int(r["年齡"]) <= 4], lambda r: int(r["體重(公斤)"]))["狗狗"], t5)
t6 = "書名,頁數,價格\n夜遊,220,300\n海邊的信,310,280\n小城,180,350\n北風,260,320"
q(L, T, "{0}\n把書名按價格從貴到便宜列出來", lambda t: [r["書名"] for r in sorted(tab(t), key=lambda r: -int(r["價格"]))], t6)
t7 = "隊伍,勝,負\n藍鯨,14,6\n黑熊,11,9\n石虎,17,3\n雲豹,9,11"
q(L, T, "聯賽戰績如下\n{0}\n勝場第二多的是哪一隊？", lambda t: sorted(tab(t), key=lambda r: -int(r["勝"]))[1]["隊伍"], t7)
t8 = "航班,目的地,起飞\nCX101,大阪,08:20\nCX205,曼谷,13:45\nCX330,首尔,17:10"
q(L, S, "{0}\n飞往曼谷的航班几点起飞？", lambda t: [r["起飞"] for r in tab(t) if r["目的地"] == "曼谷"], t8)
t9 = "姓名,部門\n阿倫,業務\n小潔,工程\n大維,工程\n阿珍,會計\n小凡,工程"
q(L, T, "員工名單：\n{0}\n再加上一位新同事：阿傑,業務\n現在業務部有幾個人？", lambda t: sum(r["部門"] == "業務" for r in tab(t)) + 1, t9)
t10 = "城市,最高温,最低温\n北京,5,-4\n广州,24,15\n上海,14,8\n昆明,18,6"
q(L, S, "{0}\n哪个城市的温差最大", lambda t: best(tab(t), lambda r: int(r["最高温"]) - int(r["最低温"]))["城市"], t10)

# =====================================================================
# LOGIC
L = "logic/order"
lt = lambda a, b: (lambda p: p[a] < p[b])
is_ = lambda a, k: (lambda p: p[a] == k)
q(L, T, "甲比乙高，丙比甲高，誰最高？", at(1, "甲乙丙", lt("甲", "乙"), lt("丙", "甲")))
q(L, T, "小明的個子比小華高，小華又比小美高，三個人裡面誰最矮", at(3, ["小明", "小華", "小美"], lt("小明", "小華"), lt("小華", "小美")))
q(L, T, "書架上由左到右放了五本書：字典、小說、食譜、漫畫、詩集。漫畫在最右邊，字典在小說的左邊，詩集是左邊數來第二本，食譜在字典的左邊。哪一本在最左邊？",
  at(1, ["字典", "小說", "食譜", "漫畫", "詩集"], is_("漫畫", 5), lt("字典", "小說"), is_("詩集", 2), lt("食譜", "字典")))
q(L, T, "A、B、C、D、E 五個人賽跑，A 比 B 快，C 比 A 快，D 最慢，B 比 E 快。第三名是誰", at(3, "ABCDE", lt("A", "B"), lt("C", "A"), is_("D", 5), lt("B", "E")))
q(L, T, "三個杯子排成左、中、右，球藏在左邊的杯子底下。先把左右兩個杯子對調，再把中間跟右邊的對調，球現在在左邊、中間還是右邊？", "中間")
q(L, T, "西瓜比鳳梨重，鳳梨比蘋果重，蘋果跟橘子一樣重，所以西瓜比橘子重嗎", True)
q(L, T, "四棟房子一字排開。紅色的在最左邊，黃色的在最右邊，藍色的緊鄰在白色的右邊。白色房子從左邊數是第幾棟？",
  orders("紅黃藍白", is_("紅", 1), is_("黃", 4), lambda p: p["藍"] == p["白"] + 1)[0].index("白") + 1)
q(L, T, "排隊時我前面有 6 個人、後面有 9 個人，整條隊伍總共幾個人", 6 + 1 + 9)
q(L, T, "小花比小草早到，小樹比小花早到，小石在小草之後才到。請把他們按照到達時間從早到晚排出來", whole(["小花", "小草", "小樹", "小石"], lt("小花", "小草"), lt("小樹", "小花"), lt("小草", "小石")))
q(L, T, "阿公、阿嬤、弟弟、妹妹坐成一排。弟弟坐在最左邊，阿嬤坐在阿公和妹妹的中間，而且阿公在阿嬤的右邊。從右邊數來第一個坐的是誰？",
  at(4, ["阿公", "阿嬤", "弟弟", "妹妹"], is_("弟弟", 1), lambda p: sorted([p["阿公"], p["阿嬤"], p["妹妹"]])[1] == p["阿嬤"] and max(p["阿公"], p["妹妹"]) - min(p["阿公"], p["妹妹"]) == 2, lambda p: p["阿公"] > p["阿嬤"]))
q(L, S, "红车比蓝车贵，绿车比红车便宜但比蓝车贵，最便宜的是哪辆", at(3, ["红车", "蓝车", "绿车"], lt("红车", "蓝车"), lt("红车", "绿车"), lt("绿车", "蓝车")))
q(L, S, "甲在乙左边，丙在乙右边，丁在丙右边。从左往右数第二个是谁？", at(2, "甲乙丙丁", lt("甲", "乙"), lt("乙", "丙"), lt("丙", "丁")))
q(L, S, "小李从前往后数排第5，从后往前数排第8，这一队共有几人", 5 + 8 - 1)
L = "logic/liars"
says = lambda a, f: (lambda v: v[a] == f(v))
q(L, T, "阿明說謊。小芳說阿明說的是實話。小芳說的是真話嗎？", liars(["阿明", "小芳"], [lambda v: not v["阿明"], says("小芳", lambda v: v["阿明"])], lambda v: v["小芳"]))
q(L, T, "甲講真話，乙說甲在說謊，丙說乙在說謊，請問丙老實嗎", liars("甲乙丙", [lambda v: v["甲"], says("乙", lambda v: not v["甲"]), says("丙", lambda v: not v["乙"])], lambda v: v["丙"]))
q(L, T, "島上的人不是永遠說真話，就是永遠說謊。A 說：「我和 B 都是騙子。」請問 B 是說真話的人嗎？", liars("AB", [says("A", lambda v: not v["A"] and not v["B"])], lambda v: v["B"]))
q(L, T, "三個人當中只有一個人說真話。甲說：乙在說謊。乙說：丙在說謊。丙說：甲跟乙都在說謊。說真話的是誰？",
  liars("甲乙丙", [lambda v: sum(v.values()) == 1, says("甲", lambda v: not v["乙"]), says("乙", lambda v: not v["丙"]), says("丙", lambda v: not v["甲"] and not v["乙"])], lambda v: [k for k in v if v[k]][0]))
def culprit(names, stm, n):
    r = [c for c in names if sum(f(c) for f in stm) == n]; assert len(r) == 1; return r[0]
q(L, T, "花瓶是一個人打破的。小志說：「是小芸打破的。」小芸說：「不是我。」小傑說：「不是我。」三個人裡只有一個人說真話，到底是誰打破的？",
  culprit(["小志", "小芸", "小傑"], [lambda c: c == "小芸", lambda c: c != "小芸", lambda c: c != "小傑"], 1))
q(L, T, "三個箱子只有一個裝了金幣，三張標籤也只有一張寫的是真的。A 箱寫「金幣在這裡」，B 箱寫「金幣不在這裡」，C 箱寫「金幣不在 A 箱」。金幣在哪一箱？",
  culprit("ABC", [lambda c: c == "A", lambda c: c != "B", lambda c: c != "A"], 1), alt=["B 箱"])
q(L, T, "小安說真話。小安說小寶說謊，小寶說大偉說真話，大偉說阿吉說謊。阿吉說的是真話嗎？",
  liars(["小安", "小寶", "大偉", "阿吉"], [lambda v: v["小安"], says("小安", lambda v: not v["小寶"]), says("小寶", lambda v: v["大偉"]), says("大偉", lambda v: not v["阿吉"])], lambda v: v["阿吉"]))
q(L, S, "小李说的是真话，小王说小李在撒谎。小王诚实吗", liars(["小李", "小王"], [lambda v: v["小李"], says("小王", lambda v: not v["小李"])], lambda v: v["小王"]))
q(L, S, "甲乙两人一个永远说真话，一个永远说假话。甲说：“乙说假话。”乙说：“我们俩都说真话。”谁是说真话的那个？",
  liars("甲乙", [lambda v: v["甲"] != v["乙"], says("甲", lambda v: not v["乙"]), says("乙", lambda v: v["甲"] and v["乙"])], lambda v: "甲" if v["甲"] else "乙"))
L = "logic/boolean"
q(L, T, "not (True and False) or False 的結果是真還是假", not (True and False) or False)
q(L, T, "真 且 (非 假 或 假) 的值是什麼", True and (not False or False))
q(L, T, "p 為假、q 也為假的時候，「若 p 則 q」這個命題成立嗎", (not False) or False)
q(L, T, "「3 大於 2」而且「5 小於 4」，這整句是對的嗎", 3 > 2 and 5 < 4)
q(L, T, "「2 是偶數」或「9 是質數」，用「或」連起來的這個敘述為真嗎？", True)
q(L, S, "True and not (False or True) 等于什么", True and not (False or True))
q(L, S, "true xor true 的值是真还是假？", True != True)
L = "logic/walk"
q(L, T, "一直面向前方，先往前走三步，再往右走兩步，接著後退三步，最後向左走兩步，有回到原點嗎？", home(("F", 3), ("R", 2), ("B", 3), ("L", 2)))
q(L, T, "向前走 5 步，右轉，走 2 步，向後轉，再走 2 步。請問最後回到起點了嗎", home(("F", 5), "r", ("F", 2), "u", ("F", 2)))
q(L, T, "從家裡往北走 4 公里，再往東走 3 公里，離家的直線距離是幾公里？", math.isqrt(25))
q(L, T, "我面向東邊，向右轉，再向後轉，現在面向哪一邊", DIR[walk(["r", "u"], (1, 0))[1]])
q(L, T, "左轉走 3 步，左轉走 3 步，左轉走 3 步，左轉再走 3 步，會回到原來的位置嗎", home(*["l", ("F", 3)] * 4))
q(L, T, "機器人從座標 (0,0) 出發，往右 2 格、往上 5 格、往左 4 格、往下 1 格，最後停在哪個座標？", "(%d,%d)" % walk([("E", 2), ("N", 5), ("W", 4), ("S", 1)])[0], alt=["-2", "4"])
q(L, S, "向前走10步，转身，再向前走10步，回到出发点了吗", home(("F", 10), "u", ("F", 10)))
q(L, S, "脸朝北，连续左转三次，现在朝哪个方向？", {"東": "东"}[DIR[walk(["l"] * 3)[1]]])
L = "logic/syllogism"
q(L, T, "所有的貓都是哺乳類，咪咪是一隻貓。咪咪是哺乳類嗎？", True)
q(L, T, "沒有一條魚會爬樹，小金是魚，那小金會爬樹嗎", False)
q(L, T, "凡是會員都有打折，小張沒有打折。小張是會員嗎", False)
q(L, T, "有些學生是運動員，而所有運動員都早起，所以一定有些學生早起，這個推論對嗎", True)
q(L, T, "志明是淑芬的爸爸，國強是志明的爸爸。國強是淑芬的祖父嗎？", True)
q(L, T, "他要嘛點紅茶、要嘛點咖啡，只會點一種。他沒點紅茶，那他點了什麼？", "咖啡")
q(L, S, "如果下雨，地就会湿。现在地没湿，那么下雨了吗？", False)
q(L, S, "所有的玫瑰都是花，有些花很快枯萎。由此一定能推出有些玫瑰很快枯萎吗", False)
L = "logic/schedule"
q(L, T, "小李早上 9 點起床，9 點到 11 點在圖書館，11 點到下午 1 點跟朋友吃飯，下午 2 點到 5 點在上課，郵局下午 5 點關門。他是幾點到幾點之間有空去郵局的？", ["13:00", "14:00"], alt=["下午1點到2點"])
q(L, T, "我星期一、三、四有空，你星期二、四、五有空，我們兩個可以約星期幾？", "星期四")
q(L, T, "A 會議 14:00 到 15:30，B 會議 15:15 開始，時間有衝突嗎", minutes("15:15") < minutes("15:30"))
q(L, T, "公車首班 6:00，之後每 12 分鐘一班，我 6:31 到站牌，要等幾分鐘", min(t for t in range(360, 500, 12) if t >= minutes("6:31")) - minutes("6:31"))
q(L, S, "小张9点到12点有空，小王10点半到14点有空，两人共同的空闲时间有多少分钟？", minutes("12:00") - minutes("10:30"))
L = "logic/brackets"
q(L, T, "把括號補完，只寫缺的部分、用空格隔開：( [ {", " ".join(brackets("([{")))
q(L, T, "(())() 的括號有正確配對嗎", brackets("(())()") == [])
q(L, T, "{[(<>) 後面還缺哪些括號才會完整？", "".join(brackets("{[(<>)")), alt=" ".join(brackets("{[(<>)")))
q(L, T, "((()) 這一串少了幾個右括號", len(brackets("((())")))
q(L, S, "判断 ([)] 的括号是否匹配", brackets("([)]") == [])

# =====================================================================
# NONSENSE / NOT ENOUGH SAID
ab = dict(status="abstained")
q("nonsense/category", T, "綠色的星期三有幾公斤？", None, **ab)
q("nonsense/category", T, "蘋果的平方根裡有幾個禮拜天", None, **ab)
q("nonsense/date", T, "2026 年 2 月 30 日是星期幾", None, **ab)
q("nonsense/date", T, "民國 115 年 13 月 5 日是今年的第幾天？", None, **ab)
q("nonsense/zero", T, "7 除以 0 等於多少", None, **ab)
q("nonsense/range", T, "cat 的第 9 個字母是什麼？", None, **ab)
q("nonsense/absurd-size", T, "請把 10^10^10 的階乘每一位數都寫出來", None, **ab)
q("nonsense/not-enough", T, "阿德說阿珠說謊，那阿珠今年幾歲", None, **ab)
q("nonsense/not-enough", S, "小明比小红高，小刚也比小红高。小明和小刚谁高？", None, **ab)
q("nonsense/units", S, "5公斤等于多少小时", None, **ab)

# =====================================================================
def finish():
    seen, starts, maj = Counter(), {}, Counter()
    for i, r in enumerate(ROWS, 1):
        k = r["kind"]; m = k.split("/")[0]
        if k not in starts: starts[k] = 0 if maj[m, "dev"] <= maj[m, "test"] else 1
        r["split"] = ("dev", "test")[(seen[k] + starts[k]) % 2]; seen[k] += 1
        maj[m, r["split"]] += 1
        r["id"] = f"z-{i:03d}"
        for f in ("id", "split", "kind", "lang", "question", "answers"): r.move_to_end(f)
        for f in ("answers_alt", "status"):
            if f in r: r.move_to_end(f)
    qs = [r["question"] for r in ROWS]; assert len(set(qs)) == len(qs)
    for r in ROWS: assert bool(r["answers"]) != (r.get("status") == "abstained"), r
    return maj

if __name__ == "__main__":
    finish()
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "chinese.jsonl")
    if "--check" in sys.argv:
        old = [json.loads(l) for l in open(path, encoding="utf-8")]
        bad = [(a, b) for a, b in zip(old, ROWS) if a != dict(b)]
        print("same" if not bad and len(old) == len(ROWS) else bad); sys.exit(bool(bad))
    with open(path, "w", encoding="utf-8") as f:
        for r in ROWS: f.write(json.dumps(r, ensure_ascii=False) + "\n")
    c = Counter((r["kind"].split("/")[0], r["lang"]) for r in ROWS)
    s = Counter((r["kind"].split("/")[0], r["split"]) for r in ROWS)
    for m in uniq(r["kind"].split("/")[0] for r in ROWS): print(m, c[m, T] + c[m, S], "Hant", c[m, T], "Hans", c[m, S], "dev", s[m, "dev"], "test", s[m, "test"])
    print(len(ROWS), Counter(r["lang"] for r in ROWS), Counter(r["split"] for r in ROWS))
