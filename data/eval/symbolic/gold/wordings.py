#!/usr/bin/env python3
"""Author a: English paraphrases of the CUTE and LMentry tasks. python3 alone.
Computes the gold from the arguments given beside each question (not by parsing the question),
checks it, and writes a.jsonl beside this script."""
import collections, json, os, re
from fractions import Fraction

# ---------- gold functions ----------
def toks(s): return re.findall(r"[A-Za-z0-9']+", s)
def wre(w, ci=True): return re.compile(r"(?<![\w'])" + re.escape(w) + r"(?![\w'])", re.I if ci else 0)
def yn(b): return "true" if b else "false"
def contains_char(word, c): return yn(c.lower() in word.lower())
def lacks_char(word, c): return yn(c.lower() not in word.lower())
def contains_word(s, w): return yn(w.lower() in [t.lower() for t in toks(s)])
def del_char(word, c): return "".join(x for x in word if x.lower() != c.lower())
def del_word(s, w):
    out = wre(w).sub("\0", s)
    out = out.replace(" \0", "").replace("\0 ", "").replace("\0", "")
    return out
def ins_char(word, new, old): return "".join(x + new if x == old else x for x in word)
def ins_word(s, new, old): return wre(old).sub(lambda m: m.group(0) + " " + new, s)
def lev(a, b):
    p = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        n = [i]
        for j, y in enumerate(b, 1): n.append(min(p[j] + 1, n[-1] + 1, p[j-1] + (x != y)))
        p = n
    return p[-1]
def uniq(items, key, best):
    k = [key(x) for x in items]; b = best(k)
    assert k.count(b) == 1, ("tie", items, k)
    return items[k.index(b)]
def orth(t, *c): return uniq(c, lambda w: lev(t, w), min)
def spell(w): return " ".join(w)
def spell_inverse(s): return re.sub(r"[ ,\-]+", "", s)
def sub_char(word, old, new): return word.replace(old, new)
def sub_word(s, old, new): return wre(old, False).sub(new, s)
def swap_char(word, a, b): return word.translate(str.maketrans({a: b, b: a}))
def swap_word(s, a, b):
    return re.sub(r"(?<![\w'])(%s|%s)(?![\w'])" % (re.escape(a), re.escape(b)), lambda m: b if m.group(0) == a else a, s)
WORDNUM = {"seventeen": "17", "seventy": "70"}
def num(x): return Fraction(WORDNUM.get(x, x).replace(",", ""))
def fmt(x): return WORDNUM.get(x, x).replace(",", "")
def bigger_number(*x): return fmt(uniq(x, num, max))
def smaller_number(*x): return fmt(uniq(x, num, min))
def first_alphabetically(*w): return uniq(w, str.lower, min)
def first_letter(w): return w[0]
def last_letter(w): return w[-1]
def first_word(s): return toks(s)[0]
def last_word(s): return toks(s)[-1]
def less_letters(*w): return uniq(w, len, min)
def more_letters(*w): return uniq(w, len, max)
def pos(s, w):
    t = toks(s); i = [k for k, x in enumerate(t) if x.lower() == w.lower()]
    assert len(i) == 1, (s, w); return t, i[0]
def word_after(s, w): t, i = pos(s, w); return t[i + 1]
def word_before(s, w): t, i = pos(s, w); assert i > 0; return t[i - 1]

# ---------- questions: (question, args, alt or None [, "lacks"]); args None = abstained ----------
Q = {
"contains_char": [
 ('does pineapple have the letter n in it', ("pineapple", "n")),
 ('Tell me whether the letter k shows up anywhere in "breakfast".', ("breakfast", "k")),
 ("Could you check if 'giraffe' contains a z?", ("giraffe", "z")),
 ("any e's in rhythm?", ("rhythm", "e")),
 ('I\'m doing a crossword: is q one of the letters of "antique"?', ("antique", "q")),
 ('The word "umbrella" - would I find the letter s in there?', ("umbrella", "s")),
 ('is the word lagoon written with a u', ("lagoon", "u")),
 ('True or false: the letter W occurs in the word "swallow".', ("swallow", "W")),
 ("Look through the letters of “notebook” and say if there's a d among them.", ("notebook", "d")),
 ('hey quick one: "xylophone", has it got an h?', ("xylophone", "h")),
 ('Is "bicycle" free of the letter o?', ("bicycle", "o"), None, "lacks"),
 ('letter v in "wonderful", yes or no', ("wonderful", "v")),
],
"contains_word": [
 ('does the sentence "My neighbour waters the tomatoes every evening." include the word tomatoes', ("My neighbour waters the tomatoes every evening.", "tomatoes")),
 ("Can you tell me if the word 'train' is used in 'We missed the bus and walked home in the rain.'?", ("We missed the bus and walked home in the rain.", "train")),
 ('is cat a word in this sentence: Please concatenate the two files before lunch.', ("Please concatenate the two files before lunch.", "cat")),
 ('I need to know whether "ticket" appears, as a whole word, in "All tickets must be bought online."', ("All tickets must be bought online.", "ticket")),
 ('Check the following sentence for the word umbrella. "Grandma left her umbrella in the taxi again."', ("Grandma left her umbrella in the taxi again.", "umbrella")),
 ('"The lighthouse keeper painted the door green." Does this mention the word "door"?', ("The lighthouse keeper painted the door green.", "door")),
 ('True or false? The word “never” can be found in “Nobody ever told me the shop was closed.”', ("Nobody ever told me the shop was closed.", "never")),
 ('sentence: the soup needs more salt and pepper\nword: pepper\nis it in there?', ("the soup needs more salt and pepper", "pepper")),
 ('Would I come across the word "bridge" if I read "They crossed the river by boat at dawn."?', ("They crossed the river by boat at dawn.", "bridge")),
 ('yes or no, "honey" is one of the words of "Bees make honey from nectar"', ("Bees make honey from nectar", "honey")),
 ("Has the word 'monday' been used in 'Monday mornings are always slow at the bakery.'? (ignore capitals)", ("Monday mornings are always slow at the bakery.", "monday")),
 ('In "Our dog chased the postman down the lane", do you see the word "fox" anywhere?', ("Our dog chased the postman down the lane", "fox")),
],
"del_char": [
 ("remove all the o's from chocolate", ("chocolate", "o")),
 ('What\'s left of "banana" if you take out each a?', ("banana", "a")),
 ('Please drop the letter "s" wherever it occurs in "possession".', ("possession", "s")),
 ("strip every l out of 'parallel'", ("parallel", "l")),
 ('How would "committee" look without its t\'s?', ("committee", "t")),
 ("Take the word Mississippi and get rid of all i's.", ("Mississippi", "i")),
 ('erase letter e from "elephant", all occurrences', ("elephant", "e")),
 ('Could you write "raspberry" for me but leave out every r?', ("raspberry", "r")),
 ('Please delete the letter m from the word, all of them.', None),
 ('If I removed any n found in “entertainment”, what string would I end up with?', ("entertainment", "n")),
 ('wrod: balloon. letter to delte everywhere: l. result?', ("balloon", "l")),
 ("The c key on my keyboard is broken. What would 'accordion' come out as if each c simply vanished?", ("accordion", "c")),
],
"del_word": [
 ('take out the word "very" wherever it occurs: It was a very cold and very windy night.', ("It was a very cold and very windy night.", "very")),
 ("Please drop 'quickly' from the sentence 'The rabbit quickly hid under the shed.'", ("The rabbit quickly hid under the shed.", "quickly")),
 ('What does “Grandpa told us a funny story yesterday.” become when the word “funny” is left out?', ("Grandpa told us a funny story yesterday.", "funny")),
 ('without the word "today", how does "The library closes early today." read', ("The library closes early today.", "today")),
 ('strip out all occurrences of really in: i really think you should really try it', ("i really think you should really try it", "really")),
 ('Rewrite "My old bike has its old bell and a new seat." leaving out each "old".', ("My old bike has its old bell and a new seat.", "old")),
 ('Could you erase the word "green" from this sentence for me, both times? The green parrot sat on a green branch.', ("The green parrot sat on a green branch.", "green")),
 ('"Never eat soup with a fork!" - get rid of "soup" pls', ("Never eat soup with a fork!", "soup")),
 ("In the sentence 'Did you lock the back door tonight?', cross out tonight and show me the rest.", ("Did you lock the back door tonight?", "tonight"), ["Did you lock the back door"]),
 ('If somebody cut every "just" out of "She just wanted to just sit and read.", what sentence would be left?', ("She just wanted to just sit and read.", "just")),
 ('delete all: small\ntext: A small dog and a small boy shared a small sandwich.', ("A small dog and a small boy shared a small sandwich.", "small")),
 ('I want the following line without any "the" in it: Turn the key, open the gate and feed the hens.', ("Turn the key, open the gate and feed the hens.", "the")),
],
"ins_char": [
 ('put an x after each a in banana', ("banana", "x", "a")),
 ('What do you get if you insert the letter "h" right behind every "t" in "tomato"?', ("tomato", "h", "t")),
 ("Write 'pepper' with a z following each p.", ("pepper", "z", "p")),
 ('In the word "ladder", every d should be followed by an extra k. Give me the new spelling.', ("ladder", "k", "d")),
 ('could you stick a q after all the o\'s in "moonlight"', ("moonlight", "q", "o")),
 ('After any “s” that you see in “sunrise”, slip in a “w”.', ("sunrise", "w", "s")),
 ('word = river, add m behind each r', ("river", "m", "r")),
 ('Please tell me how "cabbage" is written once a "u" has been placed immediately after each "b".', ("cabbage", "u", "b")),
 ("Every time the letter e occurs in 'needle', append an f to it.", ("needle", "f", "e")),
 ('insert y after evry l in lollipop', ("lollipop", "y", "l")),
 ('Suppose each n in "cannon" gets a "g" tacked on directly after it; what does the word turn into?', ("cannon", "g", "n")),
 ('I\'d like "circus" respelled so that there\'s a "v" just behind every "c".', ("circus", "v", "c")),
],
"ins_word": [
 ('put "big" after every "the" in "We saw the lion and the bear."', ("We saw the lion and the bear.", "big", "the")),
 ("In 'The soup is hot and the bread is fresh.', insert 'still' following each 'is'.", ("The soup is hot and the bread is fresh.", "still", "is")),
 ('add the word please after open: Can you open the window?', ("Can you open the window?", "please", "open")),
 ('How would "I like tea and you like coffee." read with "really" placed behind each "like"?', ("I like tea and you like coffee.", "really", "like")),
 ('Whenever the word “and” turns up in “Salt and pepper and oil”, write “also” right after it.', ("Salt and pepper and oil", "also", "and")),
 ('Could you slip the word "old" in after "my" in "Have you seen my umbrella?"', ("Have you seen my umbrella?", "old", "my")),
 ('"Birds sing at dawn." Stick "loudly" right after "sing".', ("Birds sing at dawn.", "loudly", "sing")),
 ('Please give me the sentence "He waited for hours." with "long" directly following "for".', ("He waited for hours.", "long", "for")),
 ('sentence: she ran to the shop and to the bank\nafter each "to" i need an extra "over"', ("she ran to the shop and to the bank", "over", "to")),
 ('What will "A cat met a dog." become if each "a" (capital or not) is followed by a new word "tiny"?', ("A cat met a dog.", "tiny", "a")),
 ("I want 'not' to come immediately after 'do' everywhere in 'We do walk and we do run.' Write out the new version.", ("We do walk and we do run.", "not", "do")),
 ('tack "again" onto "They finally came home." so that it stands just after the word "home", before the full stop', ("They finally came home.", "again", "home")),
],
"orth": [
 ('is "kitten" closer to "mitten" or "kettle" by edit distance?', ("kitten", "mitten", "kettle")),
 ("Going by Levenshtein distance, which of 'moist' and 'house' is nearer to 'mouse'?", ("mouse", "moist", "house")),
 ('Out of "planet" and "carpet", pick the one that takes fewer single-letter edits to turn into "carpel".', ("carpel", "planet", "carpet")),
 ('compare with garden: harden, gardener - which has the lower levenshtein distance', ("garden", "harden", "gardener")),
 ('Which needs fewer letter insertions, deletions or substitutions to become "stone": "tone" or "storm"?', ("stone", "tone", "storm")),
 ('i typed "definately" - counting edits, is "defiantly" or "definitely" the nearer word?', ("definately", "defiantly", "definitely")),
 ('Levenshtein-wise, what\'s the best match for "plain", plan or train?', ("plain", "plan", "train")),
 ('Tell me which candidate lies at a smaller edit distance from “silver”: “river” or “salver”.', ("silver", "river", "salver")),
 ('Reference word: bottle. Candidates: battle, little. Closest in Levenshtein distance?', ("bottle", "battle", "little")),
 ('Do fewer edits (add, remove or change one letter) separate "flour" from "flower" or from "floor"?', ("flour", "flower", "floor")),
 ("Between 'range' and 'arrange', could you name the word with the shorter Levenshtein distance to 'orange'?", ("orange", "range", "arrange")),
 ('Measured by edit distance, which word is most similar to "market": basket, marker or magnet?', ("market", "basket", "marker", "magnet")),
],
"spell": [
 ('spell giraffe with a space between the letters', ("giraffe",)),
 ('Could you write out "window" one letter at a time, separated by spaces?', ("window",)),
 ('Spell out my surname with spaces between the letters, please.', None),
 ('break the word lantern up into its letters, space separated', ("lantern",)),
 ('How is "queue" spelled, letter by letter with blanks in between?', ("queue",)),
 ('Put a single space between all the letters in “breeze”.', ("breeze",)),
 ("split 'hockey' into individual letters (use spaces)", ("hockey",)),
 ('Type the word trumpet for me, but leave a gap of one space after each letter except the last.', ("trumpet",)),
 ('what does "saddle" look like when every letter stands on its own, with spaces separating them', ("saddle",)),
 ('Please list the letters of "cottage" in order on one line with only spaces in between.', ("cottage",)),
 ('letters of meadow, in order, divided by spaces plz', ("meadow",)),
 ('Turn "kiwi" into a spaced-out spelling, the way "c a t" is one for "cat".', ("kiwi",)),
],
"spell_inverse": [
 ('what word do these letters spell: c a m e l', ("c a m e l",)),
 ('Join the letters "h a r v e s t" together into one word.', ("h a r v e s t",)),
 ('f l a m i n g o - write that as a single word please', ("f l a m i n g o",)),
 ("Remove the spaces in 's q u i r r e l'.", ("s q u i r r e l",)),
 ('My kid spelled out "t h u n d e r" for me. Which word is that?', ("t h u n d e r",)),
 ('Glue these back together without gaps: p y r a m i d', ("p y r a m i d",)),
 ('If I spell it P, A, R, R, O, T, what have I spelled?', ("P, A, R, R, O, T",), ["parrot"]),
 ('Could you read “b i s c u i t” as a normal word and type it out?', ("b i s c u i t",)),
 ('collapse j o u r n e y to one word', ("j o u r n e y",)),
 ('Someone dictated v-i-n-e-g-a-r to me. Which word should I write down?', ("v-i-n-e-g-a-r",)),
 ('Put "m u s e u m" back into ordinary spelling, no blanks.', ("m u s e u m",)),
 ('The letters l e o p a r d, when run together, make what word?', ("l e o p a r d",)),
],
"sub_char": [
 ('change every a in "banana" to o', ("banana", "a", "o")),
 ("Replace the letter t by the letter p in 'tomato'.", ("tomato", "t", "p")),
 ('What does "pepper" turn into if each p becomes a b?', ("pepper", "p", "b")),
 ('write "summer" but use n instead of m', ("summer", "m", "n")),
 ('In “follow”, swap out every l for an r.', ("follow", "l", "r")),
 ('kangaroo with u in place of each o = ?', ("kangaroo", "o", "u")),
 ('Could you take "letter" and exchange all e\'s for i\'s?', ("letter", "e", "i")),
 ('If s were always written as z, how would you write "lessons"?', ("lessons", "s", "z")),
 ("turn the d's of 'puddle' into g's", ("puddle", "d", "g")),
 ('Put a "k" wherever there\'s a "c" in "cactus".', ("cactus", "c", "k")),
 ('I want to see the word "rhubarb" once w has taken the place of every r.', ("rhubarb", "r", "w")),
 ('Overwrite each i in "divinity" with an e and tell me the result.', ("divinity", "i", "e")),
],
"sub_word": [
 ('change "cat" to "goat" in "The cat slept beside the other cat."', ("The cat slept beside the other cat.", "cat", "goat")),
 ('Replace the word red with blue: She wore a red hat and red shoes.', ("She wore a red hat and red shoes.", "red", "blue")),
 ("How does 'We drove to Paris in the rain.' read if you write 'snow' instead of 'rain'?", ("We drove to Paris in the rain.", "rain", "snow")),
 ('in "I have two cats and two dogs", use three in place of two', ("I have two cats and two dogs", "two", "three")),
 ('Please rewrite “Tom gave the letter to Anna.” so that “parcel” takes the place of “letter”.', ("Tom gave the letter to Anna.", "letter", "parcel")),
 ('put "sister" where it says "brother": my brother plays chess every friday', ("my brother plays chess every friday", "brother", "sister")),
 ('Could you exchange each "was" for "is" in "It was late and the road was empty."?', ("It was late and the road was empty.", "was", "is")),
 ('If we substituted "lemon" for "orange" in "My orange cake needs one orange.", what would we get?', ("My orange cake needs one orange.", "orange", "lemon")),
 ("turn every 'hot' into 'cold' here: hot days, hot nights, hot tea", ("hot days, hot nights, hot tea", "hot", "cold")),
 ('"The meeting starts at nine." It should say ten rather than nine. What\'s the corrected sentence?', ("The meeting starts at nine.", "nine", "ten")),
 ('Find "happy" in "Everybody seemed happy!" and overwrite it with "tired".', ("Everybody seemed happy!", "happy", "tired")),
 ("Wherever 'she' occurs in 'When she sings, she smiles.', I'd like 'he' there instead.", ("When she sings, she smiles.", "she", "he")),
],
"swap_char": [
 ('swap the letters r and t in "carton"', ("carton", "r", "t")),
 ("In 'planet', let p and t trade places.", ("planet", "p", "t")),
 ('What do you get when the b and the m of "bottom" change places?', ("bottom", "b", "m")),
 ('"island" with l and d switched round', ("island", "l", "d")),
 ('Could you interchange the "c" and the "h" in "chair"?', ("chair", "c", "h")),
 ('exchange the positions of g and n in magnet', ("magnet", "g", "n")),
 ('Please write "friend" so that f sits where d was and d sits where f was.', ("friend", "f", "d")),
 ('If the k and the y in “monkey” traded spots, how would the word be spelt?', ("monkey", "k", "y")),
 ('switch w with d: wonder', ("wonder", "w", "d")),
 ('Take "pencil", put the l where the e is and the e where the l is.', ("pencil", "l", "e")),
 ('Turn all the e\'s in "pepper" into p\'s and, at the same time, all its p\'s into e\'s.', ("pepper", "e", "p")),
 ("Give me 'basket' after its b and its t have been transposed.", ("basket", "b", "t")),
],
"swap_word": [
 ('swap cat and dog: the cat chased the dog up the stairs', ("the cat chased the dog up the stairs", "cat", "dog")),
 ('In "Lisa gave Mark a present.", switch the words "Lisa" and "Mark" around.', ("Lisa gave Mark a present.", "Lisa", "Mark")),
 ('What do you get if "bread" and "butter" trade places in "Put the butter on the bread."?', ("Put the butter on the bread.", "bread", "butter")),
 ("Please exchange the positions of 'summer' and 'winter' in 'In summer we swim and in winter we ski.'", ("In summer we swim and in winter we ski.", "summer", "winter")),
 ('"Birds fly and fish swim." with fly and swim interchanged', ("Birds fly and fish swim.", "fly", "swim")),
 ('Could you rewrite “My uncle lives near my school.” so that “uncle” and “school” have changed places?', ("My uncle lives near my school.", "uncle", "school")),
 ('put "train" where "plane" is and the other way round: We took a train because the plane was full.', ("We took a train because the plane was full.", "train", "plane")),
 ('If the words "old" and "new" swapped spots in "The new house stands behind the old mill.", how would it read?', ("The new house stands behind the old mill.", "old", "new")),
 ('transpose "red" and "white" in "red wine, white cheese"', ("red wine, white cheese", "red", "white")),
 ("Let 'boy' stand where 'ball' stands and vice versa. Sentence: 'The boy kicked the ball.'", ("The boy kicked the ball.", "boy", "ball")),
 ('i want coffee and morning to change position in this: I drink coffee every morning.', ("I drink coffee every morning.", "coffee", "morning")),
 ('Take the sentence "Rain follows sun." and let "follows" and "sun" switch seats.', ("Rain follows sun.", "follows", "sun")),
],
"bigger_number": [
 ('which is larger 478 or 487', ("478", "487")),
 ('Pick the greater of 1,204 and 1,240.', ("1,204", "1,240")),
 ('is 0.35 or 0.4 the higher number?', ("0.35", "0.4")),
 ("what's the max of 77, 19 and 68", ("77", "19", "68")),
 ('Can you tell me which one is more: 3010 or 3001?', ("3010", "3001")),
 ('Between -8 and -3, I need the larger value.', ("-8", "-3")),
 ("12.09 vs 12.9 - which one's greater", ("12.09", "12.9")),
 ('Is 52 bigger than the number I wrote on my hand?', None),
 ('My ticket says 90120, hers says 90210; give me whichever number is higher.', ("90120", "90210")),
 ('greatest number out of these: 5, 50, 15, 51', ("5", "50", "15", "51")),
 ('Compare 2/3 with 3/5 and name the bigger fraction.', ("2/3", "3/5")),
 ('Which stands for a bigger amount, seventeen or seventy?', ("seventeen", "seventy"), ["seventy"]),
],
"smaller_number": [
 ('309 or 390, whats the lower one', ("309", "390")),
 ('Name the least of these three numbers: 88, 81, 86.', ("88", "81", "86")),
 ('Please tell me which of 5500 and 5050 is the lesser.', ("5500", "5050")),
 ('minimum of 640 and 604', ("640", "604")),
 ('Does -15 or -5 have the smaller value?', ("-15", "-5")),
 ('If you had to choose the tinier number, would it be 0.07 or 0.1?', ("0.07", "0.1")),
 ('One shop wants 219 dollars for the lamp and the other 192. What\'s the lower price in dollars?', ("219", "192")),
 ('I have 1000, 999 and 1001 written down; which comes out lowest?', ("1000", "999", "1001")),
 ('find the smallest: 42 24 40 20', ("42", "24", "40", "20")),
 ('Out of 1/4 and 1/3, give the one that is less.', ("1/4", "1/3"), ["0.25"]),
 ('7.8 and 7.75 - smaller one pls', ("7.8", "7.75")),
 ('Counting up from zero, would you reach 163 or 136 sooner?', ("163", "136")),
],
"first_alphabetically": [
 ('dictionary order: would "lemon" or "ladder" be listed earlier?', ("lemon", "ladder")),
 ('which comes earlier in the alphabet, tiger or table', ("tiger", "table")),
 ("Sort the words 'pearl' and 'peach' from A to Z and give me only the first.", ("pearl", "peach")),
 ('Leafing through a dictionary from the front, do I hit "cart" or "carpet" sooner?', ("cart", "carpet")),
 ('Alphabetically speaking, who is ahead: Martha or Marcus?', ("Martha", "Marcus")),
 ('If I file "invoice" and "insurance" by the alphabet, which folder goes in front?', ("invoice", "insurance")),
 ('from a to z, whats first: stone, stamp, or storm', ("stone", "stamp", "storm")),
 ('Of "bookshop" and "book", name the one a dictionary would print before the other.', ("bookshop", "book")),
 ("I'm putting my spices in alphabetical order. Does cumin or cinnamon go first?", ("cumin", "cinnamon")),
 ('window / willow - alphabetically first one?', ("window", "willow")),
 ('Tell me the word that leads when you order “olive” and “ocean” alphabetically.', ("olive", "ocean")),
 ('Which of the two precedes the other in ABC order: quiet, quick?', ("quiet", "quick")),
],
"first_letter": [
 ('whats the initial letter of hamster', ("hamster",)),
 ('"kitchen" begins with which letter?', ("kitchen",)),
 ("Give me the opening letter of 'volcano'.", ("volcano",)),
 ('If you spell "jacket" aloud, what letter do you say first?', ("jacket",)),
 ('Tell me what letter is at the very beginning of the word orchestra.', ("orchestra",)),
 ('first char of "zebra" pls', ("zebra",)),
 ('Under which letter would I look up “mushroom” in an index?', ("mushroom",), ["M"]),
 ('Looking at the word "elbow": its first letter is...?', ("elbow",)),
 ("Can you extract letter number 1 from 'dolphin'?", ("dolphin",)),
 ("Which letter does my dog's name begin with?", None),
 ('I need to know how "Brazil" starts, just the letter.', ("Brazil",), ["b"]),
 ('Keep only the first letter of "fountain" and throw the rest away.', ("fountain",)),
],
"last_letter": [
 ('what letter is at the end of umbrella', ("umbrella",)),
 ('Name the final letter in "chimney".', ("chimney",)),
 ("'carrot' finishes on which letter?", ("carrot",)),
 ('Could you tell me the letter that closes the word "violin"?', ("violin",)),
 ('last char of “sandwich”', ("sandwich",)),
 ('When I write out "tractor", what\'s the letter I write at the very end?', ("tractor",)),
 ('Take the word pumpkin and show me nothing but its last letter.', ("pumpkin",)),
 ('ending letter for the word "garlic", please', ("garlic",)),
 ('Say the word is "blanket". Its rightmost letter?', ("blanket",)),
 ('how does "bamboo" end? one letter only', ("bamboo",)),
 ("Read 'symphony' backwards: what letter do you meet first?", ("symphony",)),
 ("The name's Michael. What's the last letter in it?", ("Michael",)),
],
"first_word": [
 ('how does the sentence "Penguins cannot fly but they swim well." start? just the first word', ("Penguins cannot fly but they swim well.",)),
 ("Give me only the opening word of 'Yesterday we baked two loaves of bread.'", ("Yesterday we baked two loaves of bread.",)),
 ('which word begins this sentence: Nobody answered the phone this morning.', ("Nobody answered the phone this morning.",)),
 ("“Where did you park the car?” - what's word number one?", ("Where did you park the car?",)),
 ('Please extract the first word: Seven swans were swimming on the lake', ("Seven swans were swimming on the lake",)),
 ('I\'m quoting "My aunt collects stamps." What is the word it leads with?', ("My aunt collects stamps.",)),
 ('Cut everything except the first word from "Clouds gathered over the valley."', ("Clouds gathered over the valley.",)),
 ("The line 'however hard she tried, the jar stayed shut' opens with what word?", ("however hard she tried, the jar stayed shut",)),
 ('Tell me what you would say first if you read "Hardly anyone noticed the mistake." out loud, one word.', ("Hardly anyone noticed the mistake.",)),
 ('word 1 of "Turn left at the church."', ("Turn left at the church.",)),
 ('Could you say which word stands at the beginning of “Mountains surround the little town.”?', ("Mountains surround the little town.",)),
 ('Text: "Honest people sleep well." I only want its first word.', ("Honest people sleep well.",)),
],
"last_word": [
 ('what\'s the final word in "The children built a snowman."', ("The children built a snowman.",)),
 ('Which word ends this sentence? Our train arrives at midnight.', ("Our train arrives at midnight.",)),
 ("Give me the closing word of 'Someone has stolen my bicycle!'", ("Someone has stolen my bicycle!",)),
 ('"How do you like your eggs?" ends in what word', ("How do you like your eggs?",)),
 ('i need just the last word: the river froze in december', ("the river froze in december",)),
 ('Reading “The painter lost her favourite brush.” to the end, which word do I arrive at last?', ("The painter lost her favourite brush.",)),
 ('Drop all but the last word of "Honesty is the best policy."', ("Honesty is the best policy.",)),
 ("Can you say what word comes at the very end of 'Grandma knits scarves for everybody.'?", ("Grandma knits scarves for everybody.",)),
 ('last wrod of "He forgot to water the plants"', ("He forgot to water the plants",)),
 ('Looking at the sentence "We sailed past seven islands.", the word right before the full stop is?', ("We sailed past seven islands.",)),
 ('If the sentence "Nobody knew where the music came from." were printed one word per line, which word would be on the bottom line?', ("Nobody knew where the music came from.",)),
 ('Tell me how this line finishes (one word): she keeps her savings in a teapot', ("she keeps her savings in a teapot",)),
],
"less_letters": [
 ('which has less letters, "cherry" or "grape"', ("cherry", "grape")),
 ('shorter word: mountain / hill', ("mountain", "hill")),
 ("Between 'violin' and 'drum', name the one that is spelled with the smaller number of letters.", ("violin", "drum")),
 ('Is "eagle" or "sparrow" the shorter word?', ("eagle", "sparrow")),
 ('I have to fit one of these on a tiny label: "apricot" or "plum". Which takes up fewer letters?', ("apricot", "plum")),
 ('Count the letters in “button” and “zip” and tell me the word with the lower count.', ("button", "zip")),
 ('tell me the shortest of these: lemon, fig, banana', ("lemon", "fig", "banana")),
 ('Which one would need fewer letters to type, "cupboard" or "chair"?', ("cupboard", "chair")),
 ("Please choose the word that's shorter in letters: Wednesday, Friday.", ("Wednesday", "Friday")),
 ('does "rain" or "thunder" contain the least letters', ("rain", "thunder")),
 ('Comparing lengths, is it "doctor" or "nurse" that comes out shorter?', ("doctor", "nurse")),
 ('the word with fewest letters out of "ocean", "sea" and "river", pls', ("ocean", "sea", "river")),
],
"more_letters": [
 ('whats the longer word, cucumber or onion', ("cucumber", "onion")),
 ('Does "spider" or "butterfly" have the higher letter count?', ("spider", "butterfly")),
 ("'castle' and 'cottage': which is made up of more letters?", ("castle", "cottage")),
 ('Pick whichever word is longest: knee, shoulder, elbow.', ("knee", "shoulder", "elbow")),
 ('Write down "pilot" and "passenger" and tell me which one stretches over more letters.', ("pilot", "passenger")),
 ('tea or coffee - longer one by letters?', ("tea", "coffee")),
 ('I score one point per letter. Which earns me more, “dragon” or “princess”?', ("dragon", "princess")),
 ('Out of "January" and "February", the one with the most letters is...?', ("January", "February")),
 ('Can you say which takes more letters to spell, "zebra" or "monkey"?', ("zebra", "monkey")),
 ('count letters: "hammer" vs "screwdriver", who has more', ("hammer", "screwdriver")),
 ('Is it Norway or Finland whose name is written with more letters?', ("Norway", "Finland")),
 ('Name the lengthier of these two words: "summer", "springtime".', ("summer", "springtime")),
],
"word_after": [
 ('what word follows "green" in "The green door creaks loudly."?', ("The green door creaks loudly.", "green")),
 ("In 'She bought fresh bread and cheese.', what's the next word after 'fresh'?", ("She bought fresh bread and cheese.", "fresh")),
 ('after "our" comes which word: Last year our team won the cup', ("Last year our team won the cup", "our")),
 ('Find “cold” in “I never drink cold coffee.” and give me the word directly behind it.', ("I never drink cold coffee.", "cold")),
 ("the word straight after 'every' in 'We go hiking every weekend'", ("We go hiking every weekend", "every")),
 ('Look at this sentence: "Peter hid the key under a stone." Which word is immediately to the right of "hid"?', ("Peter hid the key under a stone.", "hid")),
 ('Tell me what comes next once you have read "two" in "There are two owls in the barn." One word.', ("There are two owls in the barn.", "two")),
 ('If I stop reading "My sister plays the harp." at the word "sister", what\'s the word I would have read next?', ("My sister plays the harp.", "sister")),
 ('Can you name the word "without" is followed by in "He left without his hat."?', ("He left without his hat.", "without")),
 ('next word pls: sentence "the baker wakes up at four", word "up"', ("the baker wakes up at four", "up")),
 ('Which word gets said immediately following "please" in "Could you please close the gate?"', ("Could you please close the gate?", "please")),
 ('I can\'t find it: what is the word after "banana" in the sentence "The kitten slept on the sofa."?', None),
],
"word_before": [
 ('what word is just in front of "garden" in "Mum planted roses in the garden."', ("Mum planted roses in the garden.", "garden")),
 ("In 'Three tired hikers reached the hut.', what's the word directly ahead of 'hikers'?", ("Three tired hikers reached the hut.", "hikers")),
 ('previous word to "moon" in: a pale moon rose over the hills', ("a pale moon rose over the hills", "moon")),
 ('What is standing immediately left of “keys” in the sentence “I always lose my keys.”?', ("I always lose my keys.", "keys")),
 ('Which word do you read last before you get to "whistled" in "The driver whistled a cheerful tune."?', ("The driver whistled a cheerful tune.", "whistled")),
 ("the word thats right befor 'piano' in 'he sold his grand piano'", ("he sold his grand piano", "piano")),
 ('Somebody interrupts me just as I am about to say "lake" in "They swam across that lake." What was the last word I said?', ("They swam across that lake.", "lake")),
 ('"Bring me another cup of tea." Give the word that comes one before "cup".', ("Bring me another cup of tea.", "cup")),
 ('Could you look up which word "stairs" is preceded by in "Please don\'t run down those stairs."?', ("Please don't run down those stairs.", "stairs")),
 ('sentence: Paul painted his fence yellow; word: fence; word before it?', ("Paul painted his fence yellow", "fence")),
 ('Tell me which word has "winter" as its direct successor in "Bears sleep through winter."', ("Bears sleep through winter.", "winter")),
 ('One word back from "honest" in "It was an honest mistake." is...?', ("It was an honest mistake.", "honest")),
],
}

def main():
    here = os.path.dirname(os.path.abspath(__file__))
    out, seen, masks = [], set(), {}
    assert len(Q) == 24
    for kind, items in Q.items():
        assert len(items) == 12, (kind, len(items))
        for i, it in enumerate(items):
            q, args = it[0], it[1]
            alt = it[2] if len(it) > 2 else None
            assert q not in seen; seen.add(q)
            r = {"id": f"a-{kind}-{i+1:02d}", "split": "dev" if i % 2 == 0 else "test",
                 "kind": kind, "lang": "en", "question": q}
            if args is None:
                r["status"] = "abstained"; r["answers"] = []
            else:
                for a in args: assert a in q, (q, a)
                m = q
                for a in sorted(args, key=len, reverse=True): m = re.sub(r"(?<!\w)" + re.escape(a) + r"(?!\w)", "@", m)
                m = re.sub(r"[^a-z@]+", " ", m.lower()).strip()
                assert m not in masks, ("same template", q, masks.get(m)); masks[m] = q
                f = globals()["lacks_char" if len(it) > 3 else kind]
                g = f(*args); assert g and "  " not in g, (q, g)
                if kind[:4] in ("del_", "ins_", "sub_", "swap"): assert g != args[0], q
                if kind == "swap_char": assert all(c in args[0] for c in args[1:])
                if kind == "swap_word":
                    for w in args[1:]: assert [t.lower() for t in toks(args[0])].count(w.lower()) == 1
                if kind in ("sub_word",): assert len(wre(args[1]).findall(args[0])) == len(wre(args[1], False).findall(args[0])), q
                r["answers"] = [g]
                if alt: assert alt != [g]; r["answers_alt"] = alt
            out.append(r)
    with open(os.path.join(here, "wordings.jsonl"), "w", encoding="utf-8") as fh:
        for r in out: fh.write(json.dumps(r, ensure_ascii=False) + "\n")
    print(len(out), collections.Counter(r["split"] for r in out), "abstained", sum("status" in r for r in out))

if __name__ == "__main__": main()
