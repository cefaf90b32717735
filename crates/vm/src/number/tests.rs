//! Number operations against the outcomes of CPython 3.11.

use std::cmp::Ordering;

use num_bigint::BigInt;

use super::int::{ByteOrder, Signedness};
use super::{NumberError, float, float_text, hash, int, int_text};

/// A float by its bits.
fn float(bits: u64) -> f64 {
    f64::from_bits(bits)
}

fn int(text: &str) -> BigInt {
    text.parse().expect("the tables hold decimal integers")
}

/// The expected outcome in the form of `message`.
fn expected<T: ToString + Copy>(outcome: &Result<T, &str>) -> Result<String, String> {
    outcome
        .map(|value| value.to_string())
        .map_err(str::to_owned)
}

/// A result as text, with the error as its message.
fn message<T: ToString>(outcome: Result<T, NumberError>) -> Result<String, String> {
    outcome
        .map(|value| value.to_string())
        .map_err(|error| error.to_string())
}

fn shown(outcome: Result<f64, NumberError>) -> Result<String, String> {
    message(outcome.map(float_text::repr))
}

fn bits(outcome: Result<f64, NumberError>) -> Result<String, String> {
    message(outcome.map(f64::to_bits))
}

#[test]
fn floats_have_text_and_hash() {
    for (bits, repr, hex, hash, ratio) in FLOATS {
        let value = float(*bits);
        assert_eq!(float_text::repr(value), *repr);
        assert_eq!(float_text::to_hex(value), *hex);
        assert_eq!(hash::hash_float(value), *hash, "{repr}");
        let found = float::as_integer_ratio(value);
        let found = found.map(|(n, d)| (n.to_string(), d.to_string()));
        let ratio = ratio.map(|(n, d)| (n.to_owned(), d.to_owned()));
        assert_eq!(
            found.map_err(|error| error.to_string()),
            ratio.map_err(str::to_owned)
        );
        let read = float_text::parse_float(repr).expect("a repr is a float");
        assert!(read.to_bits() == value.to_bits() || value.is_nan());
    }
}

#[test]
fn float_operators() {
    for (a, b, floor, rest, power) in FLOAT_PAIRS {
        let (a, b) = (float(*a), float(*b));
        assert_eq!(shown(float::floor_div(a, b)), expected(floor), "{a} // {b}");
        assert_eq!(shown(float::modulo(a, b)), expected(rest), "{a} % {b}");
        assert_eq!(shown(float::pow(a, b)), expected(power), "{a} ** {b}");
    }
}

#[test]
fn float_rounding() {
    for (bits, places, rounded) in ROUNDS {
        let value = float(*bits);
        assert_eq!(
            shown(float::round(value, *places)),
            expected(rounded),
            "{value} {places}"
        );
    }
}

#[test]
fn float_literals() {
    for (text, value) in FLOAT_TEXTS {
        assert_eq!(
            shown(float_text::parse_float(text)),
            expected(value),
            "{text:?}"
        );
    }
    for (text, value) in HEX_TEXTS {
        assert_eq!(
            shown(float_text::parse_hex(text)),
            expected(value),
            "{text:?}"
        );
    }
}

#[test]
fn int_literals() {
    for (text, base, value) in INT_TEXTS {
        let found = int_text::parse_int(text, *base, int_text::DEFAULT_MAX_DIGITS);
        assert_eq!(message(found), expected(value), "{text:?} {base}");
    }
}

#[test]
fn int_properties() {
    for (text, hash, n_bits, n_ones, hex, value, root) in INTS {
        let number = int(text);
        assert_eq!(hash::hash_int(&number), *hash, "{text}");
        if let Ok(small) = i64::try_from(&number) {
            assert_eq!(hash::hash_small_int(small), *hash, "{text}");
        }
        assert_eq!(int::bit_length(&number), *n_bits);
        assert_eq!(int::bit_count(&number), *n_ones);
        assert_eq!(int_text::to_hex(&number), *hex);
        assert_eq!(bits(int::to_f64(&number)), expected(value), "{text}");
        assert_eq!(message(int::isqrt(&number)), expected(root));
    }
}

#[test]
fn int_operators() {
    for (a, b, floor, rest, quotient, divisor) in INT_PAIRS {
        let (a, b) = (int(a), int(b));
        assert_eq!(
            message(int::floor_div(&a, &b)),
            expected(floor),
            "{a} // {b}"
        );
        assert_eq!(message(int::modulo(&a, &b)), expected(rest), "{a} % {b}");
        assert_eq!(bits(int::true_div(&a, &b)), expected(quotient), "{a} / {b}");
        assert_eq!(message(Ok(int::gcd(&a, &b))), expected(divisor));
        let (Ok(x), Ok(y)) = (i64::try_from(&a), i64::try_from(&b)) else {
            continue;
        };
        let small = |result: Option<i64>| result.map(BigInt::from);
        assert_eq!(
            small(int::small_floor_div(x, y)),
            int::floor_div(&a, &b).ok()
        );
        assert_eq!(small(int::small_modulo(x, y)), int::modulo(&a, &b).ok());
    }
}

#[test]
fn int_powers_and_shifts() {
    for (a, b, c, result) in MOD_POWERS {
        let found = int::mod_pow(&(*a).into(), &(*b).into(), &(*c).into());
        assert_eq!(message(found), expected(result), "{a} {b} {c}");
    }
    for (a, count, left, right) in SHIFTS {
        let (number, n_bits) = (BigInt::from(*a), BigInt::from(*count));
        assert_eq!(int::shift_left(&number, &n_bits), Ok((*left).into()));
        assert_eq!(int::shift_right(&number, &n_bits), Ok((*right).into()));
        assert_eq!(int::small_shift_left(*a, *count), Some(*left));
        assert_eq!(int::small_shift_right(*a, *count), Some(*right));
    }
    let negative = BigInt::from(-1);
    assert_eq!(
        int::shift_left(&negative, &negative),
        Err(NumberError::NegativeShift)
    );
    assert_eq!(int::small_shift_left(1, 63), None);
    assert_eq!(int::small_shift_left(-1, 63), Some(i64::MIN));
}

#[test]
fn int_rounding_and_bytes() {
    for (a, places, rounded) in INT_ROUNDS {
        assert_eq!(
            int::round(&(*a).into(), *places),
            (*rounded).into(),
            "{a} {places}"
        );
    }
    for (a, length, order, signedness, bytes) in BYTES {
        let number = BigInt::from(*a);
        let found = int::to_bytes(&number, *length, *order, *signedness);
        if let Ok(bytes) = &found
            && *length > 0
        {
            assert_eq!(int::from_bytes(bytes, *order, *signedness), number);
        }
        let bytes = bytes.map(<[u8]>::to_vec).map_err(str::to_owned);
        assert_eq!(
            found.map_err(|error| error.to_string()),
            bytes,
            "{a} {length} {signedness:?}"
        );
    }
}

#[test]
fn ints_compare_exactly_with_floats() {
    for (a, bits, order) in COMPARES {
        assert_eq!(
            float::compare_int(&int(a), float(*bits)),
            Some(*order),
            "{a}"
        );
    }
    assert_eq!(float::compare_int(&int("1"), f64::NAN), None);
}

#[test]
fn long_texts_keep_their_digits() {
    let text = "1234567890".repeat(3000);
    let number = int_text::parse_int(&text, 10, 0).expect("only digits");
    assert_eq!(int_text::to_decimal(&number, 0).as_ref(), Ok(&text));
    assert_eq!(number, int(&text));
    let limit = int_text::DEFAULT_MAX_DIGITS;
    let too_long = int_text::parse_int(&text, 10, limit).map_err(|error| error.to_string());
    assert_eq!(
        too_long,
        Err(
            "Exceeds the limit (4300 digits) for integer string conversion: value has 30000 \
             digits; use sys.set_int_max_str_digits() to increase the limit"
                .to_owned()
        )
    );
    assert_eq!(
        int_text::to_decimal(&number, limit),
        Err(NumberError::TooLongInt { limit })
    );
    let edge = int::pow(&int("10"), &4300_u32.into()).expect("small enough");
    assert_eq!(
        int_text::to_decimal(&edge, limit),
        Err(NumberError::TooLongInt { limit })
    );
    assert!(int_text::to_decimal(&(edge - 1), limit).is_ok());
}

/// Bits of a float, its `repr`, its `hex`, its hash and its ratio.
#[rustfmt::skip]
const FLOATS: &[(u64, &str, &str, i64, Result<(&str, &str), &str>)] = &[
    (0x0000000000000000, "0.0", "0x0.0p+0", 0, Ok(("0", "1"))),
    (0x8000000000000000, "-0.0", "-0x0.0p+0", 0, Ok(("0", "1"))),
    (0x3ff0000000000000, "1.0", "0x1.0000000000000p+0", 1, Ok(("1", "1"))),
    (0xbff0000000000000, "-1.0", "-0x1.0000000000000p+0", -2, Ok(("-1", "1"))),
    (0x3fb999999999999a, "0.1", "0x1.999999999999ap-4", 230584300921369408, Ok(("3602879701896397", "36028797018963968"))),
    (0x4341c37937e08000, "1e+16", "0x1.1c37937e08000p+53", 10000000000000000, Ok(("10000000000000000", "1"))),
    (0x4341c37937e07fff, "9999999999999998.0", "0x1.1c37937e07fffp+53", 9999999999999998, Ok(("9999999999999998", "1"))),
    (0x430c6bf526340000, "1000000000000000.0", "0x1.c6bf526340000p+49", 1000000000000000, Ok(("1000000000000000", "1"))),
    (0x3f1a36e2eb1c432d, "0.0001", "0x1.a36e2eb1c432dp-14", 936979306793984537, Ok(("7378697629483821", "73786976294838206464"))),
    (0x3ee4f8b588e368f1, "1e-05", "0x1.4f8b588e368f1p-17", 2170758078822671208, Ok(("5902958103587057", "590295810358705651712"))),
    (0x40c81cd6c8b43958, "12345.678", "0x1.81cd6c8b43958p+13", 1563361560246628409, Ok(("848388532111147", "68719476736"))),
    (0x7fefffffffffffff, "1.7976931348623157e+308", "0x1.fffffffffffffp+1023", 2234066890152476671, Ok(("179769313486231570814527423731704356798070567525844996598917476803157260780028538760589558632766878171540458953514382464234321326889464182768467546703537516986049910576551282076245490090389328944075868508455133942304583236903222948165808559332123348274797826204144723168738177180919299881250404026184124858368", "1"))),
    (0x0000000000000001, "5e-324", "0x0.0000000000001p-1022", 16777216, Ok(("1", "202402253307310618352495346718917307049556649764142118356901358027430339567995346891960383701437124495187077864316811911389808737385793476867013399940738509921517424276566361364466907742093216341239767678472745068562007483424692698618103355649159556340810056512358769552333414615230502532186327508646006263307707741093494784"))),
    (0x0010000000000000, "2.2250738585072014e-308", "0x1.0000000000000p-1022", 32768, Ok(("1", "44942328371557897693232629769725618340449424473557664318357520289433168951375240783177119330601884005280028469967848339414697442203604155623211857659868531094441973356216371319075554900311523529863270738021251442209537670585615720368478277635206809290837627671146574559986811484619929076208839082406056034304"))),
    (0x000fffffffffffff, "2.225073858507201e-308", "0x0.fffffffffffffp-1022", 2305843009196949503, Ok(("4503599627370495", "202402253307310618352495346718917307049556649764142118356901358027430339567995346891960383701437124495187077864316811911389808737385793476867013399940738509921517424276566361364466907742093216341239767678472745068562007483424692698618103355649159556340810056512358769552333414615230502532186327508646006263307707741093494784"))),
    (0x4480f0cf064dd592, "1e+22", "0x1.0f0cf064dd592p+73", 1864712049423028464, Ok(("10000000000000000000000", "1"))),
    (0x44b52d02c7e14af6, "1e+23", "0x1.52d02c7e14af6p+76", 200376420512344424, Ok(("99999999999999991611392", "1"))),
    (0x437b69b4ba630f35, "1.2345678901234568e+17", "0x1.b69b4ba630f35p+56", 123456789012345680, Ok(("123456789012345680", "1"))),
    (0x7ff0000000000000, "inf", "inf", 314159, Err("cannot convert Infinity to integer ratio")),
    (0xfff0000000000000, "-inf", "-inf", -314159, Err("cannot convert Infinity to integer ratio")),
    (0x7ff8000000000000, "nan", "nan", 0, Err("cannot convert NaN to integer ratio")),
    (0x3fe0000000000000, "0.5", "0x1.0000000000000p-1", 1152921504606846976, Ok(("1", "2"))),
    (0x4004000000000000, "2.5", "0x1.4000000000000p+1", 1152921504606846978, Ok(("5", "2"))),
    (0xc004000000000000, "-2.5", "-0x1.4000000000000p+1", -1152921504606846978, Ok(("-5", "2"))),
    (0x400c000000000000, "3.5", "0x1.c000000000000p+1", 1152921504606846979, Ok(("7", "2"))),
    (0x3fd5555555555555, "0.3333333333333333", "0x1.5555555555555p-2", 768614336404564608, Ok(("6004799503160661", "18014398509481984"))),
    (0xbe7ad7f29abcaf48, "-1e-07", "-0x1.ad7f29abcaf48p-24", -851743510110745977, Ok(("-944473296573929", "9444732965739290427392"))),
    (0x7e41eb2d66005835, "1.5e+300", "0x1.1eb2d66005835p+997", 1837492894133638746, Ok(("1500000000000000078757140382806630373056702871662238732373781173267703686983362293679557062620671796065556665749325817265413784853040645863467188277180060474272580801389863705606745350692182135089053429852456199917621678558451461320111979114170213741868888183230085264257173504208294580298189100810240", "1"))),
    (0xf2a74de452e6b438, "-1.989032661366619e+244", "-0x1.74de452e6b438p+811", -186676878386779001, Ok(("-19890326613666189832645556125680163145047549678376990426751681859736581178435781695176400978497486579457979783896874977606037560505863750716671367035647866777173228595684445332982092384468550003653606192434821453279324101034702448915133683990528", "1"))),
    (0x6513270e269e0d37, "7.761117632285041e+178", "0x1.3270e269e0d37p+594", 990834034945637402, Ok(("77611176322850410205396077726384600498844428523271495964109781678695897797503704585752225419164419007468426363564698524404428180208049865571506479979574200570825826167097816776704", "1"))),
    (0x0c5c7fd0a6a3a450, "3.980498358697587e-249", "0x1.c7fd0a6a3a450p-826", 1473954711139766438, Ok(("501364592097861", "125955231460491477573475786427621032361709434041052227527609040505093074454480376118282617542185112928074454067529947442741953744769736656487116570106253523089501067161322852174933318537813768637901361681988522625958449433505907473287200188342818373796829838966784"))),
    (0xd23f0824128b2f33, "-1.5432835417340557e+88", "-0x1.f0824128b2f33p+292", -432891481433879283, Ok(("-15432835417340557405158500330682502071656501781791298759666279418262109828379128417484800", "1"))),
    (0x1818e811892f902b, "1.3647584518757569e-192", "0x1.8e811892f902bp-638", 2179931349018882341, Ok(("7010561454739499", "5136851466355833503165029182500125649951503713694505722166289944403058744430742990345377476833582471901350555523611540735370539306820120960085756611964727392534398116336371677921546638558908903585247316148224"))),
    (0x9531985d5d9dc9f8, "-1.3701135617873088e-206", "-0x1.1985d5d9dc9f8p-684", -1153231042192727199, Ok(("-619075171760447", "45184223339331479951185741475274045813621662589625240394934430893803101285779175998493982735923679951534365847972543945249972749854054255162024849415791137702892737463723457929162113159883256443580117751661352485851758592"))),
    (0xe8e25d940ed90475, "-1.7160537630466207e+197", "-0x1.25d940ed90475p+655", -2107725011859911176, Ok(("-171605376304662069026650158589513291894844543958629280276025510914707430447847877066872574453112507838661110095788185295688385367849778400241927492969645097165094230778152152119682461104277540569088", "1"))),
    (0x36f675cc81e74ef5, "6.294675241195386e-44", "0x1.675cc81e74ef5p-144", 1077768457550040890, Ok(("6321970700832501", "100433627766186892221372630771322662657637687111424552206336"))),
    (0x1600a35a099950d8, "1.0613447212142254e-202", "0x1.0a35a099950d8p-671", 91958836954509313, Ok(("585400841349659", "5515652263101987298728728207430913795608113109085112352897269396216198887424215820128660001943808587833784893551335930816647064191168732319583111500951066614122648616177179922993422016587311577585463592732098692120576"))),
    (0x6b0d549b6f03675a, "4.708325160387546e+207", "0x1.d549b6f03675ap+689", 1979361975641527590, Ok(("4708325160387546214681584652571399365911452534366096920014963008780630648344680296474804994488156011309669538228878742037829617682138279506674351691507770661035556003666065688693766716335562310843758920335360", "1"))),
    (0x3d9c172411e20b8f, "6.387016158513563e-12", "0x1.c172411e20b8fp-38", 1288605152204339488, Ok(("7906743034186639", "1237940039285380274899124224"))),
    (0x8d116ece1738f7d9, "-9.973130378568733e-246", "-0x1.16ece1738f7d9p-814", -1130967654398522255, Ok(("-4906906036008921", "492012622892544834271389790732894657662927476722860263779722814473019822087813969212041474774160597375290836201288857198210756815506783814402799101977552824568363543598917391308333275538335033741802194070267666507650193099632451067528125735714134272643866558464"))),
];

/// Bits of two floats, and `repr` of `//`, `%` and `**`, or the message.
#[rustfmt::skip]
const FLOAT_PAIRS: &[(u64, u64, Result<&str, &str>, Result<&str, &str>, Result<&str, &str>)] = &[
    (0x0000000000000000, 0x0000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x0000000000000000, 0x8000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x0000000000000000, 0x4008000000000000, Ok("0.0"), Ok("0.0"), Ok("0.0")),
    (0x0000000000000000, 0xc008000000000000, Ok("-0.0"), Ok("-0.0"), Err("0.0 cannot be raised to a negative power")),
    (0x0000000000000000, 0x3fe0000000000000, Ok("0.0"), Ok("0.0"), Ok("0.0")),
    (0x0000000000000000, 0xc01e000000000000, Ok("-0.0"), Ok("-0.0"), Err("0.0 cannot be raised to a negative power")),
    (0x0000000000000000, 0xffe1ccf385ebc8a0, Ok("-0.0"), Ok("-0.0"), Err("0.0 cannot be raised to a negative power")),
    (0x0000000000000000, 0x4000000000000000, Ok("0.0"), Ok("0.0"), Ok("0.0")),
    (0x8000000000000000, 0x0000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x8000000000000000, 0x8000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x8000000000000000, 0x3ff0000000000000, Ok("-0.0"), Ok("0.0"), Ok("-0.0")),
    (0x8000000000000000, 0xc01e000000000000, Ok("0.0"), Ok("-0.0"), Err("0.0 cannot be raised to a negative power")),
    (0x8000000000000000, 0x0000000000000001, Ok("-0.0"), Ok("0.0"), Ok("0.0")),
    (0x8000000000000000, 0x3fb999999999999a, Ok("-0.0"), Ok("0.0"), Ok("0.0")),
    (0x8000000000000000, 0x4000000000000000, Ok("-0.0"), Ok("0.0"), Ok("0.0")),
    (0x3ff0000000000000, 0x0000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x3ff0000000000000, 0x8000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x3ff0000000000000, 0xbff0000000000000, Ok("-1.0"), Ok("-0.0"), Ok("1.0")),
    (0x3ff0000000000000, 0x4008000000000000, Ok("0.0"), Ok("1.0"), Ok("1.0")),
    (0x3ff0000000000000, 0x3fe0000000000000, Ok("2.0"), Ok("0.0"), Ok("1.0")),
    (0x3ff0000000000000, 0x7fe1ccf385ebc8a0, Ok("0.0"), Ok("1.0"), Ok("1.0")),
    (0x3ff0000000000000, 0xfff0000000000000, Ok("-1.0"), Ok("-inf"), Ok("1.0")),
    (0x3ff0000000000000, 0x3fb999999999999a, Ok("9.0"), Ok("0.09999999999999995"), Ok("1.0")),
    (0x3ff0000000000000, 0x4000000000000000, Ok("0.0"), Ok("1.0"), Ok("1.0")),
    (0xbff0000000000000, 0x0000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0xbff0000000000000, 0x8000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0xbff0000000000000, 0x3ff0000000000000, Ok("-1.0"), Ok("0.0"), Ok("-1.0")),
    (0xbff0000000000000, 0xbff0000000000000, Ok("1.0"), Ok("-0.0"), Ok("-1.0")),
    (0xbff0000000000000, 0x4008000000000000, Ok("-1.0"), Ok("2.0"), Ok("-1.0")),
    (0xbff0000000000000, 0x3fe0000000000000, Ok("-2.0"), Ok("0.0"), Err("complex numbers are not supported")),
    (0xbff0000000000000, 0x4004000000000000, Ok("-1.0"), Ok("1.5"), Err("complex numbers are not supported")),
    (0xbff0000000000000, 0x7fe1ccf385ebc8a0, Ok("-1.0"), Ok("1e+308"), Ok("1.0")),
    (0xbff0000000000000, 0x0000000000000001, Ok("-inf"), Ok("0.0"), Err("complex numbers are not supported")),
    (0xbff0000000000000, 0x7ff0000000000000, Ok("-1.0"), Ok("inf"), Ok("1.0")),
    (0xbff0000000000000, 0xfff0000000000000, Ok("0.0"), Ok("-1.0"), Ok("1.0")),
    (0xbff0000000000000, 0x3fb999999999999a, Ok("-10.0"), Ok("5.551115123125783e-17"), Err("complex numbers are not supported")),
    (0x4008000000000000, 0x0000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x4008000000000000, 0x8000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x4008000000000000, 0x4004000000000000, Ok("1.0"), Ok("0.5"), Ok("15.588457268119896")),
    (0x4008000000000000, 0x0000000000000001, Ok("inf"), Ok("0.0"), Ok("1.0")),
    (0x4008000000000000, 0x4000000000000000, Ok("1.0"), Ok("1.0"), Ok("9.0")),
    (0xc008000000000000, 0x0000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0xc008000000000000, 0x8000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0xc008000000000000, 0xc008000000000000, Ok("1.0"), Ok("-0.0"), Ok("-0.037037037037037035")),
    (0xc008000000000000, 0x3fe0000000000000, Ok("-6.0"), Ok("0.0"), Err("complex numbers are not supported")),
    (0xc008000000000000, 0x7ff0000000000000, Ok("-1.0"), Ok("inf"), Ok("inf")),
    (0x3fe0000000000000, 0x0000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x3fe0000000000000, 0x8000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x3fe0000000000000, 0x3ff0000000000000, Ok("0.0"), Ok("0.5"), Ok("0.5")),
    (0x3fe0000000000000, 0xbff0000000000000, Ok("-1.0"), Ok("-0.5"), Ok("2.0")),
    (0x3fe0000000000000, 0xc008000000000000, Ok("-1.0"), Ok("-2.5"), Ok("8.0")),
    (0x3fe0000000000000, 0x3fe0000000000000, Ok("1.0"), Ok("0.0"), Ok("0.7071067811865476")),
    (0x3fe0000000000000, 0xc01e000000000000, Ok("-1.0"), Ok("-7.0"), Ok("181.01933598375618")),
    (0x3fe0000000000000, 0x7fe1ccf385ebc8a0, Ok("0.0"), Ok("0.5"), Ok("0.0")),
    (0x3fe0000000000000, 0xffe1ccf385ebc8a0, Ok("-1.0"), Ok("-1e+308"), Err("(34, 'Numerical result out of range')")),
    (0x3fe0000000000000, 0x0000000000000001, Ok("inf"), Ok("0.0"), Ok("1.0")),
    (0x3fe0000000000000, 0x4000000000000000, Ok("0.0"), Ok("0.5"), Ok("0.25")),
    (0x4004000000000000, 0x0000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x4004000000000000, 0x8000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x4004000000000000, 0x0000000000000001, Ok("inf"), Ok("0.0"), Ok("1.0")),
    (0x4004000000000000, 0x7ff0000000000000, Ok("0.0"), Ok("2.5"), Ok("inf")),
    (0xc01e000000000000, 0x0000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0xc01e000000000000, 0x8000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0xc01e000000000000, 0x3ff0000000000000, Ok("-8.0"), Ok("0.5"), Ok("-7.5")),
    (0xc01e000000000000, 0xbff0000000000000, Ok("7.0"), Ok("-0.5"), Ok("-0.13333333333333333")),
    (0xc01e000000000000, 0xffe1ccf385ebc8a0, Ok("0.0"), Ok("-7.5"), Ok("0.0")),
    (0xc01e000000000000, 0xfff0000000000000, Ok("0.0"), Ok("-7.5"), Ok("0.0")),
    (0x7fe1ccf385ebc8a0, 0x0000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x7fe1ccf385ebc8a0, 0x8000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x7fe1ccf385ebc8a0, 0xbff0000000000000, Ok("-1e+308"), Ok("-0.0"), Ok("1e-308")),
    (0x7fe1ccf385ebc8a0, 0x4008000000000000, Ok("3.333333333333333e+307"), Ok("2.0"), Err("(34, 'Numerical result out of range')")),
    (0x7fe1ccf385ebc8a0, 0xc008000000000000, Ok("-3.333333333333333e+307"), Ok("-1.0"), Ok("0.0")),
    (0x7fe1ccf385ebc8a0, 0x7fe1ccf385ebc8a0, Ok("1.0"), Ok("0.0"), Err("(34, 'Numerical result out of range')")),
    (0x7fe1ccf385ebc8a0, 0x0000000000000001, Ok("inf"), Ok("0.0"), Ok("1.0")),
    (0x7fe1ccf385ebc8a0, 0x3fb999999999999a, Ok("inf"), Ok("0.06093288384329992"), Ok("6.309573444801958e+30")),
    (0x7fe1ccf385ebc8a0, 0x4000000000000000, Ok("5e+307"), Ok("0.0"), Err("(34, 'Numerical result out of range')")),
    (0xffe1ccf385ebc8a0, 0x0000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0xffe1ccf385ebc8a0, 0x8000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0xffe1ccf385ebc8a0, 0x3ff0000000000000, Ok("-1e+308"), Ok("0.0"), Ok("-1e+308")),
    (0xffe1ccf385ebc8a0, 0xbff0000000000000, Ok("1e+308"), Ok("-0.0"), Ok("-1e-308")),
    (0xffe1ccf385ebc8a0, 0x0000000000000001, Ok("-inf"), Ok("0.0"), Err("complex numbers are not supported")),
    (0xffe1ccf385ebc8a0, 0x7ff0000000000000, Ok("-1.0"), Ok("inf"), Ok("inf")),
    (0xffe1ccf385ebc8a0, 0x3fb999999999999a, Ok("-inf"), Ok("0.03906711615670008"), Err("complex numbers are not supported")),
    (0xffe1ccf385ebc8a0, 0x4000000000000000, Ok("-5e+307"), Ok("0.0"), Err("(34, 'Numerical result out of range')")),
    (0x0000000000000001, 0x0000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x0000000000000001, 0x8000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x0000000000000001, 0x3fe0000000000000, Ok("0.0"), Ok("5e-324"), Ok("2.2227587494850775e-162")),
    (0x0000000000000001, 0x4004000000000000, Ok("0.0"), Ok("5e-324"), Ok("0.0")),
    (0x0000000000000001, 0xc01e000000000000, Ok("-1.0"), Ok("-7.5"), Err("(34, 'Numerical result out of range')")),
    (0x0000000000000001, 0xffe1ccf385ebc8a0, Ok("-1.0"), Ok("-1e+308"), Err("(34, 'Numerical result out of range')")),
    (0x0000000000000001, 0x0000000000000001, Ok("1.0"), Ok("0.0"), Ok("1.0")),
    (0x0000000000000001, 0xfff0000000000000, Ok("-1.0"), Ok("-inf"), Ok("inf")),
    (0x0000000000000001, 0x3fb999999999999a, Ok("0.0"), Ok("5e-324"), Ok("4.6706622762338734e-33")),
    (0x0000000000000001, 0x4000000000000000, Ok("0.0"), Ok("5e-324"), Ok("0.0")),
    (0x7ff0000000000000, 0x0000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x7ff0000000000000, 0x8000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x7ff0000000000000, 0xbff0000000000000, Ok("nan"), Ok("nan"), Ok("0.0")),
    (0x7ff0000000000000, 0xc008000000000000, Ok("nan"), Ok("nan"), Ok("0.0")),
    (0x7ff0000000000000, 0x3fe0000000000000, Ok("nan"), Ok("nan"), Ok("inf")),
    (0x7ff0000000000000, 0x7fe1ccf385ebc8a0, Ok("nan"), Ok("nan"), Ok("inf")),
    (0x7ff0000000000000, 0xffe1ccf385ebc8a0, Ok("nan"), Ok("nan"), Ok("0.0")),
    (0x7ff0000000000000, 0x3fb999999999999a, Ok("nan"), Ok("nan"), Ok("inf")),
    (0x7ff0000000000000, 0x4000000000000000, Ok("nan"), Ok("nan"), Ok("inf")),
    (0xfff0000000000000, 0x0000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0xfff0000000000000, 0x8000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0xfff0000000000000, 0x3ff0000000000000, Ok("nan"), Ok("nan"), Ok("-inf")),
    (0xfff0000000000000, 0xbff0000000000000, Ok("nan"), Ok("nan"), Ok("-0.0")),
    (0xfff0000000000000, 0xc01e000000000000, Ok("nan"), Ok("nan"), Ok("0.0")),
    (0xfff0000000000000, 0x7fe1ccf385ebc8a0, Ok("nan"), Ok("nan"), Ok("inf")),
    (0xfff0000000000000, 0x0000000000000001, Ok("nan"), Ok("nan"), Ok("inf")),
    (0xfff0000000000000, 0xfff0000000000000, Ok("nan"), Ok("nan"), Ok("0.0")),
    (0xfff0000000000000, 0x3fb999999999999a, Ok("nan"), Ok("nan"), Ok("inf")),
    (0x3fb999999999999a, 0x0000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x3fb999999999999a, 0x8000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x3fb999999999999a, 0xbff0000000000000, Ok("-1.0"), Ok("-0.9"), Ok("10.0")),
    (0x3fb999999999999a, 0x4004000000000000, Ok("0.0"), Ok("0.1"), Ok("0.00316227766016838")),
    (0x3fb999999999999a, 0xffe1ccf385ebc8a0, Ok("-1.0"), Ok("-1e+308"), Err("(34, 'Numerical result out of range')")),
    (0x3fb999999999999a, 0x0000000000000001, Ok("inf"), Ok("0.0"), Ok("1.0")),
    (0x3fb999999999999a, 0xfff0000000000000, Ok("-1.0"), Ok("-inf"), Ok("inf")),
    (0x4000000000000000, 0x0000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x4000000000000000, 0x8000000000000000, Err("float floor division by zero"), Err("float modulo"), Ok("1.0")),
    (0x4000000000000000, 0xc008000000000000, Ok("-1.0"), Ok("-1.0"), Ok("0.125")),
    (0x4000000000000000, 0xc01e000000000000, Ok("-1.0"), Ok("-5.5"), Ok("0.005524271728019903")),
    (0x4000000000000000, 0x7fe1ccf385ebc8a0, Ok("0.0"), Ok("2.0"), Err("(34, 'Numerical result out of range')")),
    (0x4000000000000000, 0x7ff0000000000000, Ok("0.0"), Ok("2.0"), Ok("inf")),
    (0x4000000000000000, 0xfff0000000000000, Ok("-1.0"), Ok("-inf"), Ok("0.0")),
    (0x4000000000000000, 0x4000000000000000, Ok("1.0"), Ok("0.0"), Ok("4.0")),
];

/// Bits of a float, places, and `repr` of `round`, or the message.
#[rustfmt::skip]
const ROUNDS: &[(u64, i64, Result<&str, &str>)] = &[
    (0x4005666666666666, 0, Ok("3.0")),
    (0x4005666666666666, 1, Ok("2.7")),
    (0x4005666666666666, 2, Ok("2.67")),
    (0x4005666666666666, -1, Ok("0.0")),
    (0x4005666666666666, -2, Ok("0.0")),
    (0x4005666666666666, 3, Ok("2.675")),
    (0x4005666666666666, -3, Ok("0.0")),
    (0x4005666666666666, -308, Ok("0.0")),
    (0x4005666666666666, 324, Ok("2.675")),
    (0x4005666666666666, -307, Ok("0.0")),
    (0x3ff0147ae147ae14, 0, Ok("1.0")),
    (0x3ff0147ae147ae14, 1, Ok("1.0")),
    (0x3ff0147ae147ae14, 2, Ok("1.0")),
    (0x3ff0147ae147ae14, -1, Ok("0.0")),
    (0x3ff0147ae147ae14, -2, Ok("0.0")),
    (0x3ff0147ae147ae14, 3, Ok("1.005")),
    (0x3ff0147ae147ae14, -3, Ok("0.0")),
    (0x3ff0147ae147ae14, 22, Ok("1.005")),
    (0x3ff0147ae147ae14, 323, Ok("1.005")),
    (0x3fe0000000000000, 0, Ok("0.0")),
    (0x3fe0000000000000, 1, Ok("0.5")),
    (0x3fe0000000000000, 2, Ok("0.5")),
    (0x3fe0000000000000, -1, Ok("0.0")),
    (0x3fe0000000000000, -2, Ok("0.0")),
    (0x3fe0000000000000, 3, Ok("0.5")),
    (0x3fe0000000000000, -3, Ok("0.0")),
    (0x3fe0000000000000, 22, Ok("0.5")),
    (0x3fe0000000000000, -308, Ok("0.0")),
    (0x3fe0000000000000, -309, Ok("0.0")),
    (0x3fe0000000000000, 323, Ok("0.5")),
    (0x3ff8000000000000, 0, Ok("2.0")),
    (0x3ff8000000000000, 1, Ok("1.5")),
    (0x3ff8000000000000, 2, Ok("1.5")),
    (0x3ff8000000000000, -1, Ok("0.0")),
    (0x3ff8000000000000, -2, Ok("0.0")),
    (0x3ff8000000000000, 3, Ok("1.5")),
    (0x3ff8000000000000, 5, Ok("1.5")),
    (0x3ff8000000000000, -3, Ok("0.0")),
    (0x3ff8000000000000, 22, Ok("1.5")),
    (0x4004000000000000, 0, Ok("2.0")),
    (0x4004000000000000, 1, Ok("2.5")),
    (0x4004000000000000, 2, Ok("2.5")),
    (0x4004000000000000, -1, Ok("0.0")),
    (0x4004000000000000, -2, Ok("0.0")),
    (0x4004000000000000, 3, Ok("2.5")),
    (0x4004000000000000, -3, Ok("0.0")),
    (0x4004000000000000, 22, Ok("2.5")),
    (0x4004000000000000, -308, Ok("0.0")),
    (0x4004000000000000, -309, Ok("0.0")),
    (0x4004000000000000, 324, Ok("2.5")),
    (0x4004000000000000, -307, Ok("0.0")),
    (0xc004000000000000, 0, Ok("-2.0")),
    (0xc004000000000000, 1, Ok("-2.5")),
    (0xc004000000000000, 2, Ok("-2.5")),
    (0xc004000000000000, -1, Ok("-0.0")),
    (0xc004000000000000, -2, Ok("-0.0")),
    (0xc004000000000000, 3, Ok("-2.5")),
    (0xc004000000000000, -3, Ok("-0.0")),
    (0xc004000000000000, 22, Ok("-2.5")),
    (0xc004000000000000, -308, Ok("-0.0")),
    (0xc004000000000000, 323, Ok("-2.5")),
    (0x40934a456d5cfaad, 0, Ok("1235.0")),
    (0x40934a456d5cfaad, 1, Ok("1234.6")),
    (0x40934a456d5cfaad, 2, Ok("1234.57")),
    (0x40934a456d5cfaad, -1, Ok("1230.0")),
    (0x40934a456d5cfaad, -2, Ok("1200.0")),
    (0x40934a456d5cfaad, 3, Ok("1234.568")),
    (0x40934a456d5cfaad, 5, Ok("1234.5678")),
    (0x40934a456d5cfaad, -3, Ok("1000.0")),
    (0x40934a456d5cfaad, 22, Ok("1234.5678")),
    (0x402e000000000000, 0, Ok("15.0")),
    (0x402e000000000000, 1, Ok("15.0")),
    (0x402e000000000000, 2, Ok("15.0")),
    (0x402e000000000000, -1, Ok("20.0")),
    (0x402e000000000000, -2, Ok("0.0")),
    (0x402e000000000000, 3, Ok("15.0")),
    (0x402e000000000000, -3, Ok("0.0")),
    (0x402e000000000000, 22, Ok("15.0")),
    (0x4039000000000000, 0, Ok("25.0")),
    (0x4039000000000000, 1, Ok("25.0")),
    (0x4039000000000000, 2, Ok("25.0")),
    (0x4039000000000000, -1, Ok("20.0")),
    (0x4039000000000000, -2, Ok("0.0")),
    (0x4039000000000000, 3, Ok("25.0")),
    (0x4039000000000000, 5, Ok("25.0")),
    (0x4039000000000000, -3, Ok("0.0")),
    (0x4039000000000000, -309, Ok("0.0")),
    (0x4039000000000000, 323, Ok("25.0")),
    (0x4039000000000000, 324, Ok("25.0")),
    (0xc041800000000000, 0, Ok("-35.0")),
    (0xc041800000000000, 1, Ok("-35.0")),
    (0xc041800000000000, 2, Ok("-35.0")),
    (0xc041800000000000, -1, Ok("-40.0")),
    (0xc041800000000000, -2, Ok("-0.0")),
    (0xc041800000000000, 3, Ok("-35.0")),
    (0xc041800000000000, -3, Ok("-0.0")),
    (0xc041800000000000, -308, Ok("-0.0")),
    (0xc041800000000000, -307, Ok("-0.0")),
    (0x7fe1ccf385ebc8a0, 0, Ok("1e+308")),
    (0x7fe1ccf385ebc8a0, 1, Ok("1e+308")),
    (0x7fe1ccf385ebc8a0, 2, Ok("1e+308")),
    (0x7fe1ccf385ebc8a0, -1, Ok("1e+308")),
    (0x7fe1ccf385ebc8a0, -2, Ok("1e+308")),
    (0x7fe1ccf385ebc8a0, 3, Ok("1e+308")),
    (0x7fe1ccf385ebc8a0, 5, Ok("1e+308")),
    (0x7fe1ccf385ebc8a0, -3, Ok("1e+308")),
    (0x7fe1ccf385ebc8a0, -309, Ok("0.0")),
    (0x7fe1ccf385ebc8a0, 324, Ok("1e+308")),
    (0x7fee42d130773b76, 0, Ok("1.7e+308")),
    (0x7fee42d130773b76, 1, Ok("1.7e+308")),
    (0x7fee42d130773b76, 2, Ok("1.7e+308")),
    (0x7fee42d130773b76, -1, Ok("1.7e+308")),
    (0x7fee42d130773b76, -2, Ok("1.7e+308")),
    (0x7fee42d130773b76, 3, Ok("1.7e+308")),
    (0x7fee42d130773b76, -3, Ok("1.7e+308")),
    (0x7fee42d130773b76, 22, Ok("1.7e+308")),
    (0x7fee42d130773b76, 323, Ok("1.7e+308")),
    (0x7fee42d130773b76, 324, Ok("1.7e+308")),
    (0x7fee42d130773b76, -307, Ok("1.7e+308")),
    (0x7fd1ccf385ebc8a0, 0, Ok("5e+307")),
    (0x7fd1ccf385ebc8a0, 1, Ok("5e+307")),
    (0x7fd1ccf385ebc8a0, 2, Ok("5e+307")),
    (0x7fd1ccf385ebc8a0, -1, Ok("5e+307")),
    (0x7fd1ccf385ebc8a0, -2, Ok("5e+307")),
    (0x7fd1ccf385ebc8a0, 3, Ok("5e+307")),
    (0x7fd1ccf385ebc8a0, -3, Ok("5e+307")),
    (0x7fd1ccf385ebc8a0, 22, Ok("5e+307")),
    (0x7fd1ccf385ebc8a0, -309, Ok("0.0")),
    (0x0000000000000001, 0, Ok("0.0")),
    (0x0000000000000001, 1, Ok("0.0")),
    (0x0000000000000001, 2, Ok("0.0")),
    (0x0000000000000001, -1, Ok("0.0")),
    (0x0000000000000001, -2, Ok("0.0")),
    (0x0000000000000001, 3, Ok("0.0")),
    (0x0000000000000001, 5, Ok("0.0")),
    (0x0000000000000001, -3, Ok("0.0")),
    (0x4062d00000000000, 0, Ok("150.0")),
    (0x4062d00000000000, 1, Ok("150.5")),
    (0x4062d00000000000, 2, Ok("150.5")),
    (0x4062d00000000000, -1, Ok("150.0")),
    (0x4062d00000000000, -2, Ok("200.0")),
    (0x4062d00000000000, 3, Ok("150.5")),
    (0x4062d00000000000, -3, Ok("0.0")),
    (0x4062d00000000000, 323, Ok("150.5")),
    (0x4062bfffffffffff, 0, Ok("150.0")),
    (0x4062bfffffffffff, 1, Ok("150.0")),
    (0x4062bfffffffffff, 2, Ok("150.0")),
    (0x4062bfffffffffff, -1, Ok("150.0")),
    (0x4062bfffffffffff, -2, Ok("100.0")),
    (0x4062bfffffffffff, 3, Ok("150.0")),
    (0x4062bfffffffffff, -3, Ok("0.0")),
    (0x4062bfffffffffff, 324, Ok("149.99999999999997")),
    (0x4049000000000000, 0, Ok("50.0")),
    (0x4049000000000000, 1, Ok("50.0")),
    (0x4049000000000000, 2, Ok("50.0")),
    (0x4049000000000000, -1, Ok("50.0")),
    (0x4049000000000000, -2, Ok("0.0")),
    (0x4049000000000000, 3, Ok("50.0")),
    (0x4049000000000000, -3, Ok("0.0")),
    (0x4049000000000000, -308, Ok("0.0")),
    (0x4049000000000000, 323, Ok("50.0")),
    (0x4049000000000001, 0, Ok("50.0")),
    (0x4049000000000001, 1, Ok("50.0")),
    (0x4049000000000001, 2, Ok("50.0")),
    (0x4049000000000001, -1, Ok("50.0")),
    (0x4049000000000001, -2, Ok("100.0")),
    (0x4049000000000001, 3, Ok("50.0")),
    (0x4049000000000001, 5, Ok("50.0")),
    (0x4049000000000001, -3, Ok("0.0")),
    (0x4049000000000001, -309, Ok("0.0")),
    (0x4049000000000001, 323, Ok("50.00000000000001")),
    (0x4049000000000001, -307, Ok("0.0")),
    (0x4480f0cf064dd592, 0, Ok("1e+22")),
    (0x4480f0cf064dd592, 1, Ok("1e+22")),
    (0x4480f0cf064dd592, 2, Ok("1e+22")),
    (0x4480f0cf064dd592, -1, Ok("1e+22")),
    (0x4480f0cf064dd592, -2, Ok("1e+22")),
    (0x4480f0cf064dd592, 3, Ok("1e+22")),
    (0x4480f0cf064dd592, 5, Ok("1e+22")),
    (0x4480f0cf064dd592, -3, Ok("1e+22")),
    (0x4480f0cf064dd592, 22, Ok("1e+22")),
    (0x3fc3333333333333, 0, Ok("0.0")),
    (0x3fc3333333333333, 1, Ok("0.1")),
    (0x3fc3333333333333, 2, Ok("0.15")),
    (0x3fc3333333333333, -1, Ok("0.0")),
    (0x3fc3333333333333, -2, Ok("0.0")),
    (0x3fc3333333333333, 3, Ok("0.15")),
    (0x3fc3333333333333, 5, Ok("0.15")),
    (0x3fc3333333333333, -3, Ok("0.0")),
    (0x3fc3333333333333, 323, Ok("0.15")),
    (0x3fc3333333333333, 324, Ok("0.15")),
    (0x3fc3333333333333, -307, Ok("0.0")),
    (0x419d6f3457f35ba8, 0, Ok("123456790.0")),
    (0x419d6f3457f35ba8, 1, Ok("123456790.0")),
    (0x419d6f3457f35ba8, 2, Ok("123456789.99")),
    (0x419d6f3457f35ba8, -1, Ok("123456790.0")),
    (0x419d6f3457f35ba8, -2, Ok("123456800.0")),
    (0x419d6f3457f35ba8, 3, Ok("123456789.988")),
    (0x419d6f3457f35ba8, -3, Ok("123457000.0")),
    (0xbfd999999999999a, 0, Ok("-0.0")),
    (0xbfd999999999999a, 1, Ok("-0.4")),
    (0xbfd999999999999a, 2, Ok("-0.4")),
    (0xbfd999999999999a, -1, Ok("-0.0")),
    (0xbfd999999999999a, -2, Ok("-0.0")),
    (0xbfd999999999999a, 3, Ok("-0.4")),
    (0xbfd999999999999a, 5, Ok("-0.4")),
    (0xbfd999999999999a, -3, Ok("-0.0")),
    (0xbfd999999999999a, 22, Ok("-0.4")),
    (0xbfd999999999999a, 323, Ok("-0.4")),
];

/// Text, and `repr` of the float it reads as, or the message.
#[rustfmt::skip]
const FLOAT_TEXTS: &[(&str, Result<&str, &str>)] = &[
    ("1", Ok("1.0")),
    ("1.5", Ok("1.5")),
    (" 1.5\u{a}", Ok("1.5")),
    ("1_0.0_1e1_0", Ok("100100000000.0")),
    ("1__0", Err("could not convert string to float: '1__0'")),
    ("_1", Err("could not convert string to float: '_1'")),
    ("1_", Err("could not convert string to float: '1_'")),
    ("1._5", Err("could not convert string to float: '1._5'")),
    ("1_.5", Err("could not convert string to float: '1_.5'")),
    ("1e_5", Err("could not convert string to float: '1e_5'")),
    ("inf", Ok("inf")),
    ("-Infinity", Ok("-inf")),
    ("+nan", Ok("nan")),
    ("infin", Err("could not convert string to float: 'infin'")),
    ("nan(1)", Err("could not convert string to float: 'nan(1)'")),
    ("", Err("could not convert string to float: ''")),
    ("  ", Err("could not convert string to float: '  '")),
    (".", Err("could not convert string to float: '.'")),
    ("1.", Ok("1.0")),
    (".5", Ok("0.5")),
    ("e5", Err("could not convert string to float: 'e5'")),
    ("1e", Err("could not convert string to float: '1e'")),
    ("1e5", Ok("100000.0")),
    ("-1E-5", Ok("-1e-05")),
    ("0x1", Err("could not convert string to float: '0x1'")),
    ("\u{663}.5", Ok("3.5")),
    ("\u{2003}1\u{2003}", Ok("1.0")),
    ("\u{1c}1", Err("could not convert string to float: '\\x1c1'")),
    ("\u{1c}\u{661}", Err("could not convert string to float: '\\x1c\u{661}'")),
    ("1e400", Ok("inf")),
    ("-1e400", Ok("-inf")),
    ("1e-400", Ok("0.0")),
    ("a'b", Err("could not convert string to float: \"a'b\"")),
    ("1 2", Err("could not convert string to float: '1 2'")),
    ("+ 1", Err("could not convert string to float: '+ 1'")),
    ("--1", Err("could not convert string to float: '--1'")),
    ("1f", Err("could not convert string to float: '1f'")),
    ("1d", Err("could not convert string to float: '1d'")),
    ("1\u{0}", Err("could not convert string to float: '1\\x00'")),
    ("\u{661}_\u{662}", Ok("12.0")),
    ("infinity_", Err("could not convert string to float: 'infinity_'")),
    ("4.9e-324", Ok("5e-324")),
    ("2.4703282292062327e-324", Ok("0.0")),
    ("2.4703282292062328e-324", Ok("5e-324")),
    ("179769313486231580793728971405301e277", Ok("inf")),
];

/// Text, and `repr` of what `fromhex` reads, or the message.
#[rustfmt::skip]
const HEX_TEXTS: &[(&str, Result<&str, &str>)] = &[
    ("", Err("invalid hexadecimal floating-point string")),
    ("0x1p3", Ok("8.0")),
    ("1p3", Ok("8.0")),
    ("0x.8", Ok("0.5")),
    ("0x8.", Ok("8.0")),
    ("0x", Err("invalid hexadecimal floating-point string")),
    ("0x.", Err("invalid hexadecimal floating-point string")),
    ("0x1.8p3x", Err("invalid hexadecimal floating-point string")),
    ("0x1p2000", Err("hexadecimal value too large to represent as a float")),
    ("0x1p-2000", Ok("0.0")),
    ("1p99999999999999999999", Err("hexadecimal value too large to represent as a float")),
    ("0p99999999999999999999", Ok("0.0")),
    ("1p-99999999999999999999", Ok("0.0")),
    (" -0x1.8P+1 ", Ok("-3.0")),
    ("inf", Ok("inf")),
    ("-Infinity", Ok("-inf")),
    ("nan", Ok("nan")),
    ("0x1.00000000000008p0", Ok("1.0")),
    ("0x1.000000000000080000001p0", Ok("1.0000000000000002")),
    ("0x1.00000000000018p0", Ok("1.0000000000000004")),
    ("0x0.00000000000008p-1022", Ok("0.0")),
    ("0x0.000000000000080001p-1022", Ok("5e-324")),
    ("0x1.fffffffffffff7p1023", Ok("1.7976931348623157e+308")),
    ("0x1.fffffffffffff8p1023", Err("hexadecimal value too large to represent as a float")),
    ("0x1p", Err("invalid hexadecimal floating-point string")),
    ("0x1p+", Err("invalid hexadecimal floating-point string")),
    ("g", Err("invalid hexadecimal floating-point string")),
    ("0x1 p3", Err("invalid hexadecimal floating-point string")),
    ("0xabcdef.123456789abcdefp-5", Ok("351855.4709722222")),
];

/// Text, a base, and the decimal text of the `int`, or the message.
#[rustfmt::skip]
const INT_TEXTS: &[(&str, u32, Result<&str, &str>)] = &[
    ("", 10, Err("invalid literal for int() with base 10: ''")),
    ("12", 1, Err("int() base must be >= 2 and <= 36, or 0")),
    ("zz", 37, Err("int() base must be >= 2 and <= 36, or 0")),
    ("zz", 36, Ok("1295")),
    ("ZZ", 36, Ok("1295")),
    ("0x", 16, Err("invalid literal for int() with base 16: '0x'")),
    ("0x1F", 16, Ok("31")),
    ("1__2", 10, Err("invalid literal for int() with base 10: '1__2'")),
    ("_1", 10, Err("invalid literal for int() with base 10: '_1'")),
    ("1_", 10, Err("invalid literal for int() with base 10: '1_'")),
    (" 1_0 ", 10, Ok("10")),
    ("0_7", 0, Err("invalid literal for int() with base 0: '0_7'")),
    ("07", 0, Err("invalid literal for int() with base 0: '07'")),
    ("00", 0, Ok("0")),
    ("0_0", 0, Ok("0")),
    ("0x_1f", 16, Ok("31")),
    ("0x__1f", 16, Err("invalid literal for int() with base 16: '0x__1f'")),
    ("0_x1", 16, Err("invalid literal for int() with base 16: '0_x1'")),
    ("a\u{a}", 10, Err("invalid literal for int() with base 10: 'a\\n'")),
    ("\u{663}\u{661}", 10, Ok("31")),
    ("-0x1f", 0, Ok("-31")),
    ("+ 1", 10, Err("invalid literal for int() with base 10: '+ 1'")),
    ("+-1", 10, Err("invalid literal for int() with base 10: '+-1'")),
    ("12 3", 10, Err("invalid literal for int() with base 10: '12 3'")),
    ("0b2", 0, Err("invalid literal for int() with base 0: '0b2'")),
    ("0b101", 2, Ok("5")),
    ("0b101", 0, Ok("5")),
    ("0b1", 16, Ok("177")),
    ("0o17", 8, Ok("15")),
    ("0O17", 0, Ok("15")),
    ("0o8", 0, Err("invalid literal for int() with base 0: '0o8'")),
    ("0o", 0, Err("invalid literal for int() with base 0: '0o'")),
    ("\u{0}", 10, Err("invalid literal for int() with base 10: '\\x00'")),
    ("1\u{0}", 10, Err("invalid literal for int() with base 10: '1\\x00'")),
    ("\u{1c}5", 10, Err("invalid literal for int() with base 10: '\\x1c5'")),
    ("\u{2003}\u{661}5\u{1c}", 10, Err("invalid literal for int() with base 10: '\\u2003\u{661}5\\x1c'")),
    ("99999999999999999999999", 10, Ok("99999999999999999999999")),
    ("-ffffffffffffffffffffffff", 16, Ok("-79228162514264337593543950335")),
    ("a'b", 10, Err("invalid literal for int() with base 10: \"a'b\"")),
    ("0", 0, Ok("0")),
    ("-0", 10, Ok("0")),
    ("\u{e9}", 10, Err("invalid literal for int() with base 10: '\u{e9}'")),
    ("111111111111111111111111111111111111111111111111111111111111", 3, Ok("21195579137608101757147216600")),
    ("12", 2, Err("invalid literal for int() with base 2: '12'")),
    ("0x1", 10, Err("invalid literal for int() with base 10: '0x1'")),
    ("0B1", 2, Ok("1")),
];

/// Decimal, hash, bits, ones, hex, `float`, and the square root.
#[rustfmt::skip]
const INTS: &[(&str, i64, u64, u64, &str, Result<u64, &str>, Result<&str, &str>)] = &[
    ("0", 0, 0, 0, "0x0", Ok(0x0000000000000000), Ok("0")),
    ("1", 1, 1, 1, "0x1", Ok(0x3ff0000000000000), Ok("1")),
    ("-1", -2, 1, 1, "-0x1", Ok(0xbff0000000000000), Err("isqrt() argument must be nonnegative")),
    ("7", 7, 3, 3, "0x7", Ok(0x401c000000000000), Ok("2")),
    ("-7", -7, 3, 3, "-0x7", Ok(0xc01c000000000000), Err("isqrt() argument must be nonnegative")),
    ("2", 2, 2, 1, "0x2", Ok(0x4000000000000000), Ok("1")),
    ("-3", -3, 2, 2, "-0x3", Ok(0xc008000000000000), Err("isqrt() argument must be nonnegative")),
    ("100000000000000000000", 848750603811160107, 67, 26, "0x56bc75e2d63100000", Ok(0x4415af1d78b58c40), Ok("10000000000")),
    ("-100000000000000000000", -848750603811160107, 67, 26, "-0x56bc75e2d63100000", Ok(0xc415af1d78b58c40), Err("isqrt() argument must be nonnegative")),
    ("2305843009213693951", 0, 61, 61, "0x1fffffffffffffff", Ok(0x43c0000000000000), Ok("1518500249")),
    ("2305843009213693952", 1, 62, 1, "0x2000000000000000", Ok(0x43c0000000000000), Ok("1518500249")),
    ("-2305843009213693952", -2, 62, 1, "-0x2000000000000000", Ok(0xc3c0000000000000), Err("isqrt() argument must be nonnegative")),
    ("18446744073709551617", 9, 65, 2, "0x10000000000000001", Ok(0x43f0000000000000), Ok("4294967296")),
    ("-18446744073709551617", -9, 65, 2, "-0x10000000000000001", Ok(0xc3f0000000000000), Err("isqrt() argument must be nonnegative")),
    ("265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", 424410663027747676, 317, 178, "0x1fd5863c3eb0469ec21a937a76f3432ffd73d97e447606b683ecf6f6e4a7ae225bfaff1eaaf8b0a1", Ok(0x53bfd5863c3eb047), Ok("515377520732011331036461129765621272702107522001")),
    ("-265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", -424410663027747676, 317, 178, "-0x1fd5863c3eb0469ec21a937a76f3432ffd73d97e447606b683ecf6f6e4a7ae225bfaff1eaaf8b0a1", Ok(0xd3bfd5863c3eb047), Err("isqrt() argument must be nonnegative")),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 477640439047194790, 1329, 476, "0x1b4ec7f91973ff3cb1ccf26fbc177c38db6e54582de258ff5190b8bc150afadb38030e5d0b7bf50120e5c0e6ad18e629853ce9946a0b2eccf6cfde0af8634bf8dc5a427fe4236ce5959baa0e776cdb47c4813e1e0c75ca271e1d059e08e4996aa4193a48ad3a24633ebdb32e9f0b824377e2fa9c10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", Err("int too large to convert to float"), Ok("100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000")),
    ("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792", 2270095687171440639, 1024, 54, "0xfffffffffffffc00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", Err("int too large to convert to float"), Ok("13407807929942596727432598158855113001725820008116749133157341386316719597868925090818930617285026583319956944557042494632332259080864313586268726512374783")),
    ("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497791", 2270095687171440638, 1024, 1023, "0xfffffffffffffbffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", Ok(0x7fefffffffffffff), Ok("13407807929942596727432598158855113001725820008116749133157341386316719597868925090818930617285026583319956944557042494632332259080864313586268726512374783")),
    ("9007199254740993", 9007199254740993, 54, 2, "0x20000000000001", Ok(0x4340000000000000), Ok("94906265")),
    ("9007199254740995", 9007199254740995, 54, 3, "0x20000000000003", Ok(0x4340000000000002), Ok("94906265")),
    ("-9007199254740993", -9007199254740993, 54, 2, "-0x20000000000001", Ok(0xc340000000000000), Err("isqrt() argument must be nonnegative")),
    ("9223372036854775808", 4, 64, 1, "0x8000000000000000", Ok(0x43e0000000000000), Ok("3037000499")),
    ("-9223372036854775808", -4, 64, 1, "-0x8000000000000000", Ok(0xc3e0000000000000), Err("isqrt() argument must be nonnegative")),
];

/// Two integers, `//`, `%`, the bits of `/`, and the divisor.
#[rustfmt::skip]
const INT_PAIRS: &[(&str, &str, Result<&str, &str>, Result<&str, &str>, Result<u64, &str>, Result<&str, &str>)] = &[
    ("0", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("0")),
    ("0", "9007199254740993", Ok("0"), Ok("0"), Ok(0x0000000000000000), Ok("9007199254740993")),
    ("0", "9223372036854775808", Ok("0"), Ok("0"), Ok(0x0000000000000000), Ok("9223372036854775808")),
    ("1", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("1")),
    ("1", "7", Ok("0"), Ok("1"), Ok(0x3fc2492492492492), Ok("1")),
    ("1", "-7", Ok("-1"), Ok("-6"), Ok(0xbfc2492492492492), Ok("1")),
    ("1", "100000000000000000000", Ok("0"), Ok("1"), Ok(0x3bc79ca10c924223), Ok("1")),
    ("1", "-2305843009213693952", Ok("-1"), Ok("-2305843009213693951"), Ok(0xbc20000000000000), Ok("1")),
    ("1", "18446744073709551617", Ok("0"), Ok("1"), Ok(0x3bf0000000000000), Ok("1")),
    ("1", "-18446744073709551617", Ok("-1"), Ok("-18446744073709551616"), Ok(0xbbf0000000000000), Ok("1")),
    ("1", "-265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", Ok("-1"), Ok("-265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044000"), Ok(0xac20155938366474), Ok("1")),
    ("1", "-9223372036854775808", Ok("-1"), Ok("-9223372036854775807"), Ok(0xbc00000000000000), Ok("1")),
    ("-1", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("1")),
    ("-1", "9007199254740993", Ok("-1"), Ok("9007199254740992"), Ok(0xbc9fffffffffffff), Ok("1")),
    ("7", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("7")),
    ("7", "9007199254740995", Ok("0"), Ok("7"), Ok(0x3ccbfffffffffffd), Ok("7")),
    ("7", "9223372036854775808", Ok("0"), Ok("7"), Ok(0x3c2c000000000000), Ok("1")),
    ("7", "-9223372036854775808", Ok("-1"), Ok("-9223372036854775801"), Ok(0xbc2c000000000000), Ok("1")),
    ("-7", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("7")),
    ("-7", "-1", Ok("7"), Ok("0"), Ok(0x401c000000000000), Ok("1")),
    ("-7", "7", Ok("-1"), Ok("0"), Ok(0xbff0000000000000), Ok("7")),
    ("-7", "100000000000000000000", Ok("-1"), Ok("99999999999999999993"), Ok(0xbbf4a90ceafff9df), Ok("1")),
    ("-7", "18446744073709551617", Ok("-1"), Ok("18446744073709551610"), Ok(0xbc1c000000000000), Ok("1")),
    ("-7", "265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", Ok("-1"), Ok("265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699043994"), Ok(0xac4c255c225f2fcb), Ok("1")),
    ("-7", "10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", Ok("-1"), Ok("9999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999993"), Ok(0x8000000000000000), Ok("1")),
    ("-7", "9007199254740993", Ok("-1"), Ok("9007199254740986"), Ok(0xbccbffffffffffff), Ok("1")),
    ("2", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("2")),
    ("2", "2", Ok("1"), Ok("0"), Ok(0x3ff0000000000000), Ok("2")),
    ("2", "-100000000000000000000", Ok("-1"), Ok("-99999999999999999998"), Ok(0xbbd79ca10c924223), Ok("2")),
    ("2", "2305843009213693952", Ok("0"), Ok("2"), Ok(0x3c30000000000000), Ok("2")),
    ("2", "18446744073709551617", Ok("0"), Ok("2"), Ok(0x3c00000000000000), Ok("1")),
    ("2", "10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", Ok("0"), Ok("2"), Ok(0x0000000000000000), Ok("2")),
    ("2", "-9223372036854775808", Ok("-1"), Ok("-9223372036854775806"), Ok(0xbc10000000000000), Ok("2")),
    ("-3", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("3")),
    ("-3", "1", Ok("-3"), Ok("0"), Ok(0xc008000000000000), Ok("1")),
    ("-3", "100000000000000000000", Ok("-1"), Ok("99999999999999999997"), Ok(0xbbe1b578c96db19b), Ok("1")),
    ("-3", "-100000000000000000000", Ok("0"), Ok("-3"), Ok(0x3be1b578c96db19b), Ok("1")),
    ("-3", "2305843009213693951", Ok("-1"), Ok("2305843009213693948"), Ok(0xbc38000000000000), Ok("1")),
    ("-3", "-2305843009213693952", Ok("0"), Ok("-3"), Ok(0x3c38000000000000), Ok("1")),
    ("-3", "18446744073709551617", Ok("-1"), Ok("18446744073709551614"), Ok(0xbc08000000000000), Ok("1")),
    ("-3", "9223372036854775808", Ok("-1"), Ok("9223372036854775805"), Ok(0xbc18000000000000), Ok("1")),
    ("100000000000000000000", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("100000000000000000000")),
    ("100000000000000000000", "-7", Ok("-14285714285714285715"), Ok("-5"), Ok(0xc3e8c821ae865725), Ok("1")),
    ("100000000000000000000", "-18446744073709551617", Ok("-6"), Ok("-10680464442257309702"), Ok(0xc015af1d78b58c40), Ok("1")),
    ("100000000000000000000", "10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", Ok("0"), Ok("100000000000000000000"), Ok(0x0000000000000000), Ok("100000000000000000000")),
    ("100000000000000000000", "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792", Ok("0"), Ok("100000000000000000000"), Ok(0x0415af1d78b58c40), Ok("1048576")),
    ("-100000000000000000000", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("100000000000000000000")),
    ("-100000000000000000000", "7", Ok("-14285714285714285715"), Ok("5"), Ok(0xc3e8c821ae865725), Ok("1")),
    ("-100000000000000000000", "18446744073709551617", Ok("-6"), Ok("10680464442257309702"), Ok(0xc015af1d78b58c40), Ok("1")),
    ("-100000000000000000000", "10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", Ok("-1"), Ok("9999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999900000000000000000000"), Ok(0x8000000000000000), Ok("100000000000000000000")),
    ("-100000000000000000000", "9223372036854775808", Ok("-11"), Ok("1457092405402533888"), Ok(0xc025af1d78b58c40), Ok("1048576")),
    ("-100000000000000000000", "-9223372036854775808", Ok("10"), Ok("-7766279631452241920"), Ok(0x4025af1d78b58c40), Ok("1048576")),
    ("2305843009213693951", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("2305843009213693951")),
    ("2305843009213693951", "-7", Ok("-329406144173384851"), Ok("-6"), Ok(0xc392492492492492), Ok("1")),
    ("2305843009213693951", "2305843009213693951", Ok("1"), Ok("0"), Ok(0x3ff0000000000000), Ok("2305843009213693951")),
    ("2305843009213693951", "2305843009213693952", Ok("0"), Ok("2305843009213693951"), Ok(0x3ff0000000000000), Ok("1")),
    ("2305843009213693951", "-2305843009213693952", Ok("-1"), Ok("-1"), Ok(0xbff0000000000000), Ok("1")),
    ("2305843009213693951", "18446744073709551617", Ok("0"), Ok("2305843009213693951"), Ok(0x3fc0000000000000), Ok("1")),
    ("2305843009213693951", "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497791", Ok("0"), Ok("2305843009213693951"), Ok(0x03c0000000000000), Ok("1")),
    ("2305843009213693952", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("2305843009213693952")),
    ("2305843009213693952", "7", Ok("329406144173384850"), Ok("2"), Ok(0x4392492492492492), Ok("1")),
    ("2305843009213693952", "9007199254740995", Ok("255"), Ok("9007199254740227"), Ok(0x406ffffffffffffd), Ok("1")),
    ("2305843009213693952", "9223372036854775808", Ok("0"), Ok("2305843009213693952"), Ok(0x3fd0000000000000), Ok("2305843009213693952")),
    ("-2305843009213693952", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("2305843009213693952")),
    ("-2305843009213693952", "-1", Ok("2305843009213693952"), Ok("0"), Ok(0x43c0000000000000), Ok("1")),
    ("-2305843009213693952", "-2305843009213693952", Ok("1"), Ok("0"), Ok(0x3ff0000000000000), Ok("2305843009213693952")),
    ("-2305843009213693952", "9223372036854775808", Ok("-1"), Ok("6917529027641081856"), Ok(0xbfd0000000000000), Ok("2305843009213693952")),
    ("18446744073709551617", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("18446744073709551617")),
    ("18446744073709551617", "2", Ok("9223372036854775808"), Ok("1"), Ok(0x43e0000000000000), Ok("1")),
    ("18446744073709551617", "-2305843009213693952", Ok("-9"), Ok("-2305843009213693951"), Ok(0xc020000000000000), Ok("1")),
    ("18446744073709551617", "-265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", Ok("-1"), Ok("-265613988875874769338781322035779626829233452653394495974574961739092490901283736250310989492384"), Ok(0xb020155938366474), Ok("1")),
    ("18446744073709551617", "9007199254740995", Ok("2047"), Ok("9007199254734852"), Ok(0x409ffffffffffffd), Ok("1")),
    ("18446744073709551617", "-9007199254740993", Ok("-2048"), Ok("-2047"), Ok(0xc09fffffffffffff), Ok("1")),
    ("18446744073709551617", "-9223372036854775808", Ok("-3"), Ok("-9223372036854775807"), Ok(0xc000000000000000), Ok("1")),
    ("-18446744073709551617", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("18446744073709551617")),
    ("-18446744073709551617", "7", Ok("-2635249153387078803"), Ok("4"), Ok(0xc3c2492492492492), Ok("1")),
    ("-18446744073709551617", "265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", Ok("-1"), Ok("265613988875874769338781322035779626829233452653394495974574961739092490901283736250310989492384"), Ok(0xb020155938366474), Ok("1")),
    ("-18446744073709551617", "10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", Ok("-1"), Ok("9999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999981553255926290448383"), Ok(0x8000000000000000), Ok("1")),
    ("-18446744073709551617", "9007199254740993", Ok("-2048"), Ok("2047"), Ok(0xc09fffffffffffff), Ok("1")),
    ("-18446744073709551617", "9007199254740995", Ok("-2048"), Ok("6143"), Ok(0xc09ffffffffffffd), Ok("1")),
    ("265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001")),
    ("265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", "1", Ok("265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001"), Ok("0"), Ok(0x53bfd5863c3eb047), Ok("1")),
    ("265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", "-7", Ok("-37944855553696395619825903147968518118461921807627785139224994534156070128757454713483528434858"), Ok("-5"), Ok(0xd39230defddaaddf), Ok("1")),
    ("265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", "100000000000000000000", Ok("2656139888758747693387813220357796268292334526533944959745749617390924909013"), Ok("2182994384699044001"), Ok(0x4f977d49a07fb1c0), Ok("1")),
    ("265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", "18446744073709551617", Ok("14398963189088201631756888516157194264322755470634818267340225294239658189821"), Ok("3692059336915553444"), Ok(0x4fbfd5863c3eb047), Ok("1")),
    ("265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", "-265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", Ok("-1"), Ok("0"), Ok(0xbff0000000000000), Ok("265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001")),
    ("265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497791", Ok("0"), Ok("265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001"), Ok(0x13bfd5863c3eb047), Ok("1")),
    ("-265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001")),
    ("-265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", "-1", Ok("265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001"), Ok("0"), Ok(0x53bfd5863c3eb047), Ok("1")),
    ("-265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", "-7", Ok("37944855553696395619825903147968518118461921807627785139224994534156070128757454713483528434857"), Ok("-2"), Ok(0x539230defddaaddf), Ok("1")),
    ("-265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", "-100000000000000000000", Ok("2656139888758747693387813220357796268292334526533944959745749617390924909013"), Ok("-2182994384699044001"), Ok(0x4f977d49a07fb1c0), Ok("1")),
    ("-265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", "2305843009213693951", Ok("-115191705512705613110256101945391201514649179033112539418368869258582731750076"), Ok("1881432346185946275"), Ok(0xcfefd5863c3eb047), Ok("1")),
    ("-265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", "265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", Ok("-1"), Ok("0"), Ok(0xbff0000000000000), Ok("265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001")),
    ("-265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", "10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", Ok("-1"), Ok("9999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999734386011124125230661218677964220373170766547346605504025425038260907509098697817005615300955999"), Ok(0x80b2a6eca8502d9f), Ok("1")),
    ("-265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497791", Ok("-1"), Ok("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855305752970746968145481079512900695665889840715790971014729767749820607017191740697183519475453790"), Ok(0x93bfd5863c3eb047), Ok("1")),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000")),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", "2305843009213693951", Ok("4336808689942017737910602164795426859268766518055408650702389118509076930885882405394946754881077904516973959975679804803519960105240209359694896669289950509463625895546930919265658916303984738258745517326668881688347920395332248843523921704642032031730738323855638152609448152392644552491980030648895703479150597861285647751143026750813798289907735422118051312740060364864085100710"), Ok("477640439047194790"), Err("integer division result too large for a float"), Ok("1")),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", "2305843009213693952", Ok("4336808689942017736029811203479766845703125000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"), Ok("0"), Err("integer division result too large for a float"), Ok("2305843009213693952")),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", "-2305843009213693952", Ok("-4336808689942017736029811203479766845703125000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"), Ok("0"), Err("integer division result too large for a float"), Ok("2305843009213693952")),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", "-9223372036854775808", Ok("-1084202172485504434007452800869941711425781250000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"), Ok("0"), Err("integer division result too large for a float"), Ok("9223372036854775808")),
    ("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792")),
    ("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792", "-1", Ok("-179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792"), Ok("0"), Err("integer division result too large for a float"), Ok("1")),
    ("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792", "-2305843009213693952", Ok("-77962512091199988315038260039631808368642296824656019612545956769796080253877280473212310782366033259376279098163586112295029574159226614968432690924501306199834910031250770205462601924070779676573803942548341924614968799337103592785323134702957960338474515725271404974354574005665630519296"), Ok("0"), Ok(0xfc20000000000000), Ok("2305843009213693952")),
    ("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792", "-265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", Ok("-676806648049852382194987278596320078721940375979209584147977116124520359243356066980029502644166423568360046179133498993575689942544089128144284384929646043870750550039379347717471254912675270713248374889515147978"), Ok("-130687478761213304064967941407432282579619683841800122110241394442422669934565537379640473682186"), Ok(0xec20155938366474), Ok("81")),
    ("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792", "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497791", Ok("1"), Ok("1"), Ok(0x3ff0000000000000), Ok("1")),
    ("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792", "9007199254740995", Ok("19958403095347190361166199208812469698830106143175725557742977650884463332462614803348601787396398804577671207416020202389021298538122421502767553292328063505506222099108211937857632891766479272684464744228832944436772742005549119925959502351755005515939424351950944079411260435249183526813695"), Ok("8829469330571267"), Ok(0x7c9ffffffffffffd), Ok("7")),
    ("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792", "-9223372036854775808", Ok("-19490628022799997078759565009907952092160574206164004903136489192449020063469320118303077695591508314844069774540896528073757393539806653742108172731125326549958727507812692551365650481017694919143450985637085481153742199834275898196330783675739490084618628931317851243588643501416407629824"), Ok("0"), Ok(0xfc00000000000000), Ok("9223372036854775808")),
    ("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497791", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497791")),
    ("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497791", "1", Ok("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497791"), Ok("0"), Ok(0x7fefffffffffffff), Ok("1")),
    ("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497791", "-3", Ok("-59923104495410526931242990468434471693311377570012608978724592993481656097588250315549672659195735698776762138897629303648851849283980134210219162890501940227302967333569461225424618281939237177254825243423356618523788986540947638273286944978825097573024722814788503568114237186566502697680960059301391499264"), Ok("-1"), Ok(0xffd5555555555555), Ok("1")),
    ("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497791", "-100000000000000000000", Ok("-1797693134862315807937289714053034150799341327100378269361737789804449682927647509466490179775872070963302864166928879109465555478519404026306574886715058206819089020007083836762738548458177115317644757302700698555713669596228429148198608349364752927190741684443655107043427115596995080931"), Ok("-57119822095825502209"), Ok(0xfbc79ca10c924223), Ok("1")),
    ("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497791", "2305843009213693952", Ok("77962512091199988315038260039631808368642296824656019612545956769796080253877280473212310782366033259376279098163586112295029574159226614968432690924501306199834910031250770205462601924070779676573803942548341924614968799337103592785323134702957960338474515725271404974354574005665630519295"), Ok("2305843009213693951"), Ok(0x7c1fffffffffffff), Ok("1")),
    ("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497791", "265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", Ok("676806648049852382194987278596320078721940375979209584147977116124520359243356066980029502644166423568360046179133498993575689942544089128144284384929646043870750550039379347717471254912675270713248374889515147977"), Ok("134926510114661465273813380628347344249613768811594373864333567296669820966736645614744225361814"), Ok(0x6c20155938366474), Ok("1")),
    ("9007199254740993", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("9007199254740993")),
    ("9007199254740993", "-9007199254740993", Ok("-1"), Ok("0"), Ok(0xbff0000000000000), Ok("9007199254740993")),
    ("9007199254740995", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("9007199254740995")),
    ("9007199254740995", "-1", Ok("-9007199254740995"), Ok("0"), Ok(0xc340000000000002), Ok("1")),
    ("9007199254740995", "7", Ok("1286742750677285"), Ok("0"), Ok(0x4312492492492494), Ok("7")),
    ("9007199254740995", "2305843009213693951", Ok("0"), Ok("9007199254740995"), Ok(0x3f70000000000002), Ok("1")),
    ("9007199254740995", "-2305843009213693952", Ok("-1"), Ok("-2296835809958952957"), Ok(0xbf70000000000002), Ok("1")),
    ("9007199254740995", "-18446744073709551617", Ok("-1"), Ok("-18437736874454810622"), Ok(0xbf40000000000001), Ok("1")),
    ("9007199254740995", "9007199254740993", Ok("1"), Ok("2"), Ok(0x3ff0000000000001), Ok("1")),
    ("-9007199254740993", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("9007199254740993")),
    ("-9007199254740993", "7", Ok("-1286742750677285"), Ok("2"), Ok(0xc312492492492493), Ok("1")),
    ("-9007199254740993", "-3", Ok("3002399751580331"), Ok("0"), Ok(0x4325555555555556), Ok("3")),
    ("-9007199254740993", "100000000000000000000", Ok("-1"), Ok("99990992800745259007"), Ok(0xbf179ca10c924224), Ok("1")),
    ("-9007199254740993", "2305843009213693952", Ok("-1"), Ok("2296835809958952959"), Ok(0xbf70000000000000), Ok("1")),
    ("-9007199254740993", "-2305843009213693952", Ok("0"), Ok("-9007199254740993"), Ok(0x3f70000000000000), Ok("1")),
    ("-9007199254740993", "265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", Ok("-1"), Ok("265613988875874769338781322035779626829233452653394495974574961739092490901302173987185444303008"), Ok(0xaf70155938366475), Ok("3")),
    ("-9007199254740993", "10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", Ok("-1"), Ok("9999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999990992800745259007"), Ok(0x8000000000000000), Ok("1")),
    ("-9007199254740993", "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497791", Ok("-1"), Ok("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042871170704919756798"), Ok(0x8340000000000001), Ok("1")),
    ("-9007199254740993", "-9223372036854775808", Ok("0"), Ok("-9007199254740993"), Ok(0x3f50000000000000), Ok("1")),
    ("9223372036854775808", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("9223372036854775808")),
    ("9223372036854775808", "2305843009213693951", Ok("4"), Ok("4"), Ok(0x4010000000000000), Ok("1")),
    ("9223372036854775808", "265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001", Ok("0"), Ok("9223372036854775808"), Ok(0x3010155938366474), Ok("1")),
    ("-9223372036854775808", "0", Err("integer division or modulo by zero"), Err("integer modulo by zero"), Err("division by zero"), Ok("9223372036854775808")),
    ("3428099361270832467396878100970735520852832233571785527359331052486256921428197850504056563551075084296883301274947479220016421042218523450993500697002212716113291453644413079818480211309170148957451194194355148658697682059595195289778424792319575492453296390690703649097027416965469855671074026417333370161310628514910136998450886", "4055635513275790863114453051487679012045433302927567696404490731049238674036364925309998069747322008292019872204916810977082872969478709163994050768373906064859645068381130514986668646692677667702637437090774153389695752945644305998155877615302714887126239493876192326923046387139033932302446145795836", Ok("845268109042153770597239785732"), Ok("2714131424671541950110814656064024921017052975487936098487012421314885632929343199171699761617806790808074957250935376074467797427639275796659017402660480747414932550453280956339391048334970478589713027986743070414323771077873631593553456703538948406764587056618843174062542878132161278615811740638934"), Ok(0x4625566ac8cf9f2a), Ok("2")),
    ("152965834309530644334901661476103708", "1893140038720004460007408064428624350802613685289190192149444871488058155363153683147109741156118708250214911761082432616919097908751583751421658558184874185644235336178375604324854887344021487229823057487895787414530370188659219506613543459629001048842375966813293599072618759670299690188279702220219", Ok("0"), Ok("152965834309530644334901661476103708"), Ok(0x08e4d7c7676a9b35), Ok("1")),
    ("-945193058966685777", "545058410521287676938366313950430574306390608644084879500222789440202329089611225020876781187537712768727456493075574603286594741611400182820880648840727258955897753631894538875467273185628784020735327704616783298918632505938663438680883672974899803453263643111105043387053969560249004829800856360794", Ok("-1"), Ok("545058410521287676938366313950430574306390608644084879500222789440202329089611225020876781187537712768727456493075574603286594741611400182820880648840727258955897753631894538875467273185628784020735327704616783298918632505938663438680883672974899803453263643111105043387053969560248059636741889675017"), Ok(0x85701dd96ff5d767), Ok("1")),
    ("-409243985550170689", "411767703849215261", Ok("-1"), Ok("2523718299044572"), Ok(0xbfefcdca95f2c48d), Ok("1")),
    ("783037069315947618786659874414132976", "631252827315567032305430989119785935", Ok("1"), Ok("151784242000380586481228885294347041"), Ok(0x3ff3d8e144a27a58), Ok("1")),
    ("1065379987111251805015683646311293961", "848326681611633218999691229906279395", Ok("1"), Ok("217053305499618586015992416405014566"), Ok(0x3ff41801333c6b23), Ok("3")),
    ("-358572781351751210150490422524023481", "8367466882474586389331308216047189190835945391899486897986377677768708014677979726061983201005951349874586729931427047355033739484246733390357404054480784844337256038520228729490871319553530522101777387839190095545576645318568507978499734357870240360777971735622727882249995445369246296754062548676484", Ok("-1"), Ok("8367466882474586389331308216047189190835945391899486897986377677768708014677979726061983201005951349874586729931427047355033739484246733390357404054480784844337256038520228729490871319553530522101777387839190095545576645318568507978499734357870240360777971735622727523677214093618036146263640024653003"), Ok(0x88d61bc7512d799c), Ok("1")),
    ("706325354908311594", "808280922113247484234657125263346972", Ok("0"), Ok("706325354908311594"), Ok(0x3c301eb165197947), Ok("6")),
    ("526088717472691366943824311523841317891314144224319799392425128054761104794191637450386111940316629391203587975373752331776780680529558252574703104464637187967249232708249343212010864875595517029954265178199607643118463513928854396623296552823584547630701827848334051861828133133768300718864797435682403102518284720335696141334883", "2769588970527597795808660235436050531962095532125433434618675110562443066046797521560071700369471368394578886710102451431044416869955013732793111469539446010320022337988942690089530086525596693069829113005117923013613559962271857091329375982827085589099809948139321513295630370476473374905265539417904", Ok("189951910940948453236271003550"), Ok("1778199765950384207611582281913614938797457862933856005477731047388442559955180024194172356855593313058837428955151596028458053644322941041836901323472464137126616687550195651979030100751866298237442060037678726079924582860641328942386072753172905641461295169345788690937963282668520240323435223775683"), Ok(0x46032e244debfad1), Ok("1")),
    ("1255718855019181240764936489554093779", "3301785075338063553673678877811398382842813227924297943550677493808577296315624262210062576094729861704646780831868053721450584395693252151543255800225992713030218839904698607224228668400840041559316743619365855604437786796609271183828321838967984113383282491999396408838767782333374809599757581994006", Ok("0"), Ok("1255718855019181240764936489554093779"), Ok(0x090886b3455aeccb), Ok("1")),
    ("103417042273647059135986993217763825", "141799880375585034221807542890989273", Ok("0"), Ok("103417042273647059135986993217763825"), Ok(0x3fe756904b1b785b), Ok("1")),
    ("931442972394784177231303654070877284", "159566857088108981", Ok("5837321041426940987"), Ok("81249238759173037"), Ok(0x43d4409523d28aa1), Ok("7")),
    ("78200001560254760", "680768791294210951", Ok("0"), Ok("78200001560254760"), Ok(0x3fbd682108485d92), Ok("1")),
    ("181089750065754038697226795921803754834683402029758572547682099782165911548130269199486519494353609949023274976350726769539864275404689352684982809212184604634213459917852379485282284778617208381369655969062844", "6625256955413818878740265886633865562358780148645497758528324445834463514020790960370110227901793896317877565552959505687935243490303577243094864443372723445501700210579930106761565346822356027201689417763822278999745022280098707314113848261101644447141281640160378628710916681663154624276448434993971", Ok("0"), Ok("181089750065754038697226795921803754834683402029758572547682099782165911548130269199486519494353609949023274976350726769539864275404689352684982809212184604634213459917852379485282284778617208381369655969062844"), Ok(0x2cec81ee66c0a16b), Ok("1")),
    ("476065431291924624", "8515960832205685050863448443452148303787941995450788732744640823249248845286793089679127869506872542637720394548421209835110726495362147834709004024094607825183911159616819411453910191520051969712084084582832446305755083360399556970154682371839279084350658316107312529236160467448550112996295665762993512298812710756251645690937239368938498021008934015366098803", Ok("0"), Ok("476065431291924624"), Ok(0x0000000000000000), Ok("3")),
    ("4144535103030536374257261359030338940773736480229573756729983136604340735797410295973224252648180879424810591848844502760333621861368921726816783450766298013387642953629834707591559155100524231750792667902737949", "6384330581778633834024078781921060824158026707753448019967344380479175356487998282238948801249927390558942112399296738879177909642922336414944507161864128313753104328737537833904834792200200189950679501684451557219049528706049711842411643404136000110231606266377162565248985064877527439799502284372038", Ok("0"), Ok("4144535103030536374257261359030338940773736480229573756729983136604340735797410295973224252648180879424810591848844502760333621861368921726816783450766298013387642953629834707591559155100524231750792667902737949"), Ok(0x2d352881225d902a), Ok("3")),
    ("-670517337831921539", "880082072833426022882956522242253232", Ok("-1"), Ok("880082072833426022212439184410331693"), Ok(0xbc2c1bc1eda4b18d), Ok("1")),
    ("4347628857242109441075291588382448835609020760254296431699633660240304589983556189576593613952546900932914112229758567018519298224105972000543260577175006610039209171815751829716500376364470344505053518710155773", "434076106359405679753091771796183605", Ok("10015821634841071528870362096097999473865625436032172391552061024927571961076768589594434439981386638334230261811920926074331267375818871955184937167626967740272452932499298912"), Ok("363673939754283364618486898981418013"), Ok(0x64443f739d1f1ced), Ok("1")),
    ("-1589114872447875915159451280432487156168246856565553920363604449430996718646051245930060045240029622534918363031334113487996247903411456922115304911169024181599800942053400471395910471470497747918131953038153398", "9883154238487133310209673639872703012979618468571532552064618325746700767417538097336362736957979351788269037003100174554470162728128689360392116232405036736639903976591808068184299411492773573158533262800986414098535913002555344596597268966597001343796784966171505387860340628740122466763270081079720366926762633937516595325595587243353599466681112280589474465", Ok("-1"), Ok("9883154238487133310209673639872703012979618468571532552064618325746700767417538097336362736957979351788269037003100174554470162728128689360392116232403447621767456100676648616903866924336605326301967708880622809649104916283909293350667208921356971721261866603140171274372344380836711009841154776168551342745162832995463194854199676771883101718762980327551321067"), Ok(0xa0a0d7b08dd02e48), Ok("3")),
    ("-11537744726646133250803620762731733248394819430568503647904894825913853528099921351539124188350937461150415207049907433511749194363674495905393347249950735875157934969131902877586267337732083182692067526365731880738129216458203994033879033333051532016464254934085500682530584479675477195139160990195307953246761370054819042756331650", "7865067681655640269113571370123715220219679484207209847805994344137415949419412735434561296477955067189013538883013930199387441361275733226495131339132281905050173090066712010280572130278070938534199032420073716309852892856726678760820043028164786730149626726526526473471567043490620741958258168287030950457545557226866892458589224596501365844121994220871852045", Ok("-1"), Ok("7865067681655640269113571370112177475493033350956406227043262610889021129988844231786656401652041213660913617531474806011036503900125318019445223905620532710686498594161318663030621394402913003565067129542487448972120809674034611234454311147426657513691422732492647440138515511474156487024172667604500365977870080031727731468393916643254604474067175178115520395"), Ok(0xb9bdc0e5270cc2fb), Ok("5")),
    ("-21409153882731670432676887987795845", "7228424384276425064648228304421334153742547645771626714191538909176465048971067894909061809378757919186075353317224726297597371945357223175377680320630371023722423917538399745917138321681136384542588582299694611023476187877117196998252677174044727237476660681345653587108370500829361743520792446802937", Ok("-1"), Ok("7228424384276425064648228304421334153742547645771626714191538909176465048971067894909061809378757919186075353317224726297597371945357223175377680320630371023722423917538399745917138321681136384542588582299694611023476187877117196998252677174044727237476660681345653565699216618097691310843904459007092"), Ok(0x889872d0190220d8), Ok("3")),
    ("4085061041814828950693760329377586520427090116544355092296799427800513546703987371284216009777413975631405087076998417879270405024288069485541186181043429458861115191990592651410615710141750918460379985042890117", "957980954090562596602441962389948304", Ok("4264240352975376869331158487378144839174226187610800864747645069414969492817371808590062499988815863080100365813211421190048560517266499410855536707024155347041094154605189770"), Ok("295461867759620054146643704633240037"), Ok(0x64313db6a78466b5), Ok("1")),
    ("-469392568690832936172846013456593864", "10973476354285647340434579033165944951661523479297742641695546653885883889609452065873977818672635218908561582585231105672730763505497644518273007030302432938591527372965193795110774595056857364812326915691659219756843818040427406639435905699994055236118339234985694885077472176515771332304224096033131471502434273167167461513466470218541699741729945455805264562", Ok("-1"), Ok("10973476354285647340434579033165944951661523479297742641695546653885883889609452065873977818672635218908561582585231105672730763505497644518273007030302432938591527372965193795110774595056857364812326915691659219756843818040427406639435905699994055236118339234985694885077472176515771332304224096033131471502434273167167461512997077649850866805557099442348670698"), Ok(0x8000000000000000), Ok("2")),
    ("-1034186247482215852", "511899960094619240136698259872743458", Ok("-1"), Ok("511899960094619239102512012390527606"), Ok(0xbc42a2463a186458), Ok("2")),
    ("-954503572200155074", "841617108514055475168753395659475224", Ok("-1"), Ok("841617108514055474214249823459320150"), Ok(0xbc34ebc78ee8b2e4), Ok("2")),
    ("13234459214415418", "337797226437593071", Ok("0"), Ok("13234459214415418"), Ok(0x3fa40f3b532b8f13), Ok("1")),
    ("3200093835351617538520019218484682699417913502012771163401356758955756660989148762845938891505764324879761014104175093584419206078120723456306052118888587737534497992745383443409072991112917796599968925717039293", "1778795351948194745677295585811618923628256574774370662282849590261703388300440176926335792104824442406647158661317367857921696663549957732890379156709845253141567616138007654704470120631055182029974961117734026496679070527548573658854588608950032925795368791398283485365641930335349046585820757548975", Ok("0"), Ok("3200093835351617538520019218484682699417913502012771163401356758955756660989148762845938891505764324879761014104175093584419206078120723456306052118888587737534497992745383443409072991112917796599968925717039293"), Ok(0x2d4d5140f421a1f7), Ok("1")),
    ("-969338947908742851", "583568279418372434361456801556770376962473625304398592983057933951608637127262091176114656706599724253324784089021917142363509019725626683149939058170803366110109574629028404453717424427665553973714606830523567629120150397974386589464821587009014132197760724703396555002052206179845075816769083443447908428643874993687282710014560668229939701108245491064606296", Ok("-1"), Ok("583568279418372434361456801556770376962473625304398592983057933951608637127262091176114656706599724253324784089021917142363509019725626683149939058170803366110109574629028404453717424427665553973714606830523567629120150397974386589464821587009014132197760724703396555002052206179845075816769083443447908428643874993687282710014560668229939700138906543155863445"), Ok(0x8000000000000000), Ok("3")),
    ("-168681165081422982734309643391789585", "759802417265489791", Ok("-222006618100140227"), Ok("419242061545132972"), Ok(0xc388a5cebe4d2846), Ok("1")),
    ("-2123673096810032973731567541979636410299245964690668238938034844755588699524137521915206879196155914515059933618503017372350696631050004977634802730375012368866143800100365086907570647901706959718019175699984161", "3197719966162843107528644162183376457308295446561361215331105086677786980175386401968819302252430191011999936958432862408152088520929185781811374096563826825899135263548306745790323592080791016380503260819104166824663858553865224792526734712074096427821324788709879006335365607688091672668478388214938", Ok("-1"), Ok("3197719966162843107528644162183376457308295446561361215331105086677786980175386401968819300128757094201966963226865320428515678221683221091143135158528982070310435739410784830583444395924876501320569642316086794473967227503860247157724004337061727561677524688344792098764717705981131954649302688230777"), Ok(0xad35a539ec5758d2), Ok("1")),
];

/// Arguments of `pow`, and the result or the message.
#[rustfmt::skip]
const MOD_POWERS: &[(i64, i64, i64, Result<i64, &str>)] = &[
    (2, 10, 7, Ok(2)),
    (2, -1, 7, Ok(4)),
    (2, -1, 4, Err("base is not invertible for the given modulus")),
    (2, 3, 0, Err("pow() 3rd argument cannot be 0")),
    (2, -1, 0, Err("pow() 3rd argument cannot be 0")),
    (-3, 5, 7, Ok(2)),
    (3, 5, -7, Ok(-2)),
    (3, -2, -7, Ok(-3)),
    (5, 0, 1, Ok(0)),
    (5, 0, -1, Ok(0)),
    (5, -1, 1, Ok(0)),
    (0, 0, 5, Ok(1)),
    (0, -1, 5, Err("base is not invertible for the given modulus")),
    (-2, -3, 9, Ok(1)),
    (10, 20, -13, Ok(-4)),
    (7, 3, 343, Ok(0)),
];

/// A number, a count, `<<` and `>>`.
#[rustfmt::skip]
const SHIFTS: &[(i64, i64, i64, i64)] = &[
    (0, 0, 0, 0),
    (0, 1, 0, 0),
    (0, 3, 0, 0),
    (0, 8, 0, 0),
    (0, 20, 0, 0),
    (0, 40, 0, 0),
    (1, 0, 1, 1),
    (1, 1, 2, 0),
    (1, 3, 8, 0),
    (1, 8, 256, 0),
    (1, 20, 1048576, 0),
    (1, 40, 1099511627776, 0),
    (-1, 0, -1, -1),
    (-1, 1, -2, -1),
    (-1, 3, -8, -1),
    (-1, 8, -256, -1),
    (-1, 20, -1048576, -1),
    (-1, 40, -1099511627776, -1),
    (5, 0, 5, 5),
    (5, 1, 10, 2),
    (5, 3, 40, 0),
    (5, 8, 1280, 0),
    (5, 20, 5242880, 0),
    (5, 40, 5497558138880, 0),
    (-5, 0, -5, -5),
    (-5, 1, -10, -3),
    (-5, 3, -40, -1),
    (-5, 8, -1280, -1),
    (-5, 20, -5242880, -1),
    (-5, 40, -5497558138880, -1),
    (255, 0, 255, 255),
    (255, 1, 510, 127),
    (255, 3, 2040, 31),
    (255, 8, 65280, 0),
    (255, 20, 267386880, 0),
    (255, 40, 280375465082880, 0),
    (-256, 0, -256, -256),
    (-256, 1, -512, -128),
    (-256, 3, -2048, -32),
    (-256, 8, -65536, -1),
    (-256, 20, -268435456, -1),
    (-256, 40, -281474976710656, -1),
    (12345, 0, 12345, 12345),
    (12345, 1, 24690, 6172),
    (12345, 3, 98760, 1543),
    (12345, 8, 3160320, 48),
    (12345, 20, 12944670720, 0),
    (12345, 40, 13573471044894720, 0),
];

/// A number, places, and `round`.
#[rustfmt::skip]
const INT_ROUNDS: &[(i64, i64, i64)] = &[
    (0, 0, 0),
    (0, 1, 0),
    (0, -1, 0),
    (0, -2, 0),
    (0, -3, 0),
    (0, -5, 0),
    (0, -400, 0),
    (5, 0, 5),
    (5, 1, 5),
    (5, -1, 0),
    (5, -2, 0),
    (5, -3, 0),
    (5, -5, 0),
    (5, -400, 0),
    (15, 0, 15),
    (15, 1, 15),
    (15, -1, 20),
    (15, -2, 0),
    (15, -3, 0),
    (15, -5, 0),
    (15, -400, 0),
    (25, 0, 25),
    (25, 1, 25),
    (25, -1, 20),
    (25, -2, 0),
    (25, -3, 0),
    (25, -5, 0),
    (25, -400, 0),
    (-35, 0, -35),
    (-35, 1, -35),
    (-35, -1, -40),
    (-35, -2, 0),
    (-35, -3, 0),
    (-35, -5, 0),
    (-35, -400, 0),
    (-45, 0, -45),
    (-45, 1, -45),
    (-45, -1, -40),
    (-45, -2, 0),
    (-45, -3, 0),
    (-45, -5, 0),
    (-45, -400, 0),
    (149, 0, 149),
    (149, 1, 149),
    (149, -1, 150),
    (149, -2, 100),
    (149, -3, 0),
    (149, -5, 0),
    (149, -400, 0),
    (150, 0, 150),
    (150, 1, 150),
    (150, -1, 150),
    (150, -2, 200),
    (150, -3, 0),
    (150, -5, 0),
    (150, -400, 0),
    (151, 0, 151),
    (151, 1, 151),
    (151, -1, 150),
    (151, -2, 200),
    (151, -3, 0),
    (151, -5, 0),
    (151, -400, 0),
    (250, 0, 250),
    (250, 1, 250),
    (250, -1, 250),
    (250, -2, 200),
    (250, -3, 0),
    (250, -5, 0),
    (250, -400, 0),
    (-250, 0, -250),
    (-250, 1, -250),
    (-250, -1, -250),
    (-250, -2, -200),
    (-250, -3, 0),
    (-250, -5, 0),
    (-250, -400, 0),
    (12345, 0, 12345),
    (12345, 1, 12345),
    (12345, -1, 12340),
    (12345, -2, 12300),
    (12345, -3, 12000),
    (12345, -5, 0),
    (12345, -400, 0),
    (-12345, 0, -12345),
    (-12345, 1, -12345),
    (-12345, -1, -12340),
    (-12345, -2, -12300),
    (-12345, -3, -12000),
    (-12345, -5, 0),
    (-12345, -400, 0),
];

/// A number, a length, how to write it, and the bytes or the message.
#[rustfmt::skip]
const BYTES: &[(i64, usize, ByteOrder, Signedness, Result<&[u8], &str>)] = &[
    (0, 0, ByteOrder::Little, Signedness::Signed, Ok(&[])),
    (0, 1, ByteOrder::Big, Signedness::Signed, Ok(&[0])),
    (0, 1, ByteOrder::Little, Signedness::Signed, Ok(&[0])),
    (0, 1, ByteOrder::Little, Signedness::Unsigned, Ok(&[0])),
    (0, 2, ByteOrder::Little, Signedness::Signed, Ok(&[0, 0])),
    (0, 2, ByteOrder::Little, Signedness::Unsigned, Ok(&[0, 0])),
    (0, 4, ByteOrder::Big, Signedness::Signed, Ok(&[0, 0, 0, 0])),
    (0, 4, ByteOrder::Little, Signedness::Unsigned, Ok(&[0, 0, 0, 0])),
    (1, 0, ByteOrder::Big, Signedness::Signed, Err("int too big to convert")),
    (1, 0, ByteOrder::Little, Signedness::Signed, Err("int too big to convert")),
    (1, 0, ByteOrder::Little, Signedness::Unsigned, Err("int too big to convert")),
    (1, 1, ByteOrder::Little, Signedness::Signed, Ok(&[1])),
    (1, 2, ByteOrder::Big, Signedness::Signed, Ok(&[0, 1])),
    (1, 2, ByteOrder::Little, Signedness::Unsigned, Ok(&[1, 0])),
    (1, 4, ByteOrder::Big, Signedness::Signed, Ok(&[0, 0, 0, 1])),
    (-1, 0, ByteOrder::Big, Signedness::Signed, Ok(&[])),
    (-1, 0, ByteOrder::Big, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-1, 0, ByteOrder::Little, Signedness::Signed, Ok(&[])),
    (-1, 1, ByteOrder::Big, Signedness::Signed, Ok(&[255])),
    (-1, 1, ByteOrder::Big, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-1, 1, ByteOrder::Little, Signedness::Signed, Ok(&[255])),
    (-1, 2, ByteOrder::Big, Signedness::Signed, Ok(&[255, 255])),
    (-1, 2, ByteOrder::Little, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-1, 4, ByteOrder::Big, Signedness::Signed, Ok(&[255, 255, 255, 255])),
    (-1, 4, ByteOrder::Big, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-1, 4, ByteOrder::Little, Signedness::Signed, Ok(&[255, 255, 255, 255])),
    (127, 0, ByteOrder::Big, Signedness::Signed, Err("int too big to convert")),
    (127, 0, ByteOrder::Big, Signedness::Unsigned, Err("int too big to convert")),
    (127, 1, ByteOrder::Big, Signedness::Signed, Ok(&[127])),
    (127, 1, ByteOrder::Big, Signedness::Unsigned, Ok(&[127])),
    (127, 2, ByteOrder::Big, Signedness::Signed, Ok(&[0, 127])),
    (127, 2, ByteOrder::Big, Signedness::Unsigned, Ok(&[0, 127])),
    (127, 2, ByteOrder::Little, Signedness::Signed, Ok(&[127, 0])),
    (127, 4, ByteOrder::Little, Signedness::Unsigned, Ok(&[127, 0, 0, 0])),
    (128, 0, ByteOrder::Big, Signedness::Unsigned, Err("int too big to convert")),
    (128, 0, ByteOrder::Little, Signedness::Signed, Err("int too big to convert")),
    (128, 1, ByteOrder::Big, Signedness::Signed, Err("int too big to convert")),
    (128, 1, ByteOrder::Big, Signedness::Unsigned, Ok(&[128])),
    (128, 1, ByteOrder::Little, Signedness::Unsigned, Ok(&[128])),
    (128, 2, ByteOrder::Big, Signedness::Unsigned, Ok(&[0, 128])),
    (128, 2, ByteOrder::Little, Signedness::Unsigned, Ok(&[128, 0])),
    (128, 4, ByteOrder::Big, Signedness::Signed, Ok(&[0, 0, 0, 128])),
    (128, 4, ByteOrder::Big, Signedness::Unsigned, Ok(&[0, 0, 0, 128])),
    (-128, 0, ByteOrder::Big, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-128, 0, ByteOrder::Little, Signedness::Signed, Err("int too big to convert")),
    (-128, 0, ByteOrder::Little, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-128, 1, ByteOrder::Little, Signedness::Signed, Ok(&[128])),
    (-128, 1, ByteOrder::Little, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-128, 2, ByteOrder::Big, Signedness::Signed, Ok(&[255, 128])),
    (-128, 2, ByteOrder::Big, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-128, 2, ByteOrder::Little, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-128, 4, ByteOrder::Big, Signedness::Signed, Ok(&[255, 255, 255, 128])),
    (-128, 4, ByteOrder::Little, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-129, 0, ByteOrder::Big, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-129, 0, ByteOrder::Little, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-129, 1, ByteOrder::Big, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-129, 2, ByteOrder::Big, Signedness::Signed, Ok(&[255, 127])),
    (-129, 2, ByteOrder::Little, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-129, 4, ByteOrder::Big, Signedness::Signed, Ok(&[255, 255, 255, 127])),
    (-129, 4, ByteOrder::Big, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-129, 4, ByteOrder::Little, Signedness::Signed, Ok(&[127, 255, 255, 255])),
    (-129, 4, ByteOrder::Little, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (255, 0, ByteOrder::Big, Signedness::Signed, Err("int too big to convert")),
    (255, 0, ByteOrder::Little, Signedness::Unsigned, Err("int too big to convert")),
    (255, 1, ByteOrder::Big, Signedness::Signed, Err("int too big to convert")),
    (255, 1, ByteOrder::Big, Signedness::Unsigned, Ok(&[255])),
    (255, 2, ByteOrder::Big, Signedness::Unsigned, Ok(&[0, 255])),
    (255, 4, ByteOrder::Big, Signedness::Signed, Ok(&[0, 0, 0, 255])),
    (256, 0, ByteOrder::Big, Signedness::Signed, Err("int too big to convert")),
    (256, 0, ByteOrder::Big, Signedness::Unsigned, Err("int too big to convert")),
    (256, 0, ByteOrder::Little, Signedness::Signed, Err("int too big to convert")),
    (256, 1, ByteOrder::Big, Signedness::Unsigned, Err("int too big to convert")),
    (256, 1, ByteOrder::Little, Signedness::Signed, Err("int too big to convert")),
    (256, 2, ByteOrder::Big, Signedness::Signed, Ok(&[1, 0])),
    (256, 2, ByteOrder::Big, Signedness::Unsigned, Ok(&[1, 0])),
    (256, 2, ByteOrder::Little, Signedness::Signed, Ok(&[0, 1])),
    (256, 2, ByteOrder::Little, Signedness::Unsigned, Ok(&[0, 1])),
    (256, 4, ByteOrder::Big, Signedness::Unsigned, Ok(&[0, 0, 1, 0])),
    (256, 4, ByteOrder::Little, Signedness::Signed, Ok(&[0, 1, 0, 0])),
    (65535, 0, ByteOrder::Big, Signedness::Unsigned, Err("int too big to convert")),
    (65535, 0, ByteOrder::Little, Signedness::Signed, Err("int too big to convert")),
    (65535, 0, ByteOrder::Little, Signedness::Unsigned, Err("int too big to convert")),
    (65535, 1, ByteOrder::Little, Signedness::Unsigned, Err("int too big to convert")),
    (65535, 2, ByteOrder::Big, Signedness::Signed, Err("int too big to convert")),
    (65535, 2, ByteOrder::Big, Signedness::Unsigned, Ok(&[255, 255])),
    (65535, 4, ByteOrder::Big, Signedness::Signed, Ok(&[0, 0, 255, 255])),
    (65535, 4, ByteOrder::Big, Signedness::Unsigned, Ok(&[0, 0, 255, 255])),
    (-32768, 0, ByteOrder::Big, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-32768, 0, ByteOrder::Little, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-32768, 1, ByteOrder::Big, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-32768, 2, ByteOrder::Big, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-32768, 2, ByteOrder::Little, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-32768, 4, ByteOrder::Big, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-32768, 4, ByteOrder::Little, Signedness::Signed, Ok(&[0, 128, 255, 255])),
    (-32769, 0, ByteOrder::Big, Signedness::Signed, Err("int too big to convert")),
    (-32769, 0, ByteOrder::Little, Signedness::Signed, Err("int too big to convert")),
    (-32769, 2, ByteOrder::Big, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-32769, 4, ByteOrder::Big, Signedness::Signed, Ok(&[255, 255, 127, 255])),
    (-32769, 4, ByteOrder::Big, Signedness::Unsigned, Err("can't convert negative int to unsigned")),
    (-32769, 4, ByteOrder::Little, Signedness::Signed, Ok(&[255, 127, 255, 255])),
];

/// An integer, bits of a float, and their order.
#[rustfmt::skip]
const COMPARES: &[(&str, u64, Ordering)] = &[
    ("0", 0x0000000000000000, Ordering::Equal),
    ("0", 0x8000000000000000, Ordering::Equal),
    ("0", 0x3fe0000000000000, Ordering::Less),
    ("0", 0xbfe0000000000000, Ordering::Greater),
    ("0", 0x3ff0000000000000, Ordering::Less),
    ("0", 0xbff0000000000000, Ordering::Greater),
    ("0", 0x4340000000000000, Ordering::Less),
    ("0", 0xc340000000000000, Ordering::Greater),
    ("0", 0x7fe1ccf385ebc8a0, Ordering::Less),
    ("0", 0xffe1ccf385ebc8a0, Ordering::Greater),
    ("0", 0x7ff0000000000000, Ordering::Less),
    ("0", 0xfff0000000000000, Ordering::Greater),
    ("0", 0x400c000000000000, Ordering::Less),
    ("0", 0x4007333333333333, Ordering::Less),
    ("0", 0x43e0000000000000, Ordering::Less),
    ("1", 0x0000000000000000, Ordering::Greater),
    ("1", 0x8000000000000000, Ordering::Greater),
    ("1", 0x3fe0000000000000, Ordering::Greater),
    ("1", 0xbfe0000000000000, Ordering::Greater),
    ("1", 0x3ff0000000000000, Ordering::Equal),
    ("1", 0xbff0000000000000, Ordering::Greater),
    ("1", 0x4340000000000000, Ordering::Less),
    ("1", 0xc340000000000000, Ordering::Greater),
    ("1", 0x7fe1ccf385ebc8a0, Ordering::Less),
    ("1", 0xffe1ccf385ebc8a0, Ordering::Greater),
    ("1", 0x7ff0000000000000, Ordering::Less),
    ("1", 0xfff0000000000000, Ordering::Greater),
    ("1", 0x400c000000000000, Ordering::Less),
    ("1", 0x4007333333333333, Ordering::Less),
    ("1", 0x43e0000000000000, Ordering::Less),
    ("-1", 0x0000000000000000, Ordering::Less),
    ("-1", 0x8000000000000000, Ordering::Less),
    ("-1", 0x3fe0000000000000, Ordering::Less),
    ("-1", 0xbfe0000000000000, Ordering::Less),
    ("-1", 0x3ff0000000000000, Ordering::Less),
    ("-1", 0xbff0000000000000, Ordering::Equal),
    ("-1", 0x4340000000000000, Ordering::Less),
    ("-1", 0xc340000000000000, Ordering::Greater),
    ("-1", 0x7fe1ccf385ebc8a0, Ordering::Less),
    ("-1", 0xffe1ccf385ebc8a0, Ordering::Greater),
    ("-1", 0x7ff0000000000000, Ordering::Less),
    ("-1", 0xfff0000000000000, Ordering::Greater),
    ("-1", 0x400c000000000000, Ordering::Less),
    ("-1", 0x4007333333333333, Ordering::Less),
    ("-1", 0x43e0000000000000, Ordering::Less),
    ("9007199254740993", 0x0000000000000000, Ordering::Greater),
    ("9007199254740993", 0x8000000000000000, Ordering::Greater),
    ("9007199254740993", 0x3fe0000000000000, Ordering::Greater),
    ("9007199254740993", 0xbfe0000000000000, Ordering::Greater),
    ("9007199254740993", 0x3ff0000000000000, Ordering::Greater),
    ("9007199254740993", 0xbff0000000000000, Ordering::Greater),
    ("9007199254740993", 0x4340000000000000, Ordering::Greater),
    ("9007199254740993", 0xc340000000000000, Ordering::Greater),
    ("9007199254740993", 0x7fe1ccf385ebc8a0, Ordering::Less),
    ("9007199254740993", 0xffe1ccf385ebc8a0, Ordering::Greater),
    ("9007199254740993", 0x7ff0000000000000, Ordering::Less),
    ("9007199254740993", 0xfff0000000000000, Ordering::Greater),
    ("9007199254740993", 0x400c000000000000, Ordering::Greater),
    ("9007199254740993", 0x4007333333333333, Ordering::Greater),
    ("9007199254740993", 0x43e0000000000000, Ordering::Less),
    ("-9007199254740993", 0x0000000000000000, Ordering::Less),
    ("-9007199254740993", 0x8000000000000000, Ordering::Less),
    ("-9007199254740993", 0x3fe0000000000000, Ordering::Less),
    ("-9007199254740993", 0xbfe0000000000000, Ordering::Less),
    ("-9007199254740993", 0x3ff0000000000000, Ordering::Less),
    ("-9007199254740993", 0xbff0000000000000, Ordering::Less),
    ("-9007199254740993", 0x4340000000000000, Ordering::Less),
    ("-9007199254740993", 0xc340000000000000, Ordering::Less),
    ("-9007199254740993", 0x7fe1ccf385ebc8a0, Ordering::Less),
    ("-9007199254740993", 0xffe1ccf385ebc8a0, Ordering::Greater),
    ("-9007199254740993", 0x7ff0000000000000, Ordering::Less),
    ("-9007199254740993", 0xfff0000000000000, Ordering::Greater),
    ("-9007199254740993", 0x400c000000000000, Ordering::Less),
    ("-9007199254740993", 0x4007333333333333, Ordering::Less),
    ("-9007199254740993", 0x43e0000000000000, Ordering::Less),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x0000000000000000, Ordering::Greater),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x8000000000000000, Ordering::Greater),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x3fe0000000000000, Ordering::Greater),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0xbfe0000000000000, Ordering::Greater),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x3ff0000000000000, Ordering::Greater),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0xbff0000000000000, Ordering::Greater),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x4340000000000000, Ordering::Greater),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0xc340000000000000, Ordering::Greater),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x7fe1ccf385ebc8a0, Ordering::Greater),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0xffe1ccf385ebc8a0, Ordering::Greater),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x7ff0000000000000, Ordering::Less),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0xfff0000000000000, Ordering::Greater),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x400c000000000000, Ordering::Greater),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x4007333333333333, Ordering::Greater),
    ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x43e0000000000000, Ordering::Greater),
    ("-10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x0000000000000000, Ordering::Less),
    ("-10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x8000000000000000, Ordering::Less),
    ("-10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x3fe0000000000000, Ordering::Less),
    ("-10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0xbfe0000000000000, Ordering::Less),
    ("-10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x3ff0000000000000, Ordering::Less),
    ("-10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0xbff0000000000000, Ordering::Less),
    ("-10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x4340000000000000, Ordering::Less),
    ("-10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0xc340000000000000, Ordering::Less),
    ("-10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x7fe1ccf385ebc8a0, Ordering::Less),
    ("-10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0xffe1ccf385ebc8a0, Ordering::Less),
    ("-10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x7ff0000000000000, Ordering::Less),
    ("-10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0xfff0000000000000, Ordering::Greater),
    ("-10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x400c000000000000, Ordering::Less),
    ("-10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x4007333333333333, Ordering::Less),
    ("-10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", 0x43e0000000000000, Ordering::Less),
    ("3", 0x0000000000000000, Ordering::Greater),
    ("3", 0x8000000000000000, Ordering::Greater),
    ("3", 0x3fe0000000000000, Ordering::Greater),
    ("3", 0xbfe0000000000000, Ordering::Greater),
    ("3", 0x3ff0000000000000, Ordering::Greater),
    ("3", 0xbff0000000000000, Ordering::Greater),
    ("3", 0x4340000000000000, Ordering::Less),
    ("3", 0xc340000000000000, Ordering::Greater),
    ("3", 0x7fe1ccf385ebc8a0, Ordering::Less),
    ("3", 0xffe1ccf385ebc8a0, Ordering::Greater),
    ("3", 0x7ff0000000000000, Ordering::Less),
    ("3", 0xfff0000000000000, Ordering::Greater),
    ("3", 0x400c000000000000, Ordering::Less),
    ("3", 0x4007333333333333, Ordering::Greater),
    ("3", 0x43e0000000000000, Ordering::Less),
    ("9223372036854775808", 0x0000000000000000, Ordering::Greater),
    ("9223372036854775808", 0x8000000000000000, Ordering::Greater),
    ("9223372036854775808", 0x3fe0000000000000, Ordering::Greater),
    ("9223372036854775808", 0xbfe0000000000000, Ordering::Greater),
    ("9223372036854775808", 0x3ff0000000000000, Ordering::Greater),
    ("9223372036854775808", 0xbff0000000000000, Ordering::Greater),
    ("9223372036854775808", 0x4340000000000000, Ordering::Greater),
    ("9223372036854775808", 0xc340000000000000, Ordering::Greater),
    ("9223372036854775808", 0x7fe1ccf385ebc8a0, Ordering::Less),
    ("9223372036854775808", 0xffe1ccf385ebc8a0, Ordering::Greater),
    ("9223372036854775808", 0x7ff0000000000000, Ordering::Less),
    ("9223372036854775808", 0xfff0000000000000, Ordering::Greater),
    ("9223372036854775808", 0x400c000000000000, Ordering::Greater),
    ("9223372036854775808", 0x4007333333333333, Ordering::Greater),
    ("9223372036854775808", 0x43e0000000000000, Ordering::Equal),
];
