"""What the sources lack or say otherwise than people do: written by hand, reasons in data/world/README.md."""

# World-countries' code where another is the usual one: Kosovo has no ISO code, XKX is the one in use.
CODE_FIXED = {"UNK": "XKX"}

# Sovereign in the sense of this base though not a member of the United Nations.
COUNTRIES_OUTSIDE_UN = {"VAT", "PSE", "TWN", "XKX"}

# World-countries calls the Vatican a member; it is an observer.
UN_MEMBER_WRONG = {"VAT"}

# Antarctica is a continent here, not a territory.
LEFT_OUT = {"ATA"}

# A territory whose sovereignty is disputed and that no one country administers.
DISPUTED = {"ESH"}

# The country that administers a territory. Everything that is neither here nor disputed is a country.
ADMINISTERED_BY = {
    "ABW": "NLD", "AIA": "GBR", "ALA": "FIN", "ASM": "USA", "ATF": "FRA", "BES": "NLD", "BLM": "FRA",
    "BMU": "GBR", "BVT": "NOR", "CCK": "AUS", "COK": "NZL", "CUW": "NLD", "CXR": "AUS", "CYM": "GBR",
    "FLK": "GBR", "FRO": "DNK", "GGY": "GBR", "GIB": "GBR", "GLP": "FRA", "GRL": "DNK", "GUF": "FRA",
    "GUM": "USA", "HKG": "CHN", "HMD": "AUS", "IMN": "GBR", "IOT": "GBR", "JEY": "GBR", "MAC": "CHN",
    "MAF": "FRA", "MNP": "USA", "MSR": "GBR", "MTQ": "FRA", "MYT": "FRA", "NCL": "FRA", "NFK": "AUS",
    "NIU": "NZL", "PCN": "GBR", "PRI": "USA", "PYF": "FRA", "REU": "FRA", "SGS": "GBR", "SHN": "GBR",
    "SJM": "NOR", "SPM": "FRA", "SXM": "NLD", "TCA": "GBR", "TKL": "NZL", "UMI": "USA", "VGB": "GBR",
    "VIR": "USA", "WLF": "FRA",
}

ENGLISH_FIXED = {
    "COD": "Democratic Republic of the Congo", "SGS": "South Georgia and the South Sandwich Islands",
    "SHN": "Saint Helena, Ascension and Tristan da Cunha", "MAC": "Macao",
}
CHINESE_FIXED = {
    "COD": "剛果民主共和國", "COG": "剛果共和國", "PSE": "巴勒斯坦", "HKG": "香港", "MAC": "澳門",
    "ABW": "阿魯巴", "GGY": "根西島", "SJM": "斯瓦巴及尖棉", "SHN": "聖赫勒拿、亞森欣及特里斯坦達庫尼亞",
}

# Names in use besides those of the sources.
ENGLISH_OTHER = {
    "USA": ["US", "USA", "U.S.", "United States of America", "America"], "GBR": ["UK", "Great Britain", "Britain"],
    "KOR": ["Republic of Korea"], "PRK": ["Democratic People's Republic of Korea", "DPRK"],
    "CZE": ["Czech Republic"], "CIV": ["Côte d'Ivoire"], "COD": ["DR Congo", "DRC", "Congo-Kinshasa"],
    "COG": ["Congo-Brazzaville"], "ARE": ["UAE", "Emirates"], "NLD": ["Holland", "The Netherlands"],
    "MMR": ["Burma"], "SWZ": ["Swaziland"], "MKD": ["Macedonia"], "TUR": ["Turkey", "Turkiye"],
    "TLS": ["East Timor"], "CPV": ["Cabo Verde"], "VAT": ["Vatican", "Holy See"], "BRN": ["Brunei Darussalam"],
    "TWN": ["Republic of China", "Chinese Taipei"], "CHN": ["People's Republic of China", "PRC"],
    "RUS": ["Russian Federation"], "VNM": ["Viet Nam"], "SYR": ["Syrian Arab Republic"], "BIH": ["Bosnia"],
    "MAC": ["Macau"], "FSM": ["Federated States of Micronesia"], "GMB": ["The Gambia"], "BHS": ["The Bahamas"],
    "KNA": ["St. Kitts and Nevis"], "LCA": ["St. Lucia"], "VCT": ["St. Vincent and the Grenadines"],
    "STP": ["Sao Tome and Principe"], "NZL": ["Aotearoa"], "PSE": ["State of Palestine"],
    "FLK": ["Malvinas"], "ALA": ["Aland Islands"], "CUW": ["Curacao"], "REU": ["Reunion"], "SHN": ["Saint Helena"],
    "VIR": ["U.S. Virgin Islands"], "SGS": ["South Georgia"], "CAF": ["CAR"], "LAO": ["Lao PDR"],
    "SJM": ["Svalbard"], "SAU": ["KSA"], "PNG": ["PNG"], "MDV": ["Maldive Islands"],
}
CHINESE_OTHER = {
    "USA": ["美利堅合眾國", "美利堅"], "GBR": ["聯合王國", "大不列顛"], "KOR": ["韓國", "大韓民國"],
    "PRK": ["朝鮮"], "CHN": ["中國大陸", "中華人民共和國"], "TWN": ["臺灣", "中華民國"], "ARE": ["阿聯", "阿聯酋"],
    "NZL": ["新西蘭"], "BIH": ["波士尼亞", "波赫"], "COD": ["民主剛果", "剛果（金）", "剛果（金夏沙）"],
    "COG": ["剛果（布）", "剛果（布拉薩）"], "SAU": ["沙烏地"], "CZE": ["捷克共和國"], "AUS": ["澳大利亞"],
    "IDN": ["印度尼西亞"], "RUS": ["俄國"], "VAT": ["教廷", "梵蒂岡城國"], "SWZ": ["史瓦濟蘭"], "GEO": ["格魯吉亞"],
    "MNE": ["黑山"], "CAF": ["中非"], "DOM": ["多明尼加"], "PNG": ["巴紐"], "JPN": ["日本國"], "TUV": ["吐瓦魯國"],
    "PSE": ["巴勒斯坦國"], "SVN": ["斯洛凡尼亞"], "ETH": ["埃塞俄比亞"], "KEN": ["肯尼亞"], "HKG": ["香港特別行政區"],
    "MAC": ["澳門特別行政區"], "ABW": ["荷屬阿魯巴"], "GGY": ["根息"], "SHN": ["聖赫勒拿島", "聖赫倫那島"],
    "SJM": ["斯瓦爾巴", "冷岸群島"], "FLK": ["馬爾維納斯群島"], "MAF": ["聖馬丁"], "PER": ["祕魯"],
}

# World-countries' Simplified name of these is another country's name in Taiwan, or wrong.
SIMPLIFIED_WRONG = {"DMA", "COG", "JPN", "TWN", "SXM", "SJM", "CCK"}
CHINESE_OFFICIAL_FIXED = {
    "DMA": "多米尼克國", "KOR": "大韓民國", "PRK": "朝鮮民主主義人民共和國", "ISL": "冰島", "NLD": "荷蘭王國",
    "MMR": "緬甸聯邦共和國", "KGZ": "吉爾吉斯共和國", "TWN": "中華民國", "GEO": "喬治亞", "KNA": "聖克里斯多福及尼維斯聯邦",
    "MDV": "馬爾地夫共和國", "BGD": "孟加拉人民共和國", "COD": "剛果民主共和國", "COG": "剛果共和國",
    "SWZ": "史瓦帝尼王國", "ERI": "厄利垂亞國", "SHN": "聖赫勒拿、亞森欣及特里斯坦達庫尼亞", "VAT": "梵蒂岡城國",
    "DOM": "多明尼加共和國", "SOM": "索馬利亞聯邦共和國", "JOR": "約旦哈希米王國", "VEN": "委內瑞拉玻利瓦共和國",
    "ESH": "撒拉威阿拉伯民主共和國", "BRN": "汶萊和平之國", "PNG": "巴布亞紐幾內亞獨立國", "ARE": "阿拉伯聯合大公國",
}

# Names that take an article in a sentence.
ARTICLE = {
    "ARE", "BHS", "CAF", "COD", "COG", "COM", "DOM", "GBR", "GMB", "MDV", "NLD", "PHL", "SYC", "USA", "BES", "CYM",
    "COK", "FLK", "FRO", "IMN", "MHL", "MNP", "PCN", "SLB", "TCA", "UMI", "VGB", "VIR", "ALA", "CCK", "ATF", "IOT",
}

# Capitals as names in GeoNames, where world-countries differs or has one of several.
CAPITALS_FIXED = {
    "BOL": ["Sucre", "La Paz"], "LKA": ["Colombo", "Sri Jayewardenepura Kotte"], "SWZ": ["Mbabane", "Lobamba"],
    "EH": [], "HKG": [], "IOT": [], "SGS": [], "TKL": [], "MAC": [], "ESH": ["Laayoune"],
    "GGY": ["Saint Peter Port"], "GRD": ["Saint George's"], "KIR": ["Tarawa"], "MMR": ["Nay Pyi Taw"],
    "SMR": ["San Marino"], "USA": ["Washington"],
}

# Official languages (ISO 639-3) where world-countries and CLDR disagree.
LANGUAGES_FIXED = {
    "AFG": "prs pus", "ARG": "spa", "ATF": "fra", "AUT": "deu", "AZE": "aze", "BDI": "run fra eng", "BLZ": "eng",
    "BES": "nld pap eng", "BOL": "spa que aym grn", "BVT": "nor", "CHE": "deu fra ita roh", "COG": "fra",
    "COK": "eng rar", "COM": "ara fra zdj", "CUW": "nld pap eng", "CZE": "ces", "DZA": "ara ber", "ECU": "spa",
    "ESH": "ara spa", "FRO": "fao dan", "GGY": "eng", "GNB": "por", "GUM": "eng cha", "HMD": "eng", "IRQ": "ara ckb",
    "ISR": "heb", "JAM": "eng", "JEY": "eng fra nrf", "LBN": "ara", "LIE": "deu", "MAC": "zho por", "MAR": "ara ber",
    "MDG": "mlg fra", "MKD": "mkd sqi", "MNE": "cnr", "MNP": "eng cha cal", "MUS": "eng fra", "MYS": "msa",
    "NAM": "eng", "NFK": "eng pih", "NGA": "eng", "NOR": "nor smi", "NZL": "eng mri nzs", "PER": "spa que aym",
    "PYF": "fra", "RWA": "kin fra eng swa", "SEN": "fra", "SJM": "nor", "SXM": "nld eng", "SYC": "crs eng fra",
    "TJK": "tgk", "TKL": "tkl eng", "TKM": "tuk", "TUN": "ara", "TWN": "zho", "UKR": "ukr", "USA": "eng",
    "UZB": "uzb", "VAT": "ita lat",
    "ZAF": "afr eng nbl nso sot ssw tsn tso ven xho zul",
    "ZWE": "bwg eng kck khi ndc nde nya sna sot toi tsn tso ven xho zib",
}

LANGUAGE_ENGLISH = {
    "ben": "Bengali", "ber": "Berber", "cal": "Carolinian", "bwg": "Chibarwe", "ckb": "Central Kurdish",
    "cnr": "Montenegrin", "crs": "Seychellois Creole", "hgm": "Khoekhoe", "kal": "Greenlandic", "kck": "Kalanga",
    "khi": "Khoisan", "mfe": "Mauritian Creole", "ndc": "Ndau", "nrf": "Jèrriais", "nzs": "New Zealand Sign Language",
    "pih": "Norfuk", "prs": "Dari", "run": "Kirundi", "smi": "Sami", "ssw": "Swazi", "toi": "Tonga (Zambia and Zimbabwe)",
    "zdj": "Comorian", "zib": "Zimbabwean Sign Language", "div": "Maldivian", "rar": "Cook Islands Māori",
    "slv": "Slovene", "sot": "Sotho", "tkl": "Tokelauan", "tvl": "Tuvaluan", "nau": "Nauruan", "nya": "Chewa", "lua": "Tshiluba",
}
LANGUAGE_CHINESE = {
    "ber": "柏柏爾文", "cal": "加羅林文", "bwg": "巴爾韋文", "ckb": "中庫德文", "cnr": "蒙特內哥羅文", "hgm": "科伊科伊文",
    "kck": "卡蘭加文", "khi": "科伊桑文", "ndc": "恩道文", "nrf": "澤西文", "nzs": "紐西蘭手語", "pih": "諾福克文",
    "prs": "達利文", "smi": "薩米文", "toi": "通加文", "zdj": "葛摩文", "zib": "辛巴威手語", "urd": "烏爾都文",
    "crs": "塞席爾克里奧爾文", "mfe": "模里西斯克里奧爾文", "gsw": "瑞士德文", "hmo": "希里莫圖文", "hat": "海地克里奧爾文",
    "nso": "北索托文", "sot": "索托文", "tsn": "札那文", "div": "迪維希文",
}
LANGUAGE_OTHER = {
    "ben": ["Bangla"], "div": ["Dhivehi", "Divehi"], "fas": ["Farsi"], "ckb": ["Kurdish", "Sorani"], "zho": ["Mandarin"],
    "kal": ["Kalaallisut"], "ell": ["Modern Greek"], "ber": ["Tamazight"], "slv": ["Slovenian"], "hat": ["Creole"],
    "nya": ["Nyanja", "Chichewa"], "tsn": ["Setswana"], "swa": ["Kiswahili"], "gle": ["Gaelic"], "run": ["Rundi"],
    "sot": ["Sesotho", "Southern Sotho"], "ssw": ["Swati"], "gsw": ["Alemannic"], "kat": ["Kartvelian"], "kin": ["Rwanda"],
    "mfe": ["Morisyen"], "nau": ["Nauru"], "tvl": ["Tuvalu"], "lua": ["Luba-Lulua"], "zdj": ["Shikomori"],
}
LANGUAGE_CHINESE_OTHER = {
    "jpn": ["日本語"],
    "zho": ["漢語", "華語", "國語"], "ckb": ["庫德語"], "tgl": ["他加祿語"], "nya": ["奇切瓦語"], "kor": ["朝鮮語"],
    "swa": ["斯瓦希里語"],
}

CURRENCY_ENGLISH = {
    "DKK": "Danish krone", "NOK": "Norwegian krone", "GEL": "Georgian lari", "GMD": "Gambian dalasi",
    "MKD": "Macedonian denar", "EUR": "euro", "USD": "US dollar", "SLE": "Sierra Leonean leone",
    "XCG": "Caribbean guilder", "ZWG": "Zimbabwean gold", "VES": "Venezuelan bolívar", "STN": "São Tomé and Príncipe dobra",
    "TMT": "Turkmenistani manat",
}
CURRENCY_CHINESE = {
    "KES": "肯亞先令", "XCD": "東加勒比元", "HNL": "宏都拉斯倫皮拉", "KMF": "葛摩法郎", "GYD": "蓋亞那元", "WST": "薩摩亞塔拉",
    "MWK": "馬拉威克瓦查", "NZD": "紐幣", "AWG": "阿魯巴盾", "MMK": "緬甸元", "RSD": "塞爾維亞第納爾", "PEN": "秘魯索爾",
    "BGN": "保加利亞列弗", "XOF": "西非法郎", "XAF": "中非法郎", "STN": "聖多美及普林西比多布拉",
    "BAM": "波士尼亞與赫塞哥維納可兌換馬克",
}
CURRENCY_OTHER = {
    "USD": ["en:United States dollar", "en:American dollar", "zh:美金"], "CNY": ["en:renminbi", "en:yuan", "zh:人民幣元"],
    "GBP": ["en:pound sterling", "zh:英磅"], "JPY": ["en:yen", "zh:日元", "zh:日幣"], "AUD": ["zh:澳元", "zh:澳大利亞元"],
    "CAD": ["zh:加元", "zh:加拿大元"], "NZD": ["zh:紐西蘭元", "zh:紐元"], "TWD": ["en:NT dollar", "zh:新臺幣", "zh:台幣", "zh:臺幣"],
    "KRW": ["zh:韓圜", "zh:韓幣"], "HKD": ["zh:港元"], "SGD": ["zh:新加坡元"], "MOP": ["zh:澳門幣"], "CHF": ["zh:瑞郎"],
    "PEN": ["zh:秘魯太陽幣"], "INR": ["en:rupee"], "RUB": ["en:rouble", "zh:盧布"], "KPW": ["zh:北韓圜"],
    "ILS": ["en:shekel"], "EUR": ["zh:歐幣"], "THB": ["en:baht"], "VND": ["en:dong"], "PLN": ["en:zloty"],
}

REGIONS = {
    # World-countries' subregion: id, English, other English, Chinese, other Chinese, continent.
    "Australia and New Zealand": ("australia-and-new-zealand", "Australasia", "Australia and New Zealand", "澳紐地區", "澳洲與紐西蘭", "OC"),
    "Caribbean": ("caribbean", "Caribbean", "the Caribbean", "加勒比海地區", "加勒比", "NA"),
    "Central America": ("central-america", "Central America", "", "中美洲", "中美", "NA"),
    "Central Asia": ("central-asia", "Central Asia", "", "中亞", "", "AS"),
    "Central Europe": ("central-europe", "Central Europe", "", "中歐", "", "EU"),
    "Eastern Africa": ("eastern-africa", "East Africa", "Eastern Africa", "東非", "", "AF"),
    "Eastern Asia": ("eastern-asia", "East Asia", "Eastern Asia", "東亞", "", "AS"),
    "Eastern Europe": ("eastern-europe", "Eastern Europe", "", "東歐", "", "EU"),
    "Melanesia": ("melanesia", "Melanesia", "", "美拉尼西亞", "", "OC"),
    "Micronesia": ("micronesia", "Micronesian Region", "", "密克羅尼西亞群島", "", "OC"),
    "Middle Africa": ("middle-africa", "Central Africa", "Middle Africa", "非洲中部", "", "AF"),
    "North America": ("northern-america", "Northern America", "", "北美地區", "", "NA"),
    "Northern Africa": ("northern-africa", "North Africa", "Northern Africa", "北非", "", "AF"),
    "Northern Europe": ("northern-europe", "Northern Europe", "North Europe", "北歐", "", "EU"),
    "Polynesia": ("polynesia", "Polynesia", "", "玻里尼西亞", "", "OC"),
    "South-Eastern Asia": ("south-eastern-asia", "Southeast Asia", "South-Eastern Asia", "東南亞", "", "AS"),
    "Southeast Europe": ("southeast-europe", "Southeast Europe", "Southeastern Europe", "東南歐", "", "EU"),
    "Southern Africa": ("southern-africa", "Southern Africa", "", "非洲南部", "南部非洲", "AF"),
    "Southern Asia": ("southern-asia", "South Asia", "Southern Asia", "南亞", "", "AS"),
    "Southern Europe": ("southern-europe", "Southern Europe", "South Europe", "南歐", "", "EU"),
    "Western Africa": ("western-africa", "West Africa", "Western Africa", "西非", "", "AF"),
    "Western Asia": ("western-asia", "West Asia", "Western Asia", "西亞", "", "AS"),
    "Western Europe": ("western-europe", "Western Europe", "West Europe", "西歐", "", "EU"),
}

CONTINENTS = {
    "AF": ("Africa", "非洲", "阿非利加洲"), "AN": ("Antarctica", "南極洲", ""), "AS": ("Asia", "亞洲", "亞細亞洲"),
    "EU": ("Europe", "歐洲", "歐羅巴洲"), "NA": ("North America", "北美洲", "北美"), "OC": ("Oceania", "大洋洲", ""),
    "SA": ("South America", "南美洲", "南美"),
}
# What things of a continent are called: an adjective that leads to it, for search.
CONTINENT_ADJECTIVES = {"AF": "African", "AN": "Antarctic", "AS": "Asian", "EU": "European", "NA": "North American",
                        "OC": "Oceanian", "SA": "South American"}
CONTINENT_OF_REGION = {"Europe": "EU", "Asia": "AS", "Africa": "AF", "Oceania": "OC", "Antarctic": "AN"}
CONTINENT_FIXED = {"UMI": "OC"}
NO_REGION = {"UMI"}

DEMONYM_FIXED = {"UKR": "Ukrainian", "BWA": "Botswanan", "DJI": "Djiboutian", "KGZ": "Kyrgyz", "TJK": "Tajik", "IOT": None,
                 "ISL": "Icelandic", "CPV": "Cape Verdean", "ECU": "Ecuadorian", "MDV": "Maldivian"}

# GeoNames' population is of another area than the name says (replaced from general knowledge), or implausible (None).
POPULATION_FIXED = {1668341: 2480681, 6696918: 2281464, 1790842: None}
