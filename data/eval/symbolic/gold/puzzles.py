#!/usr/bin/env python3
"""Writes b.jsonl (next to this file): paraphrases of the 12 BIG-Bench Hard tasks. Standard library only.
Every answer is computed here from an independent encoding of the question (permutation search, truth-table
search, walk simulation, table parsing out of the question text, datetime, Fraction ...)."""
import json, os, re, itertools, datetime as D
from fractions import Fraction as F
from collections import Counter
ROWS = []
CNT = Counter()
def s(v):
    if v is True: return "true"
    if v is False: return "false"
    if isinstance(v, D.date): return v.isoformat()
    return str(v)
def q(kind, text, ans, alt=None):
    i = CNT[kind]; CNT[kind] += 1
    r = {"id": "b-%s-%02d" % (kind, i + 1), "split": ("dev", "test")[i % 2], "kind": kind, "lang": "en", "question": text}
    if ans is None:
        r["status"] = "abstained"; r["answers"] = []
    else:
        r["answers"] = [s(a) for a in ans] if isinstance(ans, (list, tuple)) else [s(ans)]
        if alt is not None:
            r["answers_alt"] = [s(a) for a in alt] if isinstance(alt, (list, tuple)) else [s(alt)]
    ROWS.append(r)
T, f_ = True, False

# ---------------------------------------------------------------- boolean_expressions
K = "boolean_expressions"
q(K, "evaluate: true && !false", True and not False)
q(K, "Can you tell me whether the expression (true OR false) AND NOT true comes out true or false?", (True or False) and not True)
q(K, "With T standing for true and F for false, what's T and (F or not T)?", True and (False or not True))
q(K, "What is the truth value of !(false || (true && false))", not (False or (True and False)))
q(K, "true xor true = ?", True ^ True)
q(K, "If p is true and q is false, what value does p AND (NOT q) take?", True and (not False))
q(K, "Suppose A = false, B = true and C = true. Work out (A or B) and not C.", (False or True) and not True)
q(K, "please simplify not (not (not true)) for me", not (not (not True)))
q(K, "¬(⊤ ∧ ⊥) ∨ ⊥ — true or false?", (not (True and False)) or False)
q(K, "An AND gate is fed with true and with the output of an OR gate whose two inputs are both false. What does the AND gate put out?", True and (False or False))
q(K, "In Python, what would print(not True or (False and True) or not False) show?", "True" if (not True or (False and True) or not False) else "False", "true")
q(K, "is it the case that (false xor true) and (true xor false)", (False ^ True) and (True ^ False))
q(K, "A lamp is lit exactly when switch X is on and switch Y is not on. X is on and Y is on too. Is the lamp lit?", True and not True)
q(K, "does false || !true || false || !!true evalute to true", False or (not True) or False or (not not True))
q(K, "Compute 1 AND 0 OR 1, writing 1 for true and 0 for false and doing AND before OR.", "1" if ((True and False) or True) else "0", "true")
q(K, "Negate this and give me the result: (true and true) or false", not ((True and True) or False))
q(K, "what's the NAND of true and true", not (True and True))
q(K, "How many of these four are true?\n(a) true and false\n(b) true or false\n(c) not false\n(d) not (true or false)",
  sum([True and False, True or False, not False, not (True or False)]))
q(K, "When p, q and r are all false, does “p or q or not r” hold?", False or False or not False)
q(K, "Knowing only that p is true, and nothing at all about q, is \"p and q\" true or false?", None)

# ---------------------------------------------------------------- date_understanding
K = "date_understanding"
d = D.date; dd = lambda n: D.timedelta(days=n)
WD = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
q(K, "If yesterday was the 28th of February 2023, what's tomorrow's date? Write it as YYYY-MM-DD.", d(2023, 2, 28) + dd(2))
q(K, "today = 14/08/2019 (day first). date in ten days, same format pls", (d(2019, 8, 14) + dd(10)).strftime("%d/%m/%Y"))
q(K, "What weekday comes exactly 100 days after a Tuesday?", WD[(1 + 100) % 7])
q(K, "How many days are there from March 3, 2021 to April 17, 2021?", (d(2021, 4, 17) - d(2021, 3, 3)).days)
q(K, "My calendar tells me that the day after tomorrow is New Year's Day 2000. Which date is it today?", d(2000, 1, 1) - dd(2))
x = d(2024, 3, 1) - dd(1); assert x.month == 2
q(K, "The last day of February 2024 was yesterday. Seven days from now the date will be what?", x + dd(1) + dd(7))
q(K, "which day of the week did 20 July 1969 fall on", WD[d(1969, 7, 20).weekday()])
x = next(d(2022, 9, i) for i in range(1, 8) if d(2022, 9, i).weekday() == 0)
q(K, "It's the first Monday of September 2022 right now. Give the date a fortnight from today, in the form MM/DD/YYYY.", (x + dd(14)).strftime("%m/%d/%Y"))
q(K, "Rosa opened her bakery on 5 May 2015, and the shop turns ten today. What was the date three days ago?", d(2025, 5, 5) - dd(3))
q(K, "three weeks before 2020-01-10 is what date?", d(2020, 1, 10) - dd(21))
x = d(2018, 11, 12) - dd(1)
q(K, "Tomorrow is 11/12/2018, written the American way. Which date was it exactly one month before today? (ISO format please)", d(x.year, x.month - 1, x.day))
q(K, "i was born on 1990-06-15, how old am i on 2024-06-14", 2024 - 1990 - (1 if (6, 14) < (6, 15) else 0))
q(K, "Does February have 29 days in the year 2100?", d(2100, 3, 1) - d(2100, 2, 1) == dd(29))
q(K, "Counting from Christmas Day 2022, in how many days is Valentine's Day 2023?", (d(2023, 2, 14) - d(2022, 12, 25)).days)
q(K, "The rent is due on the last day of this month and today is 9 April 2021. How many days are left until then?", (d(2021, 4, 30) - d(2021, 4, 9)).days)
x = d(2023, 10, 13); assert x.weekday() == 4
while x.weekday() != 2: x += dd(1)
opts = ["10/16/2023", "10/18/2023", "10/19/2023", "10/20/2023"]; x = x.strftime("%m/%d/%Y"); assert x in opts
q(K, "It's Friday, 13 October 2023. Pick the date of the Wednesday coming up next:\nA) %s\nB) %s\nC) %s\nD) %s" % tuple(opts), x, "ABCD"[opts.index(x)])
assert WD[d(2024, 6, 6).weekday()] == "Thursday"
q(K, "A meeting planned for Thursday, 6 June 2024 gets postponed by 5 days. What date does it land on (DD.MM.YYYY)?", (d(2024, 6, 6) + dd(5)).strftime("%d.%m.%Y"))
q(K, "We're on day number 60 of 2023 (January 1 being day 1). Date please.", d(2023, 1, 1) + dd(59))
q(K, "It's half an hour before midnight on September 30, 1987. What will the date be one hour later?", (D.datetime(1987, 9, 30, 23, 30) + D.timedelta(hours=1)).date())
q(K, "Yesterday was a Tuesday in 2019. Exactly which date is it today?", None)

# ---------------------------------------------------------------- dyck_languages
K = "dyck_languages"
PAIR = {"(": ")", "[": "]", "{": "}", "<": ">"}
def scan(t):
    """(remaining openers, first bad bracket index among brackets or None, max depth, match map of char positions)"""
    st, bad, dep, m, n = [], None, 0, {}, 0
    for i, c in enumerate(t, 1):
        if c in PAIR: n += 1; st.append((c, i)); dep = max(dep, len(st))
        elif c in PAIR.values():
            n += 1
            if st and PAIR[st[-1][0]] == c: m[st.pop()[1]] = i
            elif bad is None: bad = n; break
    return [c for c, _ in st], bad, dep, m
def bal(t): a, b, _, _ = scan(t); return not a and b is None
def close(t):
    a, b, _, _ = scan(t); assert b is None and a
    return "".join(PAIR[c] for c in reversed(a))
sp = lambda t: " ".join(t)
def qc(text, t, spaced=False):
    assert t in text
    c = close(t); q(K, text, *( (sp(c), c) if spaced else (c, sp(c)) ) if len(c) > 1 else (c,))
qc("close the brackets: ([{", "([{")
q(K, "Is this balanced? {[()]}()", bal("{[()]}()"))
qc("which characters do i still need to add at the end of `<(<[` so that everything is matched", "<(<[")
q(K, "Would you say ([)] has properly nested brackets?", bal("([)]"))
qc("Finish this off with the right closing brackets: ( ( [ ] { }", "( ( [ ] { }", True)
q(K, "How many closing brackets are missing at the end of (((()() ?", len(scan("(((()()")[0]))
qc("A code editor shows {{[ ]( and nothing else. What should I type to close everything that is still open?", "{{[ ](")
q(K, "what's the maximum nesting depth of (()((()))())", scan("(()((()))())")[2])
qc("Just one bracket is missing at the very end of \"[(){<>}\". Which one?", "[(){<>}")
q(K, "tell me if every bracket in `)(` is correctly paired", bal(")("))
qc("Compelte this with closing brackets so that it's balnced: < { ( < >", "< { ( < >", True)
q(K, "Bracket-wise, is '((a+b)*[c-d]' well formed?", bal("((a+b)*[c-d]"))
qc("Write only the tail that balances this one → [[<<{{", "[[<<{{")
q(K, "In the string (x[1]{y}), at which position, counting characters from 1, is the parenthesis that was opened at position 1 closed?", scan("(x[1]{y})")[3][1])
q(K, "Return the whole string with its closers appended: {(<", "{(<" + close("{(<"))
q(K, "How many opening brackets remain unmatched in { ( [ ] ) ( < >", len(scan("{ ( [ ] ) ( < >")[0]))
opts = ["([)]", "{()}[", "<[]>()", "}{"]; x = [o for o in opts if bal(o)]; assert len(x) == 1
q(K, "Only one of the following has all its brackets matched. Which?\n(A) ([)]\n(B) {()}[\n(C) <[]>()\n(D) }{", x[0], "ABCD"[opts.index(x[0])])
q(K, "Read ( [ ] } ) from left to right. Counting brackets from 1, the number of the first one that breaks the nesting is?", scan("( [ ] } )")[1])
x = close("([{}")
q(K, "I opened a round bracket, then a square one, then a curly one, and I closed the curly one. Which two brackets must I still write, in order?", x, list(x))
qc("Please supply the ending for my bracket chain { < [ ( ) ] > ( [ { } ] < { [ ] } ( ) so that each bracket has its partner.", "{ < [ ( ) ] > ( [ { } ] < { [ ] } ( )", True)

# ---------------------------------------------------------------- logical deduction
def order(items, cons, ask):
    """every permutation (index 0 = first/left/best ...) that fits; ask must be the same in all of them"""
    items = items.split(); out = []
    for p in itertools.permutations(items):
        pos = {n: i + 1 for i, n in enumerate(p)}
        P = type("P", (), pos)
        if all(c(P) for c in cons): out.append(ask(p, pos))
    assert out, items
    u = []
    for o in out:
        if o not in u: u.append(o)
    return u[0] if len(u) == 1 else None
at = lambda n: (lambda p, pos: p[n - 1])
where = lambda n: (lambda p, pos: pos[n])
K = "logical_deduction_three_objects"
q(K, "Three runners finished a race: Mia, Tom and Zoe. Zoe came in before Tom. Mia was last. Who won?",
  order("Mia Tom Zoe", [lambda o: o.Zoe < o.Tom, lambda o: o.Mia == 3], at(1)))
q(K, "Ana is taller than Ben; Ben is taller than Cleo. Who is the shortest of the three?",
  order("Ana Ben Cleo", [lambda o: o.Ana < o.Ben, lambda o: o.Ben < o.Cleo], at(3)))
q(K, "A cup, a plate and a bowl stand in a row on the table. The bowl is left of the plate and right of the cup. What's in the middle?",
  order("cup plate bowl", [lambda o: o.bowl < o.plate, lambda o: o.bowl > o.cup], at(2)), "the bowl")
q(K, "ring costs more than brooch, watch costs less than brooch. which is the priciest of the three",
  order("ring brooch watch", [lambda o: o.ring < o.brooch, lambda o: o.watch > o.brooch], at(1)))
q(K, "In a three-storey house live Mr Adams, Ms Brown and Dr Cole, one on each floor. Dr Cole's flat is directly above Ms Brown's. Mr Adams isn't on the bottom floor. Who lives at the top?",
  "Mr " + order("Adams Brown Cole", [lambda o: o.Cole == o.Brown + 1, lambda o: o.Adams != 1], at(3)), "Adams")
q(K, "Is Kim older than Lee, if Lee is younger than Max and Max is younger than Kim?",
  order("Kim Lee Max", [lambda o: o.Lee > o.Max, lambda o: o.Max > o.Kim], lambda p, pos: pos["Kim"] < pos["Lee"]))
x = order("history maths art", [lambda o: o.maths < o.art, lambda o: o.history == 3], where("maths"))
q(K, "Exams in history, maths and art take place in January, February and March, one a month. Maths is before art, and history is the final exam. In which month is maths?",
  ["January", "February", "March"][x - 1])
x = order("red green blue", [lambda o: o.green == 2, lambda o: o.blue == 1], where("red"))
q(K, "A red, a green and a blue marker lie side by side. The green one isn't at either end and blue is leftmost. Where's the red one: left, middle or right?", ["left", "middle", "right"][x - 1])
x = order("plum pear melon", [lambda o: o.melon > o.pear, lambda o: o.plum < o.pear], lambda p, pos: list(p))
q(K, "Please arrange these three from lightest to heaviest: the melon weighs more than the pear, and the plum weighs less than the pear.", x, ", ".join(x))
x = order("van taxi truck", [lambda o: o.truck < o.taxi, lambda o: o.truck > o.van], lambda p, pos: (pos["truck"] == 1, pos["taxi"] == 3, pos["van"] == 2)); assert x == (False, True, False)
q(K, "A van, a taxi and a truck are parked nose to tail. The truck is ahead of the taxi but behind the van. Which statement holds?\n(A) The truck is in front\n(B) The taxi is at the back\n(C) The van is in the middle", "The taxi is at the back", "B")
q(K, "Paul arrived after Quinn. Ruth arrived before Quinn. Who got there second?", order("Paul Quinn Ruth", [lambda o: o.Paul > o.Quinn, lambda o: o.Ruth < o.Quinn], at(2)))
x = order("Dora Emil Finn", [lambda o: o.Dora < o.Finn, lambda o: o.Emil < o.Finn], at(1)); assert x is None
q(K, "Dora and Emil both swim faster than Finn, and nobody swims at the same speed. Which of the three is the quickest swimmer?", None)
q(K, "im trying to work out who earns least: nina makes more than omar, omar makes more than pia", order("nina omar pia", [lambda o: o.nina < o.omar, lambda o: o.omar < o.pia], at(3)))
q(K, "Three flags hang from left to right. The Swedish flag is further right than the Danish one, and the Norwegian flag hangs neither on the far right nor in the middle. Which country's flag is second from the left? Answer with Swedish, Danish or Norwegian.",
  order("Swedish Danish Norwegian", [lambda o: o.Swedish > o.Danish, lambda o: o.Norwegian not in (2, 3)], at(2)))
q(K, "Could Tim be in the middle, given that Tim, Uma and Vic queue up in single file and Uma stands between the two boys?",
  order("Tim Uma Vic", [lambda o: o.Uma == 2], lambda p, pos: pos["Tim"] == 2))
q(K, "Lake Ahr is deeper than Lake Bly, and Lake Coe is deeper than Lake Ahr. True or false: Lake Bly is the shallowest.",
  order("Ahr Bly Coe", [lambda o: o.Ahr < o.Bly, lambda o: o.Coe < o.Ahr], lambda p, pos: pos["Bly"] == 3))
q(K, "How many people are ahead of Wes if, in a queue of three, Xia stands right behind Yara and Wes stands right behind Xia?",
  order("Wes Xia Yara", [lambda o: o.Xia == o.Yara + 1, lambda o: o.Wes == o.Xia + 1], lambda p, pos: pos["Wes"] - 1))
q(K, "Among three siblings, Jon is neither the eldest nor the youngest, and Kat was born before Lou. Which of them is the baby of the family?",
  order("Jon Kat Lou", [lambda o: o.Jon == 2, lambda o: o.Kat < o.Lou], at(3)))
q(K, "The bakery, the bank and the barber adjoin one another. Looking at them from across the street, you see the bank immediately to the right of the barber and the bakery immediately to the left of the barber. Name the rightmost shop.",
  order("bakery bank barber", [lambda o: o.bank == o.barber + 1, lambda o: o.bakery == o.barber - 1], at(3)), "the bank")
q(K, "Out of saucer, spoon and fork, what's the cheapest, knowing that the fork is cheaper than the spoon but dearer than the saucer?",
  order("saucer spoon fork", [lambda o: o.fork < o.spoon, lambda o: o.fork > o.saucer], at(1)), "the saucer")

K = "logical_deduction_five_objects"
x = order("Alma Boris Carla Dmitri Elsa", [lambda o: o.Boris == 3, lambda o: o.Alma == o.Boris + 1, lambda o: o.Elsa == 1, lambda o: o.Dmitri > o.Carla], where("Dmitri"))
q(K, "Five cyclists (Alma, Boris, Carla, Dmitri and Elsa) crossed the line one after another. Boris finished third. Alma was right behind Boris. Elsa beat everyone. Dmitri finished after Carla. In what place did Dmitri finish?", x, ["first", "second", "third", "fourth", "fifth"][x - 1])
q(K, "Who lives on the third floor? There are five floors with one tenant on each: Gus, Hana, Ivo, Jill and Kurt. Gus has the fifth, which is the top floor, and Hana the first, at the bottom. Ivo lives above Jill but below Kurt.",
  order("Gus Hana Ivo Jill Kurt", [lambda o: o.Gus == 5, lambda o: o.Hana == 1, lambda o: o.Jill < o.Ivo < o.Kurt], at(3)))
q(K, "five trees by height: oak taller than elm, elm taller than birch, birch taller than plum, fir shorter than oak but taller than elm. second tallest?",
  order("oak elm birch plum fir", [lambda o: o.oak < o.elm < o.birch < o.plum, lambda o: o.oak < o.fir < o.elm], at(2)))
q(K, "The club's five trips (lake, zoo, castle, cave, museum) are in May, June, July, August and September, one per month. They go to the zoo in July and to the cave the month right after. The castle trip comes before the lake trip, and the museum is the final one. Where does the club go in May?",
  order("lake zoo castle cave museum", [lambda o: o.zoo == 3, lambda o: o.cave == o.zoo + 1, lambda o: o.castle < o.lake, lambda o: o.museum == 5], at(1)), "the castle")
x = order("kiwis limes mangoes figs dates", [lambda o: o.kiwis > o.limes, lambda o: o.mangoes == 5, lambda o: o.figs < o.limes, lambda o: o.dates < o.figs], at(2))
q(K, "At a market stall, kiwis are pricier than limes. Mangoes are the most expensive. Figs cost less than limes and dates cost less than figs. Which is second-cheapest?\n1. kiwis\n2. limes\n3. mangoes\n4. figs\n5. dates",
  x, str("kiwis limes mangoes figs dates".split().index(x) + 1))
q(K, "five kids on a bench, left to right. pia is far left, quin far right, rob sits in the middle, sam is somewhere left of tess. who sits second from the right",
  order("pia quin rob sam tess", [lambda o: o.pia == 1, lambda o: o.quin == 5, lambda o: o.rob == 3, lambda o: o.sam < o.tess], at(4)))
q(K, "Is the yellow car left of the black one? Five cars stand in a row: red, yellow, black, white, green. Red is leftmost. White is immediately right of red. Green is rightmost. Black is immediately left of green.",
  order("red yellow black white green", [lambda o: o.red == 1, lambda o: o.white == o.red + 1, lambda o: o.green == 5, lambda o: o.black == o.green - 1], lambda p, pos: pos["yellow"] < pos["black"]))
q(K, "Dana is older than Eli, Eli is older than Fay, Fay is older than Gil, and Hugo is younger than Gil. How many of the five are older than Gil?",
  order("Dana Eli Fay Gil Hugo", [lambda o: o.Dana < o.Eli < o.Fay < o.Gil, lambda o: o.Hugo > o.Gil], lambda p, pos: pos["Gil"] - 1))
x = order("stew soup curry salsa noodles", [lambda o: o.stew == 1, lambda o: o.curry > o.soup, lambda o: o.salsa > o.curry, lambda o: o.stew < o.noodles < o.soup], lambda p, pos: list(p))
q(K, "Rank five dishes from mildest to spiciest. The stew is the mildest of all. The curry is spicier than the soup, the salsa is spicier than the curry, and the noodles are spicier than the stew yet milder than the soup.", x, ", ".join(x))
q(K, "In a line of five at the bakery, Nora isn't first or last. Owen is directly in front of Nora. Petra is at the very end. Quentin is directly behind Nora. Rita is somewhere ahead of Owen. So who's in the middle?",
  order("Nora Owen Petra Quentin Rita", [lambda o: o.Nora not in (1, 5), lambda o: o.Owen == o.Nora - 1, lambda o: o.Petra == 5, lambda o: o.Quentin == o.Nora + 1, lambda o: o.Rita < o.Owen], at(3)))
x = order("A B C D E", [lambda o: o.A < o.B, lambda o: o.C < o.D, lambda o: o.E == 5], at(1)); assert x is None
q(K, "Five boxes labelled A to E are stacked on top of one another. A is above B, C is above D, and E is at the bottom. Which box is on top?", None)
q(K, "Five bands perform tonight. The Owls play after the Moths; the Foxes open the show; the Crows play fourth; the Newts come on right after the Foxes. Which band closes the evening?",
  "the " + order("Owls Moths Foxes Crows Newts", [lambda o: o.Owls > o.Moths, lambda o: o.Foxes == 1, lambda o: o.Crows == 4, lambda o: o.Newts == o.Foxes + 1], at(5)), "Owls")
q(K, "true or false - given that the piano is heavier than the sofa, the sofa is heavier than the desk, the desk is heavier than the lamp and the lamp is heavier than the clock, the desk is the third heaviest",
  order("piano sofa desk lamp clock", [lambda o: o.piano < o.sofa < o.desk < o.lamp < o.clock], lambda p, pos: pos["desk"] == 3))
q(K, "Shelf slots run from 1 to 5, left to right, and hold an atlas, a novel, a cookbook, a dictionary and a diary. The atlas isn't at an end. The dictionary is in slot 2. The diary is two places to the right of the dictionary. The cookbook is further right than the diary. Which slot number holds the novel?",
  order("atlas novel cookbook dictionary diary", [lambda o: o.atlas not in (1, 5), lambda o: o.dictionary == 2, lambda o: o.diary == o.dictionary + 2, lambda o: o.cookbook > o.diary], where("novel")))
q(K, "Leon got a better mark than Mona but a worse one than Nils. Otto's mark was the worst of the five. Pam's was better than Nils's. Whose mark was second best?",
  order("Leon Mona Nils Otto Pam", [lambda o: o.Nils < o.Leon < o.Mona, lambda o: o.Otto == 5, lambda o: o.Pam < o.Nils], at(2)))
q(K, "How many birds sit between the wren and the heron? Perched on a wire, each on its own spot, are a wren, a heron, a dove, a swift and a gull: the dove is leftmost, the gull is just right of the dove, the heron is rightmost and the swift is just left of the heron.",
  order("wren heron dove swift gull", [lambda o: o.dove == 1, lambda o: o.gull == 2, lambda o: o.heron == 5, lambda o: o.swift == 4], lambda p, pos: abs(pos["wren"] - pos["heron"]) - 1))
x = order("Alder Brent Clyde Dove Esk", [lambda o: o.Alder < o.Brent, lambda o: o.Clyde > o.Brent, lambda o: o.Dove < o.Alder, lambda o: o.Esk > o.Clyde], at(5))
q(K, "Tell me which river is the shortest. Going by my map, the Alder is longer than the Brent, the Clyde is shorter than the Brent, the Dove is longer than the Alder, and the Esk is shorter than the Clyde.", x, "the " + x)
x = order("dentist barber bank vet optician", [lambda o: o.bank == 3, lambda o: o.vet == o.bank - 1, lambda o: o.barber == o.vet - 1, lambda o: o.optician != 5], where("dentist"))
q(K, "I've five appointments, one each day from Monday to Friday: dentist, barber, bank, vet and optician. The bank is on Wednesday. The vet is the day before the bank, the barber the day before the vet. The optician can't do Friday. On which day do I see the dentist?", WD[x - 1])
q(K, "Uri came second in the sack race. Wanda was right behind Uri and right in front of Vera. Xeno won. Besides those four only Yann took part. What place did he get?",
  order("Uri Wanda Vera Xeno Yann", [lambda o: o.Uri == 2, lambda o: o.Wanda == o.Uri + 1, lambda o: o.Vera == o.Wanda + 1, lambda o: o.Xeno == 1], where("Yann")), "fifth")
x = order("opal topaz jade amber ruby", [lambda o: o.opal == 1, lambda o: o.topaz == 2, lambda o: o.jade == 5, lambda o: o.amber > o.ruby], at(3)); assert x == "ruby"
q(K, "A jeweller laid out five stones in a row. The opal is at the left end with the topaz directly to its right. The jade is at the right end. The amber is somewhere to the right of the ruby. Choose the correct claim:\n(a) the ruby is in the middle\n(b) the amber is in the middle\n(c) the topaz is in the middle", "the ruby is in the middle", "a")

# ---------------------------------------------------------------- multistep_arithmetic_two
K = "multistep_arithmetic_two"
q(K, "(7 - 3) × (2 + 9) ÷ 4", F((7 - 3) * (2 + 9), 4))
q(K, "what's -3 times (4 minus 10)", -3 * (4 - 10))
q(K, "Calculate 2^5 - 3^3.", 2 ** 5 - 3 ** 3)
q(K, "Take 12, subtract 20, multiply the result by -6, then add 5. What number do you end up with?", (12 - 20) * -6 + 5)
q(K, "could you work out ((8 + -2) * 3 - 7) * (1 - 5) for me please", ((8 + -2) * 3 - 7) * (1 - 5))
q(K, "what do i get if i divide 144 by the sum of 5 and 7", F(144, 5 + 7))
q(K, "How much is seven squared plus three cubed?", 7 ** 2 + 3 ** 3)
q(K, "[(15 - 6) / 3 + 4] * 2 =", (F(15 - 6, 3) + 4) * 2)
q(K, "Subtract twice 11 from half of 38.", F(38, 2) - 2 * 11)
q(K, "5 - (-8) - (-(-3)) equals what", 5 - (-8) - (-(-3)))
q(K, "Evaluate the following, left to right where it matters: 100 / (2 + 3) / 4", F(100, 2 + 3) / 4)
q(K, "1/3 + 1/4 - 1/6 as a single fraction in lowest terms?", F(1, 3) + F(1, 4) - F(1, 6))
q(K, "the product of -7, 3 and -2, reduced by 50", (-7 * 3 * -2) - 50)
q(K, "Find the value of (−9 × −4) − (6 × −5) + 2", (-9 * -4) - (6 * -5) + 2)
q(K, "Is (3 + 4) * 5 bigger than 3 + 4 * 5?", (3 + 4) * 5 > 3 + 4 * 5)
q(K, "What remainder is left over when 17 times 6 gets divided by 5?", (17 * 6) % 5)
q(K, "I need the result of (2 + 3 * (4 - (5 + 6 * (7 - 9)))) - 1", (2 + 3 * (4 - (5 + 6 * (7 - 9)))) - 1)
q(K, "2 ** 3 ** 2 in python gives", 2 ** 3 ** 2)
q(K, "Add four to nine, multiply that by negative two, and finally take away the square of five.", (4 + 9) * -2 - 5 ** 2)
q(K, "(((−2)³ + 20) ÷ 4)² =?", F((-2) ** 3 + 20, 4) ** 2)

# ---------------------------------------------------------------- navigate
K = "navigate"
DIRS = {"N": (0, 1), "E": (1, 0), "S": (0, -1), "W": (-1, 0)}
def walk(prog, facing="N"):
    """tokens: N3 E4 ... absolute; F5 forward; L R U turns; B/<// side steps b2 l1 r1 keep facing"""
    x = y = 0; o = "NESW".index(facing)
    for t in prog.split():
        c, n = t[0], t[1:]
        if c in "LRU" and not n: o = (o + {"R": 1, "U": 2, "L": 3}[c]) % 4; continue
        n = int(n)
        if c in DIRS: dx, dy = DIRS[c]
        else: dx, dy = DIRS["NESW"[(o + {"F": 0, "r": 1, "b": 2, "l": 3}[c]) % 4]]
        x += dx * n; y += dy * n
    return (x, y), "NESW"[o]
home = lambda *a: walk(*a)[0] == (0, 0)
def dist(*a):
    x, y = walk(*a)[0]; r = round((x * x + y * y) ** .5); assert r * r == x * x + y * y; return r
NAME = {"N": "north", "E": "east", "S": "south", "W": "west"}
q(K, "I walk three steps north, four steps east and three steps south. Am I back where I began?", home("N3 E4 S3"))
q(K, "You face north. Go 5 forward, turn right, go 2 forward, turn right, go 5 forward, turn right, go 2 forward. Do you end up on your starting spot?", home("F5 R F2 R F5 R F2"))
q(K, "how far from the start am i in a straight line after 6 metres east then 8 metres north?", dist("E6 N8"), "10 metres")
x = walk("N4 W3 S1 E5")[0]
q(K, "A robot at (0,0) moves up 4, left 3, down 1, right 5, where right is +x and up is +y. What are its final coordinates?", "(%d, %d)" % x, x)
q(K, "Which way am I facing if I look west, then make a left turn, then an about-turn?", NAME[walk("L U", "W")[1]])
q(K, "A drone climbs 10 m, drops 4 m, then drops another 6 m. Has it returned to its initial height?", home("N10 S4 S6"))
q(K, "Walk 2 blocks south, 7 blocks west, 2 blocks north and 3 blocks east. How many blocks west of the starting corner are you now?", -walk("S2 W7 N2 E3")[0][0])
q(K, "W W E E N S - each letter is one step in that compass direction. back at the origin, yes or no", home("W1 W1 E1 E1 N1 S1"))
q(K, "Without ever turning your body: two paces ahead, one pace to the left, two paces back, one pace to the right. Same place as at first?", home("F2 l1 b2 r1"))
q(K, "Pacing along a straight corridor, Lena goes 9 steps forward, spins 180 degrees and takes 4 steps, spins 180 degrees again and takes 1 step. How many steps is she from her starting position?", dist("F9 U F4 U F1"))
q(K, "If a turtle graphic goes forward 50, right 90 degrees, forward 50, right 90 degrees, forward 50, what is its distance from where it set out?", dist("F50 R F50 R F50"))
q(K, "Facing east, I turn 90° clockwise three times. Direction now?", NAME[walk("R R R", "E")[1]])
q(K, "the lift starts at floor 3, goes up 5, down 2, down 6 and up 1. which floor is it on", 3 + walk("N5 S2 S6 N1")[0][1])
q(K, "Do these moves bring the token home? two squares up, three squares right, two squares down, two squares left", home("N2 E3 S2 W2"))
q(K, "Captain's log: sailed 12 nautical miles due west, then 5 due south. How many nautical miles is the direct way back to port on a flat chart?", dist("W12 S5"))
x = walk("F3 L F3 L F3", "S")[0]; assert x == (3, 0)
q(K, "At the beginning Igor looks south. He takes 3 steps, turns left, takes 3 steps, turns left, takes 3 steps. In which direction from him does his starting point lie: north, south, east or west?", "west")
q(K, "After 4 steps right, 6 steps left and 5 steps right (looking the same way all the time), how many steps left must I take to be where I started?", walk("r4 l6 r5")[0][0])
q(K, "I took 5 steps north and then some steps south. Did I get back to my starting point?", None)
q(K, "A snail crawls 15 cm towards the wall, slides 6 cm back, and crawls another 2 cm towards the wall. By how many cm has it got closer to the wall in total?", walk("N15 S6 N2")[0][1])
q(K, "Suppose a hike goes 1 km north, 1 km west, 2 km south, 2 km east, 1 km north, 1 km west on level ground. True or false: the hike ends where it started.", home("N1 W1 S2 E2 N1 W1"))

# ---------------------------------------------------------------- object_counting
K = "object_counting"
tot = lambda **k: sum(k.values())
q(K, "In the garage there are two hammers, a wrench, five screwdrivers and three tennis balls. How many tools is that?", tot(hammers=2, wrench=1, screwdrivers=5))
q(K, "my wardrobe has 4 shirts, 2 jackets, 1 skirt and 6 books in it. count the clothes", tot(shirts=4, jackets=2, skirt=1))
q(K, "Parked outside I saw a bus, two motorcycles, four cars, a bench and three trucks. What's the total number of vehicles?", tot(bus=1, motorcycles=2, cars=4, trucks=3))
q(K, "Grandma keeps six hens, a goat, two sheep and a tractor. How many animals does she own?", tot(hens=6, goat=1, sheep=2))
q(K, "Count the insects: three ants, a beetle, two bees, a snail, four butterflies.", tot(ants=3, beetle=1, bees=2, butterflies=4))
q(K, "We ordered 2 coffees, a lemonade, 3 teas, and 4 sandwiches. Number of drinks?", tot(coffees=2, lemonade=1, teas=3))
q(K, "how many pieces of furniture: a sofa, 2 armchairs, six chairs, one table, a cat", tot(sofa=1, armchairs=2, chairs=6, table=1))
q(K, "Tom had a guitar, two flutes and a cello; he then sold one flute and bought a trumpet. How many instruments has he got now?", tot(guitar=1, flutes=2 - 1, cello=1, trumpet=1))
q(K, "If the bowl holds half a dozen apples, a dozen plums and a single pear, how many pieces of fruit are in it altogether?", tot(apples=6, plums=12, pear=1))
q(K, "On the desk lie seven pencils, a stapler, three pens and a banana. How many things to write with are there?", tot(pencils=7, pens=3))
q(K, "Leaving out the vegetables, how many items did I buy? My basket: three carrots, two loaves of bread, an onion, a bottle of milk and four eggs.", tot(loaves=2, milk=1, eggs=4))
q(K, "The aquarium houses two sharks, eleven clownfish, a crab and five seahorses. Tell me how many creatures that makes in all.", tot(sharks=2, clownfish=11, crab=1, seahorses=5))
q(K, "Pieces of cutlery in a drawer with 5 forks, 5 knives, 4 spoons and 2 napkins?", tot(forks=5, knives=5, spoons=4))
q(K, "The shelter looks after eight cats, three rabbits, and nine dogs. Are there more cats than dogs there?", 8 > 9)
q(K, "I noticed twelve roses, nine tulips and one daffodil in the garden, plus two oak trees. What is the number of flowers I noticed?", tot(roses=12, tulips=9, daffodil=1))
q(K, "take away anything you can't wear: two hats, a scarf, a teapot, three gloves, a radio. how many things remain", tot(hats=2, scarf=1, gloves=3))
q(K, "A toolbox containing 3 saws, a drill and 12 nails was given 2 more saws. How many saws does it hold now?", 3 + 2)
q(K, "potato, potato, leek, apple, carrot, potato, cherry - how many vegtables are in this list?", sum(w in ("potato", "leek", "carrot") for w in "potato, potato, leek, apple, carrot, potato, cherry".split(", ")))
q(K, "How many legs do three dogs, two ducks and a horse have between them?", 3 * 4 + 2 * 2 + 4)
q(K, "There are several chairs and two tables in the hall. How many pieces of furniture does that come to?", None)

# ---------------------------------------------------------------- penguins_in_a_table
K = "penguins_in_a_table"
def table(t, sep):
    lines = [l for l in t.strip().split("\n") if not re.fullmatch(r"[|\s:-]+", l)]
    rows = [[c.strip() for c in (l.strip().strip("|") if sep == "|" else l).split(sep)] for l in lines]
    conv = lambda c: F(c) if re.fullmatch(r"-?\d+(\.\d+)?", c) else c
    assert len({len(r) for r in rows}) == 1, rows
    return [dict(zip(rows[0], map(conv, r))) for r in rows[1:]]
big = lambda R, k: one([r for r in R if r[k] == max(x[k] for x in R)])
sml = lambda R, k: one([r for r in R if r[k] == min(x[k] for x in R)])
def one(L): assert len(L) == 1, L; return L[0]
def row(R, k, v): return one([r for r in R if r[k] == v])
t = "| title | pages | year |\n|---|---|---|\n| Dune | 412 | 1965 |\n| Emma | 474 | 1815 |\n| Ulysses | 730 | 1922 |\n| Candide | 129 | 1759 |"
q(K, t + "\n\nWhich of these books has the most pages?", big(table(t, "|"), "pages")["title"])
t = "name,age,town\nOlga,41,Oslo\nPiet,38,Delft\nRuy,56,Porto\nSven,29,Malmo"
q(K, "Here's a csv of our staff:\n" + t + "\nwho is the oldest", big(table(t, ","), "age")["name"])
t = "car\tprice\tdoors\nFiat\t9000\t3\nOpel\t12000\t5\nSeat\t15000\t5"
R = table(t, "\t"); q(K, t + "\n\nWhat's the average price?", F(sum(r["price"] for r in R), len(R)))
t = "City | Population | Area\nBern | 134 | 52\nGenf | 203 | 16\nBasel | 178 | 24\nLugano | 63 | 76"
R = [r for r in table(t, "|") if r["City"] != "Genf"]
q(K, t + "\nStrike Genf off this list. Then add up the populations that remain. Total?", sum(r["Population"] for r in R))
t = "dog; weight; height\nRex; 31; 60\nBello; 12; 35\nLady; 24; 51\nMax; 40; 66\nFifi; 4; 22"
R = table(t, ";"); q(K, "Below, fields are split by semicolons and the first line gives their names.\n" + t + "\nCould you count the dogs weighing over 20?", sum(r["weight"] > 20 for r in R))
t = "| Planet | Moons |\n|:--|--:|\n| Earth | 1 |\n| Mars | 2 |\n| Venus | 0 |\n| Neptune | 14 |"
R = table(t, "|"); q(K, "Sort the planets in this table by number of moons, fewest first, and tell me the name of the second one.\n\n" + t, sorted(R, key=lambda r: r["Moons"])[1]["Planet"])
t = "fruit, kcal, price\napple, 52, 2\nbanana, 89, 1\ncherry, 63, 6\ngrape, 69, 3"
R = table(t, ",") + [dict(fruit="avocado", kcal=F(160), price=F(4))]
q(K, t + "\n\nnow append this row: avocado, 160, 4\nwhich fruit has the highest kcal?", big(R, "kcal")["fruit"])
t = "ship,length,crew\nAurora,126,570\nBelfast,187,950\nVasa,69,445"
q(K, "How long is the ship with the largest crew? The data:\n" + t, big(table(t, ","), "crew")["length"])
t = "| student | math | art |\n|---|---|---|\n| Ida | 88 | 70 |\n| Jo | 92 | 65 |\n| Kai | 75 | 95 |\n| Lea | 81 | 81 |"
R = table(t, "|"); q(K, "Is there any student in the table below whose two scores are equal? If so, who?\n\n" + t, one([r for r in R if r["math"] == r["art"]])["student"])
t = "name\tborn\tdied\nBach\t1685\t1750\nMozart\t1756\t1791\nHaydn\t1732\t1809\nSchubert\t1797\t1828"
R = table(t, "\t"); assert all(r["died"] - r["born"] for r in R)
q(K, "Look at this tab-separated table of composers.\n\n" + t + "\n\nWhich composer was born last?", big(R, "born")["name"])
t = "phone|storage|colour\nNova|64|red\nPulse|128|black\nOrbit|256|black\nZenith|128|white"
R = table(t, "|"); q(K, "Given\n" + t + "\nlist the phones that are black.", [r["phone"] for r in R if r["colour"] == "black"], ", ".join(r["phone"] for r in R if r["colour"] == "black"))
t = "mountain, height (m), climbed\nEiger, 3967, 1858\nMonch, 4110, 1857\nJungfrau, 4158, 1811"
R = table(t, ","); q(K, t + "\n\nBy how many metres is the tallest of these mountains higher than the lowest one?", big(R, "height (m)")["height (m)"] - sml(R, "height (m)")["height (m)"])
t = "cat,age,weight\nMinka,3,4\nTiger,11,6\nMohrle,7,5\nSocks,2,3"
R = table(t, ","); q(K, "cats:\n" + t + "\n\nHow old is Mohrle?", row(R, "cat", "Mohrle")["age"])
t = "| team | wins | losses |\n| --- | --- | --- |\n| Hawks | 12 | 4 |\n| Bears | 9 | 7 |\n| Wolves | 5 | 11 |\n| Sharks | 10 | 6 |"
R = table(t, "|"); q(K, t + "\n\nHow many teams won at least ten games?", sum(r["wins"] >= 10 for r in R))
t = "river,length_km\nRhone,813\nLoire,1012\nSeine,777\nGaronne,602"
R = table(t, ","); q(K, "Order the rivers from longest to shortest using this table, and answer with a comma-separated list.\n" + t,
  ", ".join(r["river"] for r in sorted(R, key=lambda r: -r["length_km"])), [r["river"] for r in sorted(R, key=lambda r: -r["length_km"])])
t = "horse, age, colour\nBlitz, 9, brown\nStella, 6, grey\nFury, 14, brown\nAmigo, 6, black"
R = table(t, ","); q(K, t + "\nThe horses whose age is below 10: how many of them are brown?", sum(r["age"] < 10 and r["colour"] == "brown" for r in R))
t = "lang\tyear\nC\t1972\nJava\t1995\nRust\t2015\nLisp\t1958"
R = table(t, "\t"); q(K, "Alphabetically by the column 'lang', which language is the final entry?\n\n" + t, max(r["lang"] for r in R))
t1 = "lion, age, weight\nLeo, 8, 190\nNala, 5, 130\nKovu, 10, 210"; t2 = "tiger, age, weight\nRaja, 9, 220\nMaya, 4, 140\nKhan, 12, 250"
R1, R2 = table(t1, ","), table(t2, ",")
q(K, "Table 1\n" + t1 + "\n\nTable 2\n" + t2 + "\n\nTaking both tables together, how many of the big cats are older than 8?", sum(r["age"] > 8 for r in R1 + R2))
t = "| plant | water per week (l) | sun hours |\n|---|---|---|\n| fern | 3 | 2 |\n| cactus | 0.5 | 9 |\n| basil | 2 | 6 |\n| ivy | 1.5 | 4 |"
R = table(t, "|"); assert sum(r["water per week (l)"] for r in R) == 7
q(K, "What do all the plants in the table need per week, in litres of water?\n\n" + t, sum(r["water per week (l)"] for r in R))
t = "name,age\nUrsula,67\nViktor,71\nWilma,64"
q(K, "table:\n" + t + "\n\nhow much does Viktor weigh?", None)

# ---------------------------------------------------------------- temporal_sequences
K = "temporal_sequences"
def free(day, busy):
    a, b = day; out = []; cur = a
    for x, y in sorted(busy):
        if x > cur: out.append((cur, min(x, b)))
        cur = max(cur, y)
    if cur < b: out.append((cur, b))
    return [(x, y) for x, y in out if x < y]
def h12(h):
    h = h % 24; m = round((h - int(h)) * 60); h = int(h)
    return "%d%s%s" % ((h - 1) % 12 + 1, ":%02d" % m if m else "", "am" if h < 12 else "pm")
def h24(h): return "%02d:%02d" % (int(h), round((h - int(h)) * 60))
def span(iv): return "%s to %s" % (h12(iv[0]), h12(iv[1])), "%s-%s" % (h24(iv[0] % 24), h24(iv[1] % 24))
def span24(iv): return "%s-%s" % (h24(iv[0]), h24(iv[1])), "%s to %s" % (h24(iv[0]), h24(iv[1]))
q(K, "Ana was at work from 9am to 12pm, had lunch until 1pm and was at the gym from 3pm to 5pm. Looking at the hours 9am to 5pm, when was Ana free?", *span(one(free((9, 17), [(9, 12), (12, 13), (15, 17)]))))
q(K, "Between 08:00 and 18:00 the meeting room is booked 08:00-10:30, 10:30-14:00 and 15:00-18:00. Which slot is still open?", *span24(one(free((8, 18), [(8, 10.5), (10.5, 14), (15, 18)]))))
q(K, "ben's calendar: 7am-9am jog, 9am-11am class, 2pm-6pm job. how many free hours are there between the class and the job", 14 - 11)
x = one(free((6, 22), [(6, 8), (8, 13), (13, 14), (17, 22)]))
q(K, "Carmen got up at 6am. Until 8am she cooked; from 8am to 1pm she taught; from 1pm to 2pm she was on the bus; from 5pm to 10pm she was at a play, and then she went straight to bed. Some time that day she saw her dentist. At what time could that visit have started at the earliest?", h12(x[0]), h24(x[0]))
q(K, "Could Derek have posted the letter at 4pm, if he was in meetings from 1pm to 3pm and on a plane from 3:30pm to 6pm?", not any(a <= 16 < b for a, b in [(13, 15), (15.5, 18)]))
x = one(free((22, 30), [(22, 25), (25, 27), (28, 30)])); assert x == (27, 28)
q(K, "A bike was taken from the yard while nobody was watching. It was there at 10pm and gone at 6am. The guard watched it from 10pm to 1am, Mrs Hill from 1am to 3am, and the baker from 4am to 6am. When did it happen?\n(A) 11pm to 12am\n(B) 3am to 4am\n(C) 4am to 5am\n(D) 1am to 2am", span(x)[0], "B")
q(K, "A shop opens at 9:00 and closes at 17:00. Eve is busy from 8:00 until 16:15 and free afterwards. What's the only window today in which she can shop there? Give it like HH:MM-HH:MM.", *span24(one(free((9, 17), [(8, 16.25)]))))
q(K, "Fred is free 13:00-15:30, Gina from 14:45 until 17:00. When are both of them free?", *span24((max(13, 14.75), min(15.5, 17))))
q(K, "Yesterday Hal slept from midnight to 7:00, worked 8:00 to 12:00, ate, and worked again 13:00 to 17:00. How many hours did he work altogether?", (12 - 8) + (17 - 13))
obs = {"Iris": (14, 16), "Kofi": (16, 17), "Lola": (17, 19)}
q(K, "Iris saw Jack at the pool from 2pm to 4pm. Kofi saw him at the bank from 4pm to 5pm. Lola saw him in a cafe from 5pm to 7pm. Who can vouch for Jack at half past four?", one([n for n, (a, b) in obs.items() if a <= 16.5 < b]))
q(K, "where was mona at 11:30? 9:00-10:00 bakery, 10:00-12:00 library, 12:00-13:00 park", one([n for n, a, b in [("bakery", 9, 10), ("library", 10, 12), ("park", 12, 13)] if a <= 11.5 < b]), "the library")
q(K, "Nils was out from 9am to 11am and was out again later that day. During which hours did he walk the dog?", None)
q(K, "The parcel came while no one was in. Olive was at home until 12pm and Pete from 3pm on; nobody else lives there. Within what time span did it come?", *span(one(free((0, 24), [(0, 12), (15, 24)]))))
q(K, "my day yesterday: up at 5am, 5am-8am swimming, 8am-11am shop, 11am-4pm museum, 4pm-8pm seminar. the library shut at 9pm. when could i have been to the library", *span(one(free((5, 21), [(5, 8), (8, 11), (11, 16), (16, 20)]))))
q(K, "Is Quincy's afternoon (12:00 to 18:00) fully booked, given appointments 12:00–13:30, 13:30–16:00 and 16:30–18:00?", free((12, 18), [(12, 13.5), (13.5, 16), (16.5, 18)]) == [])
x = max(b - a for a, b in free((8, 16), [(8, 9), (9.5, 11), (12.5, 14), (14.25, 16)]))
q(K, "What's the longest uninterrupted break in the timetable 08:00–09:00, 09:30–11:00, 12:30–14:00, 14:15–16:00? I need it in minutes.", round(x * 60))
q(K, "Rosa left home at 7:40 am and reached school at 8:25 am. How many minutes was she on the way?", (8 * 60 + 25) - (7 * 60 + 40))
q(K, "Sal was in the park from six to nine in the morning, in court from nine to noon, and in hospital from two in the afternoon until eight in the evening. From noon to two nobody knows. The post office is open from one to five in the afternoon. During what time might Sal have been at the post office? Answer in the style '3pm to 5pm'.", *span(one(free((13, 17), [(6, 9), (9, 12), (14, 20)]))))
x = one(free((9, 15), [(9, 10), (10, 12), (13, 15)])); assert x[1] - x[0] == 1
q(K, "Tara's calls are 9am-10am, 10am-12pm and 1pm-3pm. She has a single free hour between 9am and 3pm; when does it begin?", h12(x[0]), "noon")
q(K, "On Sunday Uwe was spotted at the fair (10am–1pm), at the quarry (1pm–2pm), and on the ferry (4pm–9pm). He'd only got up at 10am, and the chapel locks its doors at 7pm. State between what times he may have been in the chapel.", *span(one(free((10, 19), [(10, 13), (13, 14), (16, 21)]))))

# ---------------------------------------------------------------- web_of_lies
K = "web_of_lies"
def lies(names, cons, ask):
    names = names.split(); out = []
    for v in itertools.product([True, False], repeat=len(names)):
        P = type("P", (), dict(zip(names, v)))
        if all(c(P) for c in cons): out.append(ask(P))
    assert out
    return out[0] if all(o == out[0] for o in out) else None
kn = lambda v: "knight" if v else "knave"
q(K, "Every islander is either a knight, always truthful, or a knave, always lying. Bob says that Cat is a knave. Cat is a knight. Is Bob honest?",
  lies("Bob Cat", [lambda o: o.Bob == (not o.Cat), lambda o: o.Cat], lambda o: o.Bob))
q(K, "Dan is a liar. Eve claims Dan is a liar. Fay claims Eve is a liar. Would Fay then be a truth-teller?",
  lies("Dan Eve Fay", [lambda o: not o.Dan, lambda o: o.Eve == (not o.Dan), lambda o: o.Fay == (not o.Eve)], lambda o: o.Fay))
q(K, "Gus always tells the truth, and he says Hal always lies. Hal says Ida is honest. What is Ida, honest or a liar?",
  lies("Gus Hal Ida", [lambda o: o.Gus, lambda o: o.Gus == (not o.Hal), lambda o: o.Hal == o.Ida], lambda o: "honest" if o.Ida else "liar"), "a liar")
q(K, "jo: \"kim lies.\" kim: \"lou lies.\" lou is truthful. does jo tell the truth",
  lies("jo kim lou", [lambda o: o.jo == (not o.kim), lambda o: o.kim == (not o.lou), lambda o: o.lou], lambda o: o.jo))
q(K, "Knights only make true statements, knaves only false ones. A remarks to B: 'At least one of us two is a knave.' What is B, a knight or a knave?",
  lies("A B", [lambda o: o.A == (not o.A or not o.B)], lambda o: kn(o.B)), "a knave")
q(K, "How many of the four are liars? Max speaks the truth. Ned says Max is lying. Oli says Ned speaks the truth. Pat says Oli is lying.",
  lies("Max Ned Oli Pat", [lambda o: o.Max, lambda o: o.Ned == (not o.Max), lambda o: o.Oli == o.Ned, lambda o: o.Pat == (not o.Oli)], lambda o: 4 - (o.Max + o.Ned + o.Oli + o.Pat)))
q(K, "Can we believe Quin, who says Ray is truthful, when Ray says Sue is lying and Sue always lies?",
  lies("Quin Ray Sue", [lambda o: o.Quin == o.Ray, lambda o: o.Ray == (not o.Sue), lambda o: not o.Sue], lambda o: o.Quin))
q(K, "Nobody here is half-honest: each one always lies or never lies. Tess lies. Ugo says Tess never lies. Vera says Ugo lies. Walt says Vera lies. Xena says Walt never lies. Name everyone who never lies.",
  lies("Tess Ugo Vera Walt Xena", [lambda o: not o.Tess, lambda o: o.Ugo == o.Tess, lambda o: o.Vera == (not o.Ugo), lambda o: o.Walt == (not o.Vera), lambda o: o.Xena == o.Walt],
       lambda o: [n for n in "Tess Ugo Vera Walt Xena".split() if getattr(o, n)]))
q(K, "Two guards stand at a gate. The left guard says the right guard is a liar. It is certain that the right guard speaks the truth. So the left guard is truthful: true or false?",
  lies("L R", [lambda o: o.L == (not o.R), lambda o: o.R], lambda o: o.L))
q(K, "abe accuses ben of lying, ben accuses cam of lying, cam accuses dot of lying, and dot's a proven liar. each is either a constant liar or always honest. is abe honest?",
  lies("a b c d", [lambda o: o.a == (not o.b), lambda o: o.b == (not o.c), lambda o: o.c == (not o.d), lambda o: not o.d], lambda o: o.a))
q(K, "Ella says that Finn and Gina are both truthful. Finn is truthful, Gina's a liar. Is Ella lying?",
  lies("E F G", [lambda o: o.E == (o.F and o.G), lambda o: o.F, lambda o: not o.G], lambda o: not o.E))
q(K, "On the isle of knights (truth-tellers) and knaves (liars), Hugo declares: “Ivy and I are both knaves.” Which kind is Ivy?",
  lies("H I", [lambda o: o.H == (not o.H and not o.I)], lambda o: kn(o.I)), "a knight")
q(K, "It's known that Jack is dishonest. According to Kate, Jack is dishonest. According to Liam, Kate is dishonest. According to Mia, Liam is honest. Who's the only honest person of the four?",
  lies("Jack Kate Liam Mia", [lambda o: not o.Jack, lambda o: o.Kate == (not o.Jack), lambda o: o.Liam == (not o.Kate), lambda o: o.Mia == o.Liam],
       lambda o: one([n for n in "Jack Kate Liam Mia".split() if getattr(o, n)])))
x = lies("Nora Otto Pia", [lambda o: o.Nora == (not o.Otto), lambda o: o.Otto == o.Pia, lambda o: not o.Pia], lambda o: (o.Nora, o.Otto)); assert x == (True, False)
q(K, "Nora says Otto lies. Otto says Pia tells the truth. Pia lies. Which conclusion follows?\n(A) Nora tells the truth\n(B) Nora lies\n(C) Otto tells the truth", "Nora tells the truth", "A")
q(K, "A sensor that is fine always reports correctly, a faulty one always wrongly. Sensor 1 is faulty. Sensor 2 reports that sensor 1 is fine. Sensor 3 reports that sensor 2 is faulty. Sensor 4 reports that sensor 3 is fine. Is sensor 4 fine?",
  lies("a b c d", [lambda o: not o.a, lambda o: o.b == o.a, lambda o: o.c == (not o.b), lambda o: o.d == o.c], lambda o: o.d))
x = lies("Roy Sid", [lambda o: o.Roy == (not o.Sid), lambda o: o.Sid == (not o.Roy)], lambda o: o.Roy); assert x is None
q(K, "Roy says Sid lies, while Sid says Roy lies. Nothing else is known. Is Roy telling the truth?", None)
q(K, "Tia says Una is truthful. Una says Vic is not lying. Vic says 2 + 2 = 5. Each of them either always lies or always tells the truth. Is Tia a liar?",
  lies("Tia Una Vic", [lambda o: o.Tia == o.Una, lambda o: o.Una == o.Vic, lambda o: o.Vic == (2 + 2 == 5)], lambda o: not o.Tia))
q(K, "Will's statement: 'Xan is a liar.' Xan's statement: 'Yves is a liar.' Yves's statement: '7 is a prime number.' Decide whether Will is lying.",
  lies("Will Xan Yves", [lambda o: o.Will == (not o.Xan), lambda o: o.Xan == (not o.Yves), lambda o: o.Yves == all(7 % k for k in range(2, 7))], lambda o: not o.Will))
q(K, "Of Zed and Amy, exactly one lies. Amy says that ten is an odd number. Which one of the two tells the truth?",
  lies("Zed Amy", [lambda o: o.Zed != o.Amy, lambda o: o.Amy == (10 % 2 == 1)], lambda o: "Zed" if o.Zed else "Amy"))
q(K, "Bea and Cal either both lie or both tell the truth. Cal says that three is an even number. Dee says Bea tells the truth. Eli says Dee lies. I wonder if Eli can be trusted. Can he?",
  lies("B C D E", [lambda o: o.B == o.C, lambda o: o.C == (3 % 2 == 0), lambda o: o.D == o.B, lambda o: o.E == (not o.D)], lambda o: o.E))

# ---------------------------------------------------------------- word_sorting
K = "word_sorting"
def uniq(L, key):
    ks = [key(w) for w in L]; assert len(set(ks)) == len(ks), L
    return L
def qs(text, L, sep, key=lambda w: w, rev=False):
    out = sorted(uniq(L, key), key=key, reverse=rev)
    q(K, text, sep.join(out), out)
W = str.split
qs("put these in abc order, with commas: mango, kiwi, apple, cherry", W("mango kiwi apple cherry"), ", ")
qs("Order from Z to A please, separated by spaces: river stone cloud meadow forest", W("river stone cloud meadow forest"), " ", rev=True)
qs("Alphabetise these lines and return them one per line:\nviolin\ncello\noboe\nharp\nbassoon", W("violin cello oboe harp bassoon"), "\n")
qs("Arrange the words by length, shortest first: elephant ox tiger cow monkey", W("elephant ox tiger cow monkey"), " ", key=len)
q(K, "Which of 'saddle', 'sadden', 'sable' and 'sack' would come first in a dictionary?", min(["saddle", "sadden", "sable", "sack"]))
q(K, "What's the third word once table, lamp, chair, desk and bed have been alphabetized?", sorted(W("table lamp chair desk bed"))[2])
qs("Rearrange plum, fig, pear, kiwi according to their last letters, from a to z (comma-separated).", W("plum fig pear kiwi"), ", ", key=lambda w: w[-1])
q(K, "are these in alphabetical order: basil, chive, dill, cumin, mint", W("basil chive dill cumin mint") == sorted(W("basil chive dill cumin mint")))
qs("longest word first, shortest last, each on its own line: ant, caterpillar, wasps, mosquito", W("ant caterpillar wasps mosquito"), "\n", key=len, rev=True)
qs("reverse alphabetical order, joined by semicolons without spaces: delta;alpha;echo;bravo;charlie", W("delta alpha echo bravo charlie"), ";", rev=True)
L = ["Ada Lovelace", "Alan Turing", "Grace Hopper", "Edsger Dijkstra"]
qs("List these people by surname, A to Z, full names separated by commas: Ada Lovelace, Alan Turing, Grace Hopper, Edsger Dijkstra", L, ", ", key=lambda n: n.split()[-1])
qs("Drop the repeated words, then sort what's left alphabetically (with single spaces): red blue red green blue amber", sorted(set(W("red blue red green blue amber"))), " ")
qs("Ignoring upper and lower case, sort: banana Apple cherry apricot Blueberry", W("banana Apple cherry apricot Blueberry"), " ", key=str.lower)
L = sorted(W("lime coconut papaya guava lychee lemon"))
q(K, "When lime, coconut, papaya, guava, lychee and lemon are put in alphabetical order, which one comes directly after \"lime\"?", L[L.index("lime") + 1])
qs("Could these be sorted by their second letter? bread, onion, cake, milk -> give me them comma separated", W("bread onion cake milk"), ", ", key=lambda w: w[1])
L = sorted(W("pigeon eagle sparrow finch magpie"))
q(K, "If I file pigeon, eagle, sparrow, finch and magpie alphabetically, at what position (1 = first) do I find pigeon?", L.index("pigeon") + 1)
qs("write copper, zinc, iron, tin, lead in ascending alphabetical order with ' < ' between them", W("copper zinc iron tin lead"), " < ")
qs("Fewest vowels (a, e, i, o, u) to most: education, rhythm, piano, stone, cat. Use commas.", W("education rhythm piano stone cat"), ", ", key=lambda w: sum(c in "aeiou" for c in w))
qs("i've got carton car cart care carpet, wich order would a dictionary list them in? space separated", W("carton car cart care carpet"), " ")
q(K, "Would you kindly sort my shopping list alphabetically?", None)

# ---------------------------------------------------------------- out
# the abstained questions mostly stand last (test): swap the split with the neighbour in some kinds
for i in range(1, len(ROWS)):
    if ROWS[i].get("status") and ROWS[i]["kind"] in ("date_understanding", "navigate", "penguins_in_a_table", "web_of_lies"):
        ROWS[i]["split"], ROWS[i - 1]["split"] = ROWS[i - 1]["split"], ROWS[i]["split"]
assert all(v == 20 for v in CNT.values()) and len(CNT) == 12, CNT
assert len({r["question"] for r in ROWS}) == 240 and len({r["id"] for r in ROWS}) == 240
here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "puzzles.jsonl"), "w", encoding="utf-8") as fh:
    for r in ROWS: fh.write(json.dumps(r, ensure_ascii=False) + "\n")
print(len(ROWS), dict(CNT), "abstained", sum(r.get("status") == "abstained" for r in ROWS))
