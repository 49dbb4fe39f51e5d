//! Units of measurement, with exact factors.

use std::collections::HashMap;
use std::sync::OnceLock;

use num_traits::Zero;

use crate::Number;
use crate::arithmetic;

/// What a unit measures, as powers of the base quantities: length, mass, time,
/// temperature, data, months, angle.
pub(crate) type Dimension = [i8; 7];

/// A unit: a value plus `shift`, times `factor`, is the value in the base units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unit {
    pub(crate) dimension: Dimension,
    pub(crate) factor: Number,
    pub(crate) shift: Number,
}

const LENGTH: Dimension = [1, 0, 0, 0, 0, 0, 0];
const AREA: Dimension = [2, 0, 0, 0, 0, 0, 0];
const VOLUME: Dimension = [3, 0, 0, 0, 0, 0, 0];
const MASS: Dimension = [0, 1, 0, 0, 0, 0, 0];
const TIME: Dimension = [0, 0, 1, 0, 0, 0, 0];
const TEMPERATURE: Dimension = [0, 0, 0, 1, 0, 0, 0];
const DATA: Dimension = [0, 0, 0, 0, 1, 0, 0];
const MONTHS: Dimension = [0, 0, 0, 0, 0, 1, 0];
const SPEED: Dimension = [1, 0, -1, 0, 0, 0, 0];
const ANGLE: Dimension = [0, 0, 0, 0, 0, 0, 1];
const ENERGY: Dimension = [2, 1, -2, 0, 0, 0, 0];
const POWER: Dimension = [2, 1, -3, 0, 0, 0, 0];

/// The units that take no prefix here: dimension, factor, names with a comma between
/// them. A name is in lower case, in simplified characters; a symbol whose case
/// matters is as it is written.
const UNITS: &[(Dimension, &str, &str)] = &[
    (LENGTH, "0.0254", "inch,inches,in,英寸,吋,英吋"),
    (LENGTH, "0.3048", "foot,feet,ft,英尺,呎,英呎"),
    (LENGTH, "0.9144", "yard,yards,yd,yds,码"),
    (LENGTH, "1609.344", "mile,miles,mi,英里,哩,英哩"),
    (LENGTH, "1852", "nautical mile,nautical miles,nmi,海里,浬"),
    (LENGTH, "201.168", "furlong,furlongs"),
    (LENGTH, "1.8288", "fathom,fathoms"),
    (LENGTH, "0.0000000001", "angstrom,angstroms,Å,埃"),
    (
        LENGTH,
        "9460730472580800",
        "light year,light years,light-year,light-years,lightyear,lightyears,ly,光年",
    ),
    (
        LENGTH,
        "149597870700",
        "astronomical unit,astronomical units,au,天文单位",
    ),
    (LENGTH, "500", "华里,市里"),
    (LENGTH, "0.01", "公分,厘米"),
    (LENGTH, "0.001", "公厘,毫米"),
    (LENGTH, "0.1", "公寸,分米"),
    (LENGTH, "1000", "公里,千米"),
    (LENGTH, "1", "公尺,米"),
    (LENGTH, "0.000001", "微米,micron,microns"),
    (LENGTH, "0.000000001", "奈米,纳米"),
    (AREA, "10000", "hectare,hectares,ha,公顷"),
    (AREA, "100", "are,ares,公亩"),
    (AREA, "4046.8564224", "acre,acres,ac,英亩"),
    (AREA, "400/121", "坪"),
    (AREA, "2000/3", "市亩"),
    (VOLUME, "0.001", "公升,升"),
    (VOLUME, "0.000001", "毫升,cc,西西"),
    (
        VOLUME,
        "0.003785411784",
        "gallon,gallons,us gallon,us gallons,gal,加仑",
    ),
    (
        VOLUME,
        "0.00454609",
        "imperial gallon,imperial gallons,uk gallon,uk gallons,英制加仑",
    ),
    (
        VOLUME,
        "0.000946352946",
        "quart,quarts,us quart,us quarts,qt,夸脱",
    ),
    (
        VOLUME,
        "0.000473176473",
        "pint,pints,us pint,us pints,pt,品脱",
    ),
    (
        VOLUME,
        "0.00056826125",
        "imperial pint,imperial pints,uk pint,uk pints",
    ),
    (VOLUME, "0.0002365882365", "cup,cups,us cup,us cups"),
    (
        VOLUME,
        "0.0000295735295625",
        "fluid ounce,fluid ounces,fl oz,液盎司",
    ),
    (VOLUME, "0.00001478676478125", "tablespoon,tablespoons,tbsp"),
    (VOLUME, "0.00000492892159375", "teaspoon,teaspoons,tsp"),
    (VOLUME, "0.158987294928", "barrel of oil,barrels of oil"),
    (MASS, "1", "公斤,千克,kilo,kilos"),
    (MASS, "0.001", "公克,克"),
    (MASS, "0.000001", "毫克"),
    (MASS, "1000", "tonne,tonnes,metric ton,metric tons,公吨,吨"),
    (MASS, "0.45359237", "pound,pounds,lb,lbs,磅,英磅"),
    (MASS, "0.028349523125", "ounce,ounces,oz,盎司"),
    (MASS, "6.35029318", "stone,stones,英石"),
    (MASS, "907.18474", "short ton,short tons,us ton,us tons"),
    (
        MASS,
        "1016.0469088",
        "long ton,long tons,imperial ton,imperial tons",
    ),
    (MASS, "0.0002", "carat,carats,克拉"),
    (MASS, "0.0311034768", "troy ounce,troy ounces"),
    (MASS, "0.00006479891", "grain,grains"),
    (MASS, "0.6", "台斤"),
    (MASS, "0.5", "市斤"),
    (TIME, "1", "秒,秒钟,sec,secs"),
    (TIME, "60", "minute,minutes,min,mins,分钟,分"),
    (TIME, "3600", "hour,hours,h,hr,hrs,小时,个小时,钟头,个钟头"),
    (TIME, "900", "刻钟"),
    (TIME, "86400", "day,days,天,日"),
    (
        TIME,
        "604800",
        "week,weeks,wk,wks,周,星期,个星期,礼拜,个礼拜",
    ),
    (TIME, "1209600", "fortnight,fortnights"),
    (TIME, "0.001", "毫秒"),
    (TIME, "0.000001", "微秒"),
    (MONTHS, "1", "month,months,月,个月"),
    (MONTHS, "3", "quarter year,quarter years,季,个季度"),
    (MONTHS, "12", "year,years,yr,yrs,年"),
    (MONTHS, "120", "decade,decades"),
    (MONTHS, "1200", "century,centuries,世纪,个世纪"),
    (MONTHS, "12000", "millennium,millennia,millenniums"),
    (DATA, "8", "位元组,字节"),
    (DATA, "1", "位元,比特"),
    (SPEED, "0.44704", "mph"),
    (SPEED, "5/18", "kph,kmh"),
    (SPEED, "463/900", "knot,knots,kn,节"),
    (ANGLE, "1", "degree,degrees,deg,°,度"),
    (
        ANGLE,
        "1/60",
        "arcminute,arcminutes,minute of arc,minutes of arc,角分",
    ),
    (
        ANGLE,
        "1/3600",
        "arcsecond,arcseconds,second of arc,seconds of arc,角秒",
    ),
    (ANGLE, "360", "full turn,full turns"),
    (ENERGY, "4.184", "calorie,calories,cal,卡,卡路里"),
    (ENERGY, "4184", "kilocalorie,kilocalories,kcal,大卡,千卡"),
    (
        ENERGY,
        "3600000",
        "kilowatt hour,kilowatt hours,kilowatt-hour,kilowatt-hours,kwh,度电",
    ),
    (POWER, "745.69987158227022", "mechanical horsepower"),
    (LENGTH, "0.3", "台尺"),
    (LENGTH, "1/3", "市尺"),
];

/// The units that take prefixes: dimension, factor, English names, symbols.
const PREFIXED: &[(Dimension, &str, &str, &str)] = &[
    (LENGTH, "1", "metre,metres,meter,meters", "m"),
    (MASS, "0.001", "gram,grams,gramme,grammes", "g"),
    (VOLUME, "0.001", "litre,litres,liter,liters", "l,L"),
    (TIME, "1", "second,seconds", "s"),
    (ENERGY, "1", "joule,joules,焦耳", "J"),
    (POWER, "1", "watt,watts,瓦,瓦特", "W"),
];

const PREFIXES: &[(&str, &str, &str)] = &[
    ("", "", "1"),
    ("kilo", "k", "1000"),
    ("centi", "c", "0.01"),
    ("milli", "m", "0.001"),
    ("deci", "d", "0.1"),
    ("hecto", "h", "100"),
    ("deca", "da", "10"),
    ("micro", "µ", "0.000001"),
    ("nano", "n", "0.000000001"),
    ("pico", "p", "0.000000000001"),
    ("mega", "M", "1000000"),
    ("giga", "G", "1000000000"),
    ("tera", "T", "1000000000000"),
];

const DATA_PREFIXES: &[(&str, &str, i64)] = &[
    ("kilo", "k", 1_000),
    ("mega", "m", 1_000_000),
    ("giga", "g", 1_000_000_000),
    ("tera", "t", 1_000_000_000_000),
    ("peta", "p", 1_000_000_000_000_000),
    ("kibi", "ki", 1 << 10),
    ("mebi", "mi", 1 << 20),
    ("gibi", "gi", 1 << 30),
    ("tebi", "ti", 1 << 40),
];

const TEMPERATURES: &[(&str, &str, &str)] = &[
    ("1", "0", "kelvin,kelvins,K,开尔文,克耳文,绝对温度"),
    (
        "1",
        "273.15",
        "celsius,centigrade,c,°c,℃,degree celsius,degrees celsius,degree centigrade,degrees centigrade,degree c,degrees c,deg c,摄氏度,摄氏,度摄氏",
    ),
    (
        "5/9",
        "459.67",
        "fahrenheit,f,°f,℉,degree fahrenheit,degrees fahrenheit,degree f,degrees f,deg f,华氏度,华氏,度华氏",
    ),
];

fn number(text: &str) -> Number {
    Number::parse(text).expect("the factors of the tables are numbers")
}

fn table() -> &'static HashMap<String, Unit> {
    static TABLE: OnceLock<HashMap<String, Unit>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = HashMap::new();
        let mut add = |names: &str, prefix: &str, dimension: Dimension, factor: Number| {
            for name in names.split(',') {
                let unit = Unit {
                    dimension,
                    factor: factor.clone(),
                    shift: Number::from(0),
                };
                table.entry(format!("{prefix}{name}")).or_insert(unit);
            }
        };
        for (dimension, factor, names) in UNITS {
            add(names, "", *dimension, number(factor));
        }
        for (dimension, factor, names, symbols) in PREFIXED {
            for (prefix, sign, power) in PREFIXES {
                let factor = Number(number(factor).0 * number(power).0);
                add(names, prefix, *dimension, factor.clone());
                add(symbols, sign, *dimension, factor);
            }
        }
        let with_bits = [("byte,bytes", "b", 8), ("bit,bits", "bit", 1)];
        for (names, symbol, bits) in with_bits {
            add(names, "", DATA, Number::from(bits));
            for (prefix, sign, power) in DATA_PREFIXES {
                let factor = Number::from(bits * power);
                add(names, prefix, DATA, factor.clone());
                add(symbol, sign, DATA, factor);
            }
        }
        for (factor, shift, names) in TEMPERATURES {
            for name in names.split(',') {
                let unit = Unit {
                    dimension: TEMPERATURE,
                    factor: number(factor),
                    shift: number(shift),
                };
                table.insert(name.to_owned(), unit);
            }
        }
        table
    })
}

impl Unit {
    /// Returns the unit that a name in English or in simplified Chinese, or a symbol,
    /// stands for, powers and quotients included: `km/h`, `square metres`, `平方公里`.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let name = name.trim();
        if name.len() > 60 {
            return None;
        }
        if let Some(unit) = simple(name) {
            return Some(unit);
        }
        let lower = name.to_lowercase();
        for (quotient, swaps) in [
            ("/", false),
            (" per ", false),
            (" an ", false),
            (" a ", false),
        ] {
            if let Some((above, below)) = lower.split_once(quotient) {
                let _ = swaps;
                return Self::quotient(&powered(above)?, &powered(below)?);
            }
        }
        if let Some((above, below)) = name.split_once('每') {
            // 公里每小时, and 每小时公里.
            if above.is_empty() {
                return (1..below.chars().count()).find_map(|at| {
                    let (time, rest): (String, String) = (
                        below.chars().take(at).collect(),
                        below.chars().skip(at).collect(),
                    );
                    Self::quotient(&powered(&rest)?, &powered(&time)?)
                });
            }
            return Self::quotient(&powered(above)?, &powered(below)?);
        }
        powered(name)
    }

    fn quotient(above: &Self, below: &Self) -> Option<Self> {
        let is_plain = above.shift.0.is_zero() && below.shift.0.is_zero();
        let mut dimension = above.dimension;
        for (power, other) in dimension.iter_mut().zip(below.dimension) {
            *power -= other;
        }
        is_plain.then_some(Self {
            dimension,
            factor: arithmetic::divide(&above.factor, &below.factor).ok()?,
            shift: Number::from(0),
        })
    }

    fn to_power(&self, power: i8) -> Option<Self> {
        let is_length = self.dimension == LENGTH;
        is_length.then_some(Self {
            dimension: self.dimension.map(|it| it * power),
            factor: Number(self.factor.0.pow(i32::from(power))),
            shift: Number::from(0),
        })
    }
}

fn simple(name: &str) -> Option<Unit> {
    let table = table();
    let found = table.get(name).or_else(|| table.get(&name.to_lowercase()));
    found.cloned()
}

fn powered(name: &str) -> Option<Unit> {
    let name = name.trim();
    if let Some(unit) = simple(name) {
        return Some(unit);
    }
    let lower = name.to_lowercase();
    for (words, power) in [
        ("square ", 2),
        ("sq ", 2),
        ("sq. ", 2),
        ("平方", 2),
        ("cubic ", 3),
        ("cu ", 3),
        ("立方", 3),
    ] {
        if let Some(rest) = lower.strip_prefix(words) {
            return simple(rest)?.to_power(power);
        }
    }
    for (mark, power) in [("²", 2), ("^2", 2), ("2", 2), ("³", 3), ("^3", 3), ("3", 3)] {
        if let Some(rest) = name.strip_suffix(mark) {
            return simple(rest)?.to_power(power);
        }
    }
    let squared = lower
        .strip_suffix(" squared")
        .map(|rest| (rest, 2))
        .or_else(|| lower.strip_suffix(" cubed").map(|rest| (rest, 3)));
    let (rest, power) = squared?;
    simple(rest)?.to_power(power)
}
