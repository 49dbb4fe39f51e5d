#!/usr/bin/env python3
"""Writes c.jsonl (English questions of symbolic work) with computed gold.
Needs pip package pyoxigraph (graph part); the rest is the standard library.
Run: python3 gold/broad.py (needs pyoxigraph)"""
import json, re, math, itertools, unicodedata, calendar, glob, statistics, datetime as D
from fractions import Fraction as F
from collections import Counter, defaultdict
from zoneinfo import ZoneInfo as Z
from math import gcd, lcm, comb, factorial as fac, isqrt
import os
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "broad.jsonl")
rows = []

def st(v):
    if v is True: return 'true'
    if v is False: return 'false'
    if isinstance(v, F):
        d = v.denominator
        while d % 2 == 0: d //= 2
        while d % 5 == 0: d //= 5
        if d != 1: return f'{v.numerator}/{v.denominator}'
        n, den = abs(v.numerator), v.denominator
        k = 0
        while (n * 10**k) % den: k += 1
        s = str(n * 10**k // den).rjust(k + 1, '0')
        s = s if k == 0 else s[:-k] + '.' + s[-k:]
        return ('-' if v < 0 else '') + s
    if isinstance(v, (D.datetime,)): return v.strftime('%H:%M')
    if isinstance(v, D.date): return v.isoformat()
    assert isinstance(v, (int, str)), v
    return str(v)

def lst(v):
    return [st(x) for x in v] if isinstance(v, (list, tuple)) else [st(v)]

def q(kind, question, ans, alt=None, check=None, **extra):
    """check: a value written by hand that the computed one must equal"""
    a = lst(ans)
    if check is not None: assert a == lst(check), (question, a, check)
    o = dict(kind=kind, lang='en', question=question, answers=a)
    if alt is not None: o['answers_alt'] = lst(alt)
    o.update(extra); rows.append(o)

def no(kind, question):
    rows.append(dict(kind=kind, lang='en', question=question, answers=[], status='abstained'))

def seq(xs, sep=', '):
    """an ordered list: one text, and the list itself as the other form"""
    xs = [st(x) for x in xs]
    return dict(ans=sep.join(xs), alt=xs)

V = lambda s: sum(c in 'aeiou' for c in s.lower())
def base(s): return [c for c in unicodedata.normalize('NFD', s).lower() if c.isalpha()]
def VB(s): return sum(c in 'aeiou' for c in base(s))
W = lambda s: re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", s)
def pos(s, x): return [i + 1 for i in range(len(s)) if s.startswith(x, i)]
def lev(a, b):
    p = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        n = [i]
        for j, y in enumerate(b, 1): n.append(min(p[j] + 1, n[-1] + 1, p[j-1] + (x != y)))
        p = n
    return p[-1]
pal = lambda s: (t := [c for c in s.lower() if c.isalpha()]) == t[::-1]
ana = lambda a, b: sorted(a.lower().replace(' ', '')) == sorted(b.lower().replace(' ', ''))
def roman(n):
    r = ''
    for v, s in zip((1000,900,500,400,100,90,50,40,10,9,5,4,1), 'M CM D CD C XC L XL X IX V IV I'.split()):
        while n >= v: r += s; n -= v
    return r
def unroman(s): return next(n for n in range(1, 4000) if roman(n) == s)
def prime(n): return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))
def divs(n): return [d for d in range(1, n + 1) if n % d == 0]
def factors(n):
    r, d = [], 2
    while n > 1:
        while n % d == 0: r.append(d); n //= d
        d += 1
    return r
wd = lambda *a: D.date(*a).strftime('%A')
day = D.timedelta(days=1)

# ------------------------------------------------------------ letters: 110
k = 'letters/count'
q(k, "How many e's does the word nevertheless have?", 'nevertheless'.count('e'), check=4)
q(k, 'possessionlessness - count the s', 'possessionlessness'.count('s'), check=8)
q(k, 'hey, quick one: number of times the letter p shows up in hippopotamus?', 'hippopotamus'.count('p'), check=3)
q(k, "In the phrase 'she sells sea shells by the sea shore', count every s for me please.", 'she sells sea shells by the sea shore'.count('s'), check=8)
q(k, 'Rs in refrigerator??', 'refrigerator'.count('r'), check=4)
q(k, 'Tell me how often “an” turns up inside “bananarama”.', 'bananarama'.count('an'), check=2)
q(k, 'If overlapping matches are allowed, how many times does "ana" occur in "banana"?', len(pos('banana', 'ana')), check=2)
q(k, 'How many capital letters are there in "NASA and the ESA met in Paris"?', sum(c.isupper() for c in 'NASA and the ESA met in Paris'), check=8)
q(k, "how many t's and e's altogether in the words committee meeting", sum(c in 'te' for c in 'committee meeting'), check=7)
q(k, "What's the total number of letters - don't count the spaces - in \"to be or not to be\"?", len('tobeornottobe'), check=13)
q(k, 'Could you tell me how many characters, spaces included, there are in ‘Mind the gap’?', len('Mind the gap'), check=12)
q(k, 'Ignoring case, how many different letters does Tennessee use?', len(set('tennessee')), check=4)
q(k, "which letter turns up most often in 'bookkeeper'?", Counter('bookkeeper').most_common(1)[0][0], check='e')
q(k, 'Onomatopoeia: vowel count (a, e, i, o, u)?', V('onomatopoeia'), check=8)
q(k, "I'd like the number of consonants in \"blacksmith\", please.", len('blacksmith') - V('blacksmith'), check=8)
s = 'The early bird catches the worm but the second mouse gets the cheese'
q(k, f'How many words long is this: {s}.', len(W(s)), check=13)
q(k, "Does Mississippi contain more s's or more p's?", 's', check='s')
q(k, 'how many zeros are written in the number 1002003000?', '1002003000'.count('0'), check=7)
s = 'Anna ate an Apple'
q(k, f"How many times is the letter A used, big or small, in: {s}", s.lower().count('a'), check=5)
q(k, "I need the number of commas in this: red, green, blue, and grey", 3, check=3)
q(k, 'Not counting d and k themselves, how many letters of the alphabet lie between them?', ord('k') - ord('d') - 1, check=6)
q(k, 'how many lettrs in the word accomodation as i spelled it here', len('accomodation'), check=12)
k = 'letters/unicode'
q(k, 'How many emoji do you see here? 👩‍🚀🚀🌍👨‍👩‍👧', 4)
q(k, 'Counted the way a person would, how many characters are in "naïve café", with the space?', len('naïve café'), check=10)
q(k, "Number of é's in résumé?", unicodedata.normalize('NFC', 'résumé').count('é'), check=2)
q(k, 'how long is the word “' + unicodedata.normalize('NFD', 'déjà') + '”, in letters', len('déjà'), check=4)
q(k, 'How many Chinese characters make up 我愛吃新鮮草莓?', len('我愛吃新鮮草莓'), check=7)
q(k, 'Count how often 木 itself appears as a character in 木林森木木果.', '木林森木木果'.count('木'), check=3)
q(k, 'If each flag counts as one character, what is the length of "🇫🇷🇯🇵ok"?', 4)
q(k, "Write the word 'señorita' from back to front.", 'señorita'[::-1], check='atiroñes')
q(k, 'what is the second character of 👍🏽🎉x ?', '🎉')
k = 'letters/position'
q(k, "At which position does the first k stand in 'bookkeeper'?", 'bookkeeper'.index('k') + 1, check=4)
q(k, "Give me the position of every i in the word invisible, counting from 1.", pos('invisible', 'i'), check=[1, 4, 6])
q(k, 'elephant, 5th letter?', 'elephant'[4], check='h')
q(k, 'What letter is third from the end in pumpkin?', 'pumpkin'[-3], check='k')
q(k, 'Name the penultimate letter of the word galaxy.', 'galaxy'[-2], check='x')
q(k, "Which letter sits exactly in the middle of 'tiger'?", 'tiger'[2], check='g')
q(k, 'In “conquer”, what comes straight after the q?', 'u')
q(k, 'I just want the first three letters of umbrella', 'umb')
q(k, 'the final four characters of INV-2024-0937 please', 'INV-2024-0937'[-4:], check='0937')
q(k, 'Take "one coffee two sugars no milk" - what is word number four?', 'sugars')
q(k, 'Every cloud has a silver lining - second to last word of that?', 'silver')
q(k, 'Which word stands between "jumps" and "the" in "The quick brown fox jumps over the lazy dog"?', 'over')
q(k, 'Where in the alphabet is w? Give its number.', ord('w') - 96, check=23)
q(k, 'Extract characters 3 to 6 of "watermelon", both ends included.', 'watermelon'[2:6], check='term')
q(k, 'Starting with the first, take every second letter of calendar. What do they spell?', 'calendar'[::2], check='clna')
k = 'letters/spell'
q(k, 'spell necessary with hyphens between the letters', '-'.join('necessary'))
q(k, 'Put these letters back together into one word: k n o w l e d g e', 'knowledge')
q(k, "Glue 'sun', 'flower' and 's' together without any gap.", 'sunflowers')
q(k, "Please type out the word rhythm with a single space after each letter except the last.", ' '.join('rhythm'))
k = 'letters/reverse'
q(k, "Say 'stressed' from its end to its beginning.", 'stressed'[::-1], check='desserts')
q(k, 'Turn the order of the words around, leaving each word as it is: time flies like an arrow', ' '.join('time flies like an arrow'.split()[::-1]))
q(k, 'is rotavator a palindrom', pal('rotavator'), check=True)
q(k, 'Forgetting about spaces, punctuation and case, does "Was it a car or a cat I saw?" read the same in both directions?', pal('Was it a car or a cat I saw?'), check=True)
q(k, "Would you call 'banana' a palindrome?", pal('banana'), check=False)
k = 'letters/anagram'
q(k, 'are the words listen and silent anagrams of each other?', ana('listen', 'silent'), check=True)
q(k, 'Forget the space: can the letters of "dormitory" be rearranged into "dirty room"?', ana('dormitory', 'dirty room'), check=True)
q(k, "'teacher' and 'cheaters' - anagrams, yes or no?", ana('teacher', 'cheaters'), check=False)
q(k, 'Which one is made of exactly the same letters as below: elbow, bowls or blown?', [w for w in ('elbow', 'bowls', 'blown') if ana(w, 'below')], check='elbow')
k = 'letters/order'
q(k, 'put the letters of zebra in alphabetical order', ''.join(sorted('zebra')), alt=sorted('zebra'), check='aberz')
q(k, 'Alphabetize: pear, fig, apple, kiwi', **seq(sorted(['pear', 'fig', 'apple', 'kiwi'])))
q(k, 'From shortest to longest, line up elephant, ox, tiger and cat.', **seq(sorted(['elephant', 'ox', 'tiger', 'cat'], key=len)))
q(k, "In a dictionary, would you find 'lemon' or 'lemming' first?", min('lemon', 'lemming'), check='lemming')
s = 'Curiosity killed the unfortunate neighbourhood cat'
q(k, f'the longest wrod in this: {s}', max(W(s), key=len), check='neighbourhood')
q(k, 'Arrange the words of "we will rock you tonight" from Z to A.', **seq(sorted('we will rock you tonight'.split(), reverse=True), sep=' '))
q(k, "do the letters of 'almost' already stand in alphabetical order?", list('almost') == sorted('almost'), check=True)
q(k, 'How many letters longer is hippopotamus than rhino?', len('hippopotamus') - len('rhino'), check=7)
k = 'letters/contain'
q(k, "does 'unhappy' start with un?", True)
ws = ['nation', 'motion', 'fashion', 'mansion', 'lotion']
q(k, 'Pick out the words ending in -tion: ' + ', '.join(ws), [w for w in ws if w.endswith('tion')], check=['nation', 'motion', 'lotion'])
q(k, 'Can you find the string "cat" inside the word "education"?', 'cat' in 'education', check=True)
q(k, "As a word of its own, does 'her' appear in 'They gathered there together'?", 'her' in W('They gathered there together'), check=False)
q(k, 'what letters do brick and crib have in common?', sorted(set('brick') & set('crib')), check=['b', 'c', 'i', 'r'])
s = 'the quick brown fox jumps over a dog'
q(k, f'Which letters of the alphabet never occur in "{s}"?', [c for c in 'abcdefghijklmnopqrstuvwxyz' if c not in s], check=['l', 'y', 'z'])
q(k, 'Any letter that repeats in the word background?', len(set('background')) < len('background'), check=False)
k = 'letters/distance'
q(k, 'How many single-letter edits (insert, delete, substitute) does it take to get from flaw to lawn at least?', lev('flaw', 'lawn'), check=2)
q(k, 'levenshtein distance saturday sunday', lev('saturday', 'sunday'), check=3)
k = 'letters/edit'
q(k, "drop all the e's from cheese", 'cheese'.replace('e', ''), check='chs')
q(k, 'Take out the third letter of "plaster" and tell me what is left.', 'pl' + 'plaster'[3:], check='plster')
q(k, 'Every o in "voodoo doll" should become a 0.', 'voodoo doll'.replace('o', '0'), check='v00d00 d0ll')
q(k, 'What do you get when you put an h right after the t in tree?', 'three')
q(k, 'In "I like green tea", make it black instead of green.', 'I like black tea')
q(k, 'peach with its first and last letters switched around', 'heacp')
q(k, 'Let Tom and Jerry trade places in this sentence: Tom chases Jerry around the house', 'Jerry chases Tom around the house')
q(k, "Slip the word 'very' in before 'cold': It was a cold night", 'It was a very cold night')
q(k, 'Without the word "really", how would "I really really like you" read?', 'I like you')
q(k, 'remove the vowels a e i o u from keyboard shortcut', ''.join(c for c in 'keyboard shortcut' if c not in 'aeiou'), check='kybrd shrtct')
q(k, 'Only the first a of "banana" gets replaced with an o. Result?', 'banana'.replace('a', 'o', 1), check='bonana')
q(k, 'shift every letter of hal one step forward in the alphabet', ''.join(chr(ord(c) + 1) for c in 'hal'), check='ibm')
k = 'letters/case'
q(k, 'Could you make "QUIET PLEASE" lowercase?', 'quiet please')
q(k, 'Give every word of "gone with the wind" a capital first letter.', 'Gone With The Wind')
k = 'letters/nested'
q(k, 'What is the second letter of the last word of "All roads lead to Rome"?', 'o')
q(k, "Reverse 'education'. How many vowels does the result have?", V('education'[::-1]), check=5)
q(k, 'the length of the longest word in "Honesty is the best policy"', max(map(len, W('Honesty is the best policy'))), check=7)
q(k, 'Take the longest word of "a perfectly ordinary day" and give me its first letter.', max('a perfectly ordinary day'.split(), key=len)[0], check='p')
q(k, 'sort the letters of the third word in "never eat yellow snow"', ''.join(sorted('yellow')), alt=sorted('yellow'), check='ellowy')
q(k, 'How many letters do the first and the last word of "Birds of a feather flock together" have between them?', len('Birds') + len('together'), check=13)
q(k, "Which word do you get by reversing the shortest word in 'lemon orange fig banana'?", 'gif')
q(k, 'Drop the vowels from orange, then turn around what is left.', 'gnr')
q(k, 'take the first letters of Read All Instructions Now, then write them backwards', 'NIAR')
s = 'some people never really learn'
q(k, f'How many words with more than four letters are there in "{s}"?', sum(len(w) > 4 for w in s.split()), check=4)
q(k, "How many times does the last letter of 'banana' occur in 'abracadabra'?", 'abracadabra'.count('a'), check=5)
q(k, 'What letter stands in the middle of the longest of these words: ant, bison, elk?', 's')
q(k, 'how many letters has the English word for the number 17', len('seventeen'), check=9)
k = 'letters/paragraph'
P1 = ("It rained for most of the week, and the river rose until the lower path was gone. On Thursday my neighbour, who is "
      "eighty-one, came over with a lantern and a loaf of bread. She said that she had seen worse in the year of the great flood. "
      "We sat in the kitchen and listened to the water. Nobody slept much, but nobody was afraid either.")
q(k, 'How many sentences does the following text have?\n\n' + P1, len(re.findall(r'\.(?:\s|$)', P1)), check=5)
q(k, P1 + '\n\nHow often does the word "the" occur in the text above (upper or lower case)?', sum(w.lower() == 'the' for w in W(P1)), check=7)
q(k, 'Here is a paragraph:\n"' + P1 + '"\nWhat is the first word of its last sentence?', 'Nobody')
q(k, 'count the letter w, capital or not, in this passage: ' + P1, P1.lower().count('w'))
P2 = ("Sourdough needs patience. Mix the flour with the water, cover the bowl and let it rest. After an hour add the salt and the "
      "starter. Fold the dough four times, turning the bowl a quarter each time. Leave it till morning in a cool place, then shape it, "
      "proof it, and bake it in a very hot oven.")
q(k, 'Text: ' + P2 + '\nQuestion: which word in it has the most letters?', [w for w in W(P2) if len(w) == max(map(len, W(P2)))], check='Sourdough')
q(k, P2 + ' <- how many words is that', len(W(P2)))
r = 12345
def nxt(n):
    global r
    r = (r * 1103515245 + 12345) % 2**31
    return (r >> 8) % n
A = 'the old|a small|every|one quiet|that green|our own'.split('|'); B = 'gardener|teacher|sailor|rabbit|engine|village|window'.split('|')
C_ = 'carried|watched|painted|remembered|followed|answered'.split('|'); E_ = 'in the morning|without a word|near the harbour|before supper|on the hill'.split('|')
P3 = ''
while len(P3) < 9900:
    t = f'{A[nxt(6)]} {B[nxt(7)]} {C_[nxt(6)]} {A[nxt(6)]} {B[nxt(7)]} {E_[nxt(5)]}. '
    P3 += t[0].upper() + t[1:]
P3 = P3.strip()
q(k, 'How many times is the word "rabbit" used in this long text?\n\n' + P3, sum(w == 'rabbit' for w in W(P3)))
n_letters = len(rows)

# ------------------------------------------------------------ numbers: 80
k = 'numbers/arithmetic'
q(k, '12 * (7 + 5) - 9', 135)
q(k, "what's 3.75 + 0.125", F('3.75') + F('0.125'), check='3.875')
q(k, '7/8 - 1/3 as a fraction, please', F(7, 8) - F(1, 3), check='13/24')
q(k, 'Compute (-4)^3 ÷ 8.', F(-64, 8), check='-8')
q(k, '1,234,567 × 89 = ?', 1234567 * 89)
q(k, 'How much is 1000 minus 7 times 13?', 909)
q(k, 'What remains when you divide 1000 by 37?', 1000 % 37, check=1)
q(k, 'sqrt(144) plus the cube root of 27', 15)
q(k, 'Work out 0.1 + 0.2 exactly.', F('0.1') + F('0.2'), check='0.3')
q(k, 'two and a half times one and a third, as a fraction?', F(5, 2) * F(4, 3), check='10/3')
k = 'numbers/told'
q(k, 'half of eighty plus a third of ninety', 70)
q(k, 'I buy 4 notebooks at $3.25 each and hand over a twenty. What change do I get, in dollars?', 20 - 4 * F('3.25'), check=7)
q(k, 'Take 15, double it, add 6, then divide by 4. What do you end up with?', F(15 * 2 + 6, 4), check=9)
q(k, 'the sum of the first hundred positive whole numbers', sum(range(1, 101)), check=5050)
q(k, 'A train has 8 cars of 64 seats each, and 119 seats are taken. How many are free?', 8 * 64 - 119, check=393)
q(k, 'we split 91 sweets evenly between 7 kids, how many does each kid get?', 13)
q(k, 'Which number do I have to add to 38 to make a hundred?', 62)
q(k, 'average of 12, 15, 22 and 31?', F(12 + 15 + 22 + 31, 4), check=20)
q(k, 'Find the median: 9, 3, 14, 7, 5', statistics.median([9, 3, 14, 7, 5]), check=7)
q(k, "two gross plus a baker's dozen", 2 * 144 + 13, check=301)
q(k, 'If x + 17 = 45, what is x?', 28)
q(k, 'I had 50 stickers, gave away two fifths of them and then found 6 more. How many have I got now?', 50 - 20 + 6, check=36)
k = 'numbers/percent'
q(k, '15% of 240', F(15 * 240, 100), check=36)
q(k, 'what percent of 80 is 28', F(2800, 80), alt='35%', check=35)
q(k, "A coat's price tag says 120 euros, and it is 30 percent off. What do I pay, in euros?", 84)
q(k, 'From 250 to 300: by how many percent did it go up?', F(5000, 250), alt='20%', check=20)
q(k, '45 is 60% of which number?', F(4500, 60), check=75)
q(k, 'With 20% VAT included a lamp costs 96 pounds. How many pounds was it before the tax?', F(96 * 100, 120), check=80)
k = 'numbers/powers'
q(k, 'thirteen cubed', 2197)
q(k, 'square root of 1764?', isqrt(1764), check=42)
q(k, 'To what power must 2 be raised to give 4096?', 12)
q(k, 'is 1024 a perfect square', isqrt(1024)**2 == 1024, check=True)
q(k, 'Please evaluate (2/3) to the power of 4.', F(2, 3)**4, check='16/81')
k = 'numbers/factorial'
q(k, 'twelve factorial is what?', fac(12))
q(k, 'In how many ways can five different books be lined up on a shelf?', fac(5), check=120)
q(k, 'How many zeros stand at the end of 25! ?', len(str(fac(25))) - len(str(fac(25)).rstrip('0')), check=6)
q(k, 'how many ways are there to choose 3 people out of 10', comb(10, 3), check=120)
k = 'numbers/primes'
q(k, '221 - is that a prime?', prime(221), check=False)
q(k, 'Which prime numbers divide 84?', sorted(set(factors(84))), check=[2, 3, 7])
q(k, 'smallest prime above 100', next(n for n in itertools.count(101) if prime(n)), check=101)
q(k, 'How many primes are there below 50?', sum(map(prime, range(50))), check=15)
q(k, 'what is the tenth prime number', [n for n in range(100) if prime(n)][9], check=29)
k = 'numbers/divisors'
q(k, 'List all positive divisors of 28.', divs(28), check=[1, 2, 4, 7, 14, 28])
q(k, 'number of divisors of 720', len(divs(720)), check=30)
q(k, "What's the biggest number that divides both 252 and 198?", gcd(252, 198), check=18)
q(k, 'lcm of 4, 6 and 15', lcm(4, 6, 15), check=60)
q(k, 'Are 35 and 64 coprime?', gcd(35, 64) == 1, check=True)
q(k, 'can 123456 be divided by 9 without a remainder?', 123456 % 9 == 0, check=False)
k = 'numbers/rounding'
q(k, 'round 3.14159 to 3 decimals', '3.142')
q(k, '7,486 to the nearest hundred?', 7500)
q(k, 'Give 0.004567 to two significant figures.', '0.0046')
q(k, 'What does 22/7 come to when rounded to two decimal places?', '3.14')
k = 'numbers/bases'
q(k, '45 in binary', format(45, 'b'), check='101101')
q(k, 'hex FF3 as a decimal number', int('FF3', 16), check=4083)
q(k, 'Convert octal 777 to base ten.', int('777', 8), check=511)
q(k, 'If you add the binary numbers 1011 and 110, what is the sum in binary?', format(0b1011 + 0b110, 'b'), check='10001')
k = 'numbers/roman'
q(k, 'MCMXCIV - which number is that?', unroman('MCMXCIV'), check=1994)
q(k, 'how do you write 2026 in Roman numerals', roman(2026), check='MMXXVI')
q(k, 'XL + IX, in ordinary digits', 49)
k = 'numbers/words'
q(k, 'Write 4,017 in words.', 'four thousand seventeen', alt='four thousand and seventeen')
q(k, 'two hundred and thirty-four thousand in figures', 234000)
q(k, 'How do you write seven million, sixty thousand and five with digits?', 7060005)
k = 'numbers/large'
q(k, '2 to the hundredth power, every digit', 2**100)
q(k, 'How many digits does 3^100 have when written out?', len(str(3**100)), check=48)
q(k, '99999999999 times 99999999999', 99999999999**2)
k = 'numbers/units'
q(k, '3 pounds is how many ounces', 48)
q(k, 'Convert 25 degrees Celsius to Fahrenheit.', F(25) * 9 / 5 + 32, check=77)
q(k, "What's -40 °F in °C?", -40)
q(k, 'seconds in a week?', 7 * 86400)
q(k, 'How tall is somebody of 6 feet 2 inches in centimetres, exactly?', 74 * F('2.54'), check='187.96')
q(k, '90 km/h in metres per second', F(90000, 3600), check=25)
q(k, 'How many square centimetres fit into a square metre?', 10000)
k = 'numbers/compare'
q(k, 'Which is larger, 3/4 or 5/7?', '3/4')
q(k, 'is 9.11 bigger than 9.9', F('9.11') > F('9.9'), check=False)
q(k, "What's heavier, 2 kg or 4.5 pounds?", '4.5 pounds' if F('4.5') * F('0.45359237') > 2 else '2 kg', check='4.5 pounds')
q(k, 'Order these from lowest to highest: -3, 2.5, 1/2, -7', **seq(['-7', '-3', '1/2', '2.5']))
q(k, 'is a mile longer than 1600 metres?', F('1609.344') > 1600, check=True)
k = 'numbers/nested'
q(k, 'How many letters are in the English name of the sum of 8 and 9?', len('seventeen'), check=9)
q(k, 'add up the digits of 2^15', sum(map(int, str(2**15))), check=26)
q(k, 'Write the product of VII and VI as a Roman numeral.', roman(42), check='XLII')
n_numbers = len(rows) - n_letters

# ------------------------------------------------------------ dates: 50
NOW = D.date(2026, 11, 26); NW = dict(now='2026-11-26T12:00:00Z')
k = 'dates/weekday'
q(k, 'What day of the week was 14 July 1789?', wd(1789, 7, 14), check='Tuesday')
q(k, 'christmas day 2026 falls on wich weekday', wd(2026, 12, 25), check='Friday')
q(k, 'Is February 29, 2028 a Tuesday?', wd(2028, 2, 29) == 'Tuesday', check=True)
q(k, 'Give me the weekday of 2000-01-01', wd(2000, 1, 1), check='Saturday')
q(k, 'If today is a Wednesday, what day will it be in 100 days?', calendar.day_name[(2 + 100) % 7], check='Friday')
k = 'dates/difference'
q(k, 'How many days are there from 3 March 2024 to 3 March 2025?', (D.date(2025, 3, 3) - D.date(2024, 3, 3)).days, check=365)
q(k, 'weeks between 2026-01-05 and 2026-03-30', (D.date(2026, 3, 30) - D.date(2026, 1, 5)).days // 7, check=12)
q(k, 'The shop opened on Feb 20, 1900 and closed on March 5 that year. How many days later was that?', (D.date(1900, 3, 5) - D.date(1900, 2, 20)).days, check=13)
q(k, 'How many whole years lie between 21 Oct 1805 and 18 June 1815?', 9)
q(k, 'Which is earlier: 07.11.2019 or 11.07.2019 (day first)?', '11.07.2019', alt='2019-07-11')
k = 'dates/addition'
q(k, 'what date is 100 days after 1 January 2026?', D.date(2026, 1, 1) + 100 * day, check='2026-04-11')
q(k, 'Go back 90 days from 26 November 2026. Which date is it?', NOW - 90 * day, check='2026-08-28')
q(k, 'A warranty of 18 months starts on 15 May 2025; on what date have those 18 months passed?', '2026-11-15')
q(k, 'day before 1 March 2100', D.date(2100, 3, 1) - day, check='2100-02-28')
q(k, "My parcel was sent on Sept. 28th 2025 and took 9 days. When did it arrive?", D.date(2025, 9, 28) + 9 * day, check='2025-10-07')
q(k, 'What is the last day of February 2028? Answer with the full date.', D.date(2028, 3, 1) - day, check='2028-02-29')
k = 'dates/age'
q(k, 'Someone is born on 12 August 1990. How old are they on 11 August 2026?', 35)
q(k, 'how old will a kid born 2015-05-30 be on 1 june 2040', 25)
q(k, 'Ana turned 40 on 3 February 2019. What year was she born in?', 1979)
q(k, 'My gran was born in May 1931 and died in September 2019, how old did she get?', 88)
k = 'dates/leap'
q(k, 'is 2100 a leap year?', calendar.isleap(2100), check=False)
q(k, "What's the first leap year after 2096?", next(y for y in range(2097, 2200) if calendar.isleap(y)), check=2104)
q(k, 'leap years from 2001 up to and including 2050 - how many', sum(map(calendar.isleap, range(2001, 2051))), check=12)
k = 'dates/day of year'
q(k, 'Which day of the year is 1 October 2026, as a number?', D.date(2026, 10, 1).timetuple().tm_yday, check=274)
q(k, 'the 200th day of 2024 is what date?', D.date(2024, 1, 1) + 199 * day, check='2024-07-18')
q(k, 'what ISO week number does 1 January 2026 belong to', D.date(2026, 1, 1).isocalendar()[1], check=1)
k = 'dates/now'
q(k, "It's 26 November 2026 today. How many more days until New Year's Day?", (D.date(2027, 1, 1) - NOW).days, check=36)
q(k, 'Given that today is 2026-11-26, what is the date of the day after tomorrow?', NOW + 2 * day, check='2026-11-28')
q(k, 'how many days until Christmas?', (D.date(2026, 12, 25) - NOW).days, check=29, **NW)
q(k, 'What weekday is it today?', NOW.strftime('%A'), check='Thursday', **NW)
q(k, "What was the date exactly three weeks ago?", NOW - 21 * day, check='2026-11-05', **NW)
q(k, 'In which month will we be five months from now?', 'April', **NW)
q(k, "I was born on 30 Nov 1985. how old am I today", 40, **NW)
k = 'dates/format'
q(k, 'put 4 July 2026 into ISO format', D.date(2026, 7, 4), check='2026-07-04')
q(k, 'An American writes 03/04/2025. Which month do they mean?', 'March')
q(k, 'rewrite 2026-11-26 as DD/MM/YYYY', '26/11/2026')
k = 'dates/months'
q(k, 'How many days has April?', 30)
q(k, 'seven months after October comes which month?', calendar.month_name[(10 + 7 - 1) % 12 + 1], check='May')
k = 'dates/zones'
q(k, "When it is 15:00 UTC, what does the clock show at UTC+8?", '23:00')
q(k, '9 am in Tokyo on 10 January 2026 - what time is that in London?', D.datetime(2026, 1, 10, 9, tzinfo=Z('Asia/Tokyo')).astimezone(Z('Europe/London')), check='00:00')
q(k, 'A call is set for 6 pm New York time on 4 July 2026. What is that in UTC?', D.datetime(2026, 7, 4, 18, tzinfo=Z('America/New_York')).astimezone(Z('UTC')), check='22:00')
q(k, 'On 15 January 2026, how many hours is Taipei ahead of Berlin?', 7)
assert (D.datetime(2026, 1, 15, tzinfo=Z('Asia/Taipei')).utcoffset() - D.datetime(2026, 1, 15, tzinfo=Z('Europe/Berlin')).utcoffset()) == D.timedelta(hours=7)
k = 'dates/durations'
q(k, 'From 9:45 to 17:20 is how many minutes?', (17 * 60 + 20) - (9 * 60 + 45), check=455)
q(k, 'A film starts at 19:50 and runs for 2 h 25 min. When is it over?', '22:15')
q(k, "I slept from 10 pm until 6 am. how many hours is that", 8)
q(k, 'half past five in the afternoon on the 24-hour clock', '17:30')
q(k, 'What time is it 90 seconds after 23:59:00?', '00:00:30')
k = 'dates/nested'
q(k, 'What weekday is the last day of the year 2026?', wd(2026, 12, 31), check='Thursday')
q(k, 'how many letters are in the name of the weekday of 25 December 2026', len(wd(2026, 12, 25)), check=6)
q(k, 'Is the number of days in a leap year even?', True)
n_dates = len(rows) - n_letters - n_numbers

# ------------------------------------------------------------ sets and tables: 30
k = 'sets/kinds'
q(k, "On my desk: three pens, a stapler, two pencils, a mug, four erasers. How many things to write with is that?", 3 + 2)
q(k, 'We keep a cow, two ducks, three sheep and a goose on the farm. How many birds are there?', 2 + 1)
q(k, 'parked outside are two cars, a bicycle, three trucks, a tree and a bench. number of vehicles?', 2 + 1 + 3)
q(k, 'I packed four shirts, a skirt, a toothbrush, three sweaters and a book. How many items of clothing did I pack?', 4 + 1 + 3)
q(k, 'A rose, six tulips, an oak and two daffodils grow in her garden. How many flowers, all told?', 1 + 6 + 2)
q(k, "My aunt has three dogs, two parrots, a goldfish and a cat. Count the mammals.", 3 + 1)
q(k, 'Shopping list: 3 lemons, 2 onions, a melon, 4 carrots, five plums. How many pieces of fruit?', 3 + 1 + 5)
q(k, 'red, chair, blue, Monday, green, seven - how many of these are colours?', 3)
k = 'sets/count'
q(k, 'How many things altogether: a kettle, two spoons, 3 forks and one plate?', 1 + 2 + 3 + 1)
q(k, 'Of my five red and eight blue marbles I gave away 2 red ones and 3 blue ones. How many marbles are left?', 5 + 8 - 2 - 3)
q(k, 'how many distinct numbers are in 4 4 5 6 6 6 7', len({4, 5, 6, 7}))
k = 'sets/operations'
q(k, 'Which of 2, 4, 6, 8 are also among 3, 6, 9, 8?', [6, 8])
q(k, "What's in {a, b, c, d} but not in {b, d}?", ['a', 'c'])
q(k, 'Ann, Bob, Ann, Cy, Bob, Dee - remove the duplicates', ['Ann', 'Bob', 'Cy', 'Dee'], alt='Ann, Bob, Cy, Dee')
q(k, 'Liu, Kim, Rao, Kim, Ito. Who is on the list twice?', 'Kim')
q(k, 'the votes were yes no yes maybe no yes. What was the most common answer?', 'yes')
k = 'sets/sort'
q(k, 'tea 2.50, cake 4.10, water 1.80 - list them from cheapest to dearest', **seq(['water', 'tea', 'cake']))
q(k, 'Sort these temperatures, hottest first: 12, -4, 30, 7', **seq(sorted([12, -4, 30, 7], reverse=True)))
k = 'sets/filter'
q(k, 'keep only the odd ones: 3 8 11 20 27', [x for x in (3, 8, 11, 20, 27) if x % 2], alt='3 11 27')
q(k, 'How many of the numbers 12, 51, 99, 50 and 73 are above 50?', sum(x > 50 for x in (12, 51, 99, 50, 73)), check=3)
k = 'sets/max'
q(k, "Leo scored 17, Mina 23, Noor 19. who got the lowest score?", 'Leo')
q(k, 'biggest minus smallest of 14, 3, 88, 41, 9?', 88 - 3)
k = 'tables/md'
T = [('Oslo', 4, 12), ('Cairo', 29, 0), ('Lima', 19, 3), ('Hanoi', 25, 8)]
TM = '| city | temp | rain days |\n|---|---|---|\n' + '\n'.join('| %s | %d | %d |' % t for t in T)
q(k, TM + '\n\nWhich city in this table is the warmest?', max(T, key=lambda t: t[1])[0], check='Cairo')
q(k, 'How many rain days do all the cities have in total?\n\n' + TM, sum(t[2] for t in T), check=23)
k = 'tables/csv'
R = [('Ines', 34, 'design', 4100), ('Jon', 51, 'sales', 3900), ('Kaya', 28, 'design', 3600), ('Luis', 45, 'support', 3300), ('Mei', 39, 'sales', 4500)]
TC = 'name,age,team,salary\n' + '\n'.join('%s,%d,%s,%d' % r for r in R)
q(k, TC + '\nWho are the people younger than 40?', [r[0] for r in R if r[1] < 40], check=['Ines', 'Kaya', 'Mei'])
q(k, 'Given this list, what is the average salary in the sales team?\n' + TC, F(3900 + 4500, 2), check=4200)
q(k, TC + '\n\nhow many rows have design as the team', sum(r[2] == 'design' for r in R), check=2)
k = 'tables/tsv'
TT = 'item\tprice\tqty\nbolt\t0.20\t50\nhinge\t3.50\t4\nhandle\t6.25\t2\nscrew\t0.05\t200'
q(k, 'What would it cost to buy everything in this list, price times quantity?\n' + TT, F('0.2') * 50 + F('3.5') * 4 + F('6.25') * 2 + F('0.05') * 200, check='46.5')
q(k, TT + '\n\nwhat is the price of a hinge', '3.50', alt='3.5')
k = 'tables/nested'
q(k, TC + "\nHow many letters has the name of the oldest person?", len(max(R, key=lambda r: r[1])[0]), check=3)
n_sets = len(rows) - n_letters - n_numbers - n_dates

# ------------------------------------------------------------ logic: 20
OPEN = dict(ans='open', alt='unknown')
k = 'logic/syllogism'
q(k, 'All poets are dreamers. Lena is a poet. Is Lena a dreamer?', True)
q(k, 'No reptile has fur, and every snake is a reptile. Do snakes have fur?', False)
q(k, 'Some students are musicians. Omar is a student. Is Omar a musician?', **OPEN)
q(k, 'Every zib lays eggs. Kiki lays eggs. Is Kiki a zib?', **OPEN)
q(k, 'If it rains, the match is off. The match is not off. Is it raining?', False)
q(k, "Everyone in the choir can read music. Tobi can't read music. Is Tobi in the choir?", False)
q(k, 'all wugs are blickets, all blickets are daxes. are all wugs daxes?', True)
q(k, 'Some cooks are painters and all painters are left-handed. Are some cooks left-handed?', True)
q(k, "The key is either in the drawer or in the coat. It isn't in the drawer. So where is it?", 'coat', alt='in the coat')
k = 'logic/order'
q(k, "Ann is taller than Ben, and Cid is shorter than Ben. Who's the tallest of the three?", 'Ann')
def solve(names, *cs):
    r = [p for p in itertools.permutations(names) if all(c(p.index) for c in cs)]
    return r
s = solve(['Ada', 'Bo', 'Cem', 'Dot', 'Eva'], lambda i: i('Ada') == 0, lambda i: i('Bo') == i('Cem') + 1, lambda i: i('Eva') == 4, lambda i: i('Dot') < i('Cem'))
assert len(s) == 1
q(k, 'Five people stand in a queue. Ada is at the front and Eva at the very back. Bo stands directly behind Cem. Dot is somewhere ahead of Cem. Who is third in the queue?', s[0][2], check='Cem')
q(k, 'Mia finished before Noa, Noa before Oli, and Pam came in after Oli. Who was last?', 'Pam')
q(k, 'The red box is heavier than the blue one. The green box is heavier than the red one. Is the blue box heavier than the yellow one?', **OPEN)
k = 'logic/liars'
q(k, 'Al says that Bo is lying. Bo says that Cy is lying. Cy always tells the truth. Does Al tell the truth?', True)
w = [(r_, s_) for r_ in (0, 1) for s_ in (0, 1) if r_ == (not r_ and not s_)]
assert w == [(0, 1)]
q(k, "On an island everybody either always lies or always tells the truth. Rex says: 'Sue and I are both liars.' Does Sue tell the truth?", True)
sol = [c for c in 'KLM' if sum([c != 'K', c == 'K', c != 'M']) == 1]
assert sol == ['M']
q(k, "One of Kim, Lou and Max broke the vase. Kim: 'It wasn't me.' Lou: 'It was Kim.' Max: 'I didn't do it.' Only one of the three statements is true. Who broke it?", 'Max')
k = 'logic/boolean'
q(k, 'What does "true and not (false or true)" evaluate to?', True and not (False or True), check=False)
q(k, 'Let A be false, B true and C false. What is the value of (A or B) and not C?', True)
q(k, 'p is true, q is false. p xor q?', True)
k = 'logic/kin'
q(k, "Tom is Ann's father and Ann is Sam's mother. What is Tom to Sam?", 'grandfather')
n_logic = len(rows) - n_letters - n_numbers - n_dates - n_sets

# ------------------------------------------------------------ refused: 10
for s in ["what's 15 divided by zero?", 'Which weekday was 31 February 2023?', 'convert 5 kilograms into metres',
          'Write out 10^10^10 with all its digits.', 'Tell me the 9th letter of "cat".', 'A shirt is 20% off. What do I have to pay?',
          'If she was born in March, exactly how many days old is she?', 'Which word comes after "dog" in "the cat and the dog"?',
          'What is 25:75 on a 12-hour clock?', 'Sam is older than Kit. How many years older is he?']:
    no('refused', s)
print('letters', n_letters, 'numbers', n_numbers, 'dates', n_dates, 'sets', n_sets, 'logic', n_logic, 'total', len(rows))

# ------------------------------------------------------------ graph: 40
import pyoxigraph as ox
g = ox.Store()
for d in ('world', 'elements', 'minds'):
    for f in sorted(glob.glob(os.path.join(os.path.dirname(os.path.abspath(__file__)), f'../../../{d}/*.ttl'))): g.load(path=f, format=ox.RdfFormat.TURTLE)
PX = ('PREFIX w:<https://tripleberry.example/world#> PREFIX e:<https://tripleberry.example/elements#> PREFIX m:<https://tripleberry.example/minds#> '
      'PREFIX mind:<https://tripleberry.example/minds/> PREFIX rdfs:<http://www.w3.org/2000/01/rdf-schema#> ')
def sel(s): return [tuple(None if x is None else x.value for x in r) for r in g.query(PX + s)]
cty, caps = {}, defaultdict(list)
for n, a, p, c, a2 in sel('select ?n ?a ?p ?c ?a2 {?x a w:Country; rdfs:label ?n; w:area ?a; w:continent/rdfs:label ?c; w:alpha2Code ?a2 optional{?x w:population ?p} filter(lang(?n)="en"&&lang(?c)="en")}'):
    cty[n] = dict(area=F(a), pop=int(p), cont=c, a2=a2)
for n, c in sel('select ?n ?c {?x a w:Country; rdfs:label ?n; w:capital/rdfs:label ?c filter(lang(?n)="en"&&lang(?c)="en")}'): caps[n].append(c)
nb = defaultdict(set)
for a, b in sel('select ?a ?b {?x a w:Country; rdfs:label ?a; w:borders ?y. ?y a w:Country; rdfs:label ?b filter(lang(?a)="en"&&lang(?b)="en")}'): nb[a].add(b)
el = {n: dict(sym=s, z=int(z), year=y and int(y), mp=mp and F(mp), dens=de and F(de)) for n, s, z, y, mp, de in sel(
    'select ?n ?s ?z ?y ?mp ?de {?x a e:Element; rdfs:label ?n; e:symbol ?s; e:atomicNumber ?z optional{?x e:discoveryYear ?y} optional{?x e:meltingPoint ?mp} optional{?x e:density ?de} filter(lang(?n)="en")}')}
def md(name, p): return next(iter(sel(f'select ?v {{mind:{name} m:{p} ?v}}')))[0]
dt = D.date.fromisoformat
cap = lambda n: caps[n][0] if len(caps[n]) == 1 else 1 / 0
ar = lambda n: cty[n]['area']
def best(d, f, hi=True):
    v = {x: f(x) for x in d}; m = (max if hi else min)(v.values()); r = [x for x in v if v[x] == m]
    assert len(r) == 1, r
    return r[0]
assert len(cty) == 197 and len(el) == 118
k = 'graph/letters'
q(k, "How many vowels does the name of Kenya's capital have?", VB(cap('Kenya')), check=4)
q(k, 'the capital of Hungary, spelled backwards', cap('Hungary')[::-1], alt=cap('Hungary')[::-1].lower(), check='tsepaduB')
q(k, 'Which South American countries have a capital that starts with B?', sorted(n for n in cty if cty[n]['cont'] == 'South America' and any(c[0] == 'B' for c in caps[n])), check=['Argentina', 'Brazil', 'Colombia'])
q(k, 'List the European countries whose names end in "land".', sorted(n for n in cty if cty[n]['cont'] == 'Europe' and n.endswith('land')), check=['Finland', 'Iceland', 'Ireland', 'Poland', 'Switzerland'])
q(k, 'which african countries have a z in their name?', sorted(n for n in cty if cty[n]['cont'] == 'Africa' and 'z' in n.lower()), check=['Mozambique', 'Tanzania', 'Zambia', 'Zimbabwe'])
q(k, 'What is the only country whose name begins with Q?', [n for n in cty if n[0] == 'Q'], check='Qatar')
q(k, 'Which country has the most a\'s in its name, counting big and small?', best(cty, lambda n: base(n).count('a')), check='Antigua and Barbuda')
q(k, "Is the name of Mongolia's capital longer than the name of Madagascar's?", len(cap('Mongolia')) > len(cap('Madagascar')), check=False)
q(k, 'what letters do the capitals of France and Italy have in common', sorted(set(cap('France').lower()) & set(cap('Italy').lower())), check='r')
q(k, 'In which Asian countries does a capital begin with the same letter as the country?', sorted(n for n in cty if cty[n]['cont'] == 'Asia' and any(c[0] == n[0] for c in caps[n])))
q(k, 'How many continents have a name that begins and ends with the same letter?', sum(n[0].lower() == n[-1] for n, in sel('select ?n {?x a w:Continent; rdfs:label ?n filter(lang(?n)="en")}')), check=4)
q(k, "What do you get when you drop the vowels from the name of Peru's capital?", ''.join(c for c in cap('Peru') if c.lower() not in 'aeiou'), check='Lm')
q(k, "Take Portugal's only neighbour and give me the third letter of its name.", next(iter(nb['Portugal']))[2] if len(nb['Portugal']) == 1 else 1 / 0, check='a')
q(k, 'Which chemical elements have names ending in -gen?', sorted(n for n in el if n.endswith('gen')), check=['hydrogen', 'nitrogen', 'oxygen'])
q(k, 'how many elements have a symbol of just one letter?', sum(len(x['sym']) == 1 for x in el.values()), check=14)
q(k, 'Of all the elements, which one has the longest name?', best(el, len), check='rutherfordium')
q(k, "Which element's symbol equals the two-letter country code of Argentina if you ignore case?", [n for n in el if el[n]['sym'].upper() == cty['Argentina']['a2']], check='argon')
k = 'graph/compare'
q(k, 'Taken together, are the Netherlands, Belgium and Luxembourg bigger than Austria in area?', ar('Netherlands') + ar('Belgium') + ar('Luxembourg') > ar('Austria'), check=False)
q(k, 'do France and Germany combined cover more area than Ukraine', ar('France') + ar('Germany') > ar('Ukraine'), check=True)
q(k, 'Is gold more than one and a half times as dense as silver?', el['gold']['dens'] > F(3, 2) * el['silver']['dens'], check=True)
q(k, 'Do more people live in Nigeria than in Russia and Kazakhstan put together?', cty['Nigeria']['pop'] > cty['Russia']['pop'] + cty['Kazakhstan']['pop'], check=True)
q(k, 'was argon discovered before helium?', el['argon']['year'] < el['helium']['year'], check=True)
k = 'graph/arithmetic'
q(k, 'How many times does Belgium fit into France by area? Round down to a whole number.', ar('France') // ar('Belgium'), check=18)
q(k, 'whats the diffrence in area between Chile and Peru, in square kilometres', abs(ar('Chile') - ar('Peru')), check=529114)
q(k, "What's the average area of Estonia, Latvia and Lithuania in km²?", (ar('Estonia') + ar('Latvia') + ar('Lithuania')) / 3, check=58362)
q(k, 'Add the atomic numbers of gold and silver.', el['gold']['z'] + el['silver']['z'], check=126)
q(k, 'By how many kelvins is the melting point of tungsten above that of iron?', el['tungsten']['mp'] - el['iron']['mp'], check=1876)
q(k, 'at how many degrees Celsius does gallium melt?', el['gallium']['mp'] - F('273.15'), check='29.765')
q(k, "Write tin's atomic number as a Roman numeral.", roman(el['tin']['z']), check='L')
q(k, 'Rounded to whole people, how many inhabitants per square kilometre does Bangladesh have?', round(cty['Bangladesh']['pop'] / ar('Bangladesh')), check=1143)
q(k, 'Which elements with an atomic number below 12 have one that is prime?', sorted((n for n in el if el[n]['z'] < 12 and prime(el[n]['z'])), key=lambda n: el[n]['z']), check=['helium', 'lithium', 'boron', 'nitrogen', 'sodium'])
k = 'graph/years'
q(k, 'How many years after helium was neon discovered?', el['neon']['year'] - el['helium']['year'], check=3)
q(k, 'Which elements were discovered in a leap year between 1820 and 1830?', sorted(n for n in el if el[n]['year'] and 1820 <= el[n]['year'] <= 1830 and calendar.isleap(el[n]['year'])), check=['silicon', 'thorium'])
b, d_ = dt(md('alan-turing', 'birthDate')), dt(md('alan-turing', 'deathDate'))
q(k, 'how old was Alan Turing when he died', d_.year - b.year - ((d_.month, d_.day) < (b.month, b.day)), check=41)
q(k, 'On which weekday was Ludwig Wittgenstein born?', dt(md('ludwig-wittgenstein', 'birthDate')).strftime('%A'), check='Friday')
q(k, 'What is the number of days between the birth dates of B. F. Skinner and Donald Hebb?', (dt(md('donald-hebb', 'birthDate')) - dt(md('b-f-skinner', 'birthDate'))).days, check=124)
q(k, 'By how many years is the University of Cambridge older than Harvard?', int(md('harvard-university', 'foundingYear')) - int(md('university-of-cambridge', 'foundingYear')), check=427)
q(k, 'Count the days from the release of GPT-4 to the release of GPT-4o.', (dt(md('gpt-4o', 'releaseDate')) - dt(md('gpt-4', 'releaseDate'))).days, check=426)
k = 'graph/sort'
q(k, "If you rank Germany's neighbours by area, largest first, which one comes third?", sorted(nb['Germany'], key=ar, reverse=True)[2], check='Austria')
q(k, 'alphabetically, what are the first three countries of Africa?', **seq(sorted(n for n in cty if cty[n]['cont'] == 'Africa')[:3]))
assert len(rows) == 340

# ------------------------------------------------------------ write
seen = set(); by = Counter(); tot = 0; first = {}
with open(OUT, 'w', encoding='utf-8') as f:
    for i, o in enumerate(rows, 1):
        assert o['question'] not in seen; seen.add(o['question'])
        kd = o['kind']
        if kd not in first: first[kd] = tot % 2
        side = 'dev' if (first[kd] + by[kd]) % 2 == 0 else 'test'
        by[kd] += 1; tot += 1
        f.write(json.dumps(dict(id=f'sym-c-{i:03}', split=side, **o), ensure_ascii=False) + '\n')
print(len(rows), Counter(o['kind'].split('/')[0] for o in rows))
