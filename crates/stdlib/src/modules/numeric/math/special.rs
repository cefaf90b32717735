//! Functions that Rust's library computes otherwise than C's: the inverse hyperbolic ones, gamma and its logarithm.

use std::f64::consts::{LN_2, PI};

use super::elementary::Undefined;

/// The inverse hyperbolic sine.
pub(super) fn asinh(x: f64) -> f64 {
    let magnitude = x.abs();
    if !x.is_finite() || magnitude < 2.0_f64.powi(-28) {
        return x;
    }
    let square = magnitude * magnitude;
    let result = if magnitude > 2.0_f64.powi(28) {
        magnitude.ln() + LN_2
    } else if magnitude > 2.0 {
        (2.0 * magnitude + 1.0 / ((square + 1.0).sqrt() + magnitude)).ln()
    } else {
        (magnitude + square / (1.0 + (1.0 + square).sqrt())).ln_1p()
    };
    result.copysign(x)
}

/// The inverse hyperbolic cosine.
pub(super) fn acosh(x: f64) -> f64 {
    if x < 1.0 {
        f64::NAN
    } else if x >= 2.0_f64.powi(28) {
        if x.is_finite() { x.ln() + LN_2 } else { x }
    } else if x == 1.0 {
        0.0
    } else if x > 2.0 {
        let square = x * x;
        (2.0 * x - 1.0 / (x + (square - 1.0).sqrt())).ln()
    } else {
        let above = x - 1.0;
        (above + (2.0 * above + above * above).sqrt()).ln_1p()
    }
}

/// The inverse hyperbolic tangent.
pub(super) fn atanh(x: f64) -> f64 {
    let magnitude = x.abs();
    if magnitude < 2.0_f64.powi(-28) {
        return x;
    }
    let twice = magnitude + magnitude;
    let result = if magnitude < 0.5 {
        0.5 * (twice + twice * magnitude / (1.0 - magnitude)).ln_1p()
    } else {
        0.5 * (twice / (1.0 - magnitude)).ln_1p()
    };
    result.copysign(x)
}

/// The parameter of Lanczos' approximation of the gamma function.
const LANCZOS_G: f64 = 6.024_680_040_776_73;
const LANCZOS_G_MINUS_HALF: f64 = 5.524_680_040_776_73;

/// Coefficients of the approximation's numerator, from the constant up.
const NUMERATOR: [f64; 13] = [
    23_531_376_880.410_76,
    42_919_803_642.649_1,
    35_711_959_237.355_67,
    17_921_034_426.037_21,
    6_039_542_586.352_028,
    1_439_720_407.311_721_6,
    248_874_557.862_054_17,
    31_426_415.585_400_194,
    2_876_370.628_935_372_5,
    186_056.265_395_223_48,
    8_071.672_002_365_816,
    210.824_277_751_579_36,
    2.506_628_274_631_000_2,
];
/// Coefficients of its denominator, x(x+1)…(x+11).
const DENOMINATOR: [f64; 13] = [
    0.0,
    39_916_800.0,
    120_543_840.0,
    150_917_976.0,
    105_258_076.0,
    45_995_730.0,
    13_339_535.0,
    2_637_558.0,
    357_423.0,
    32_670.0,
    1_925.0,
    66.0,
    1.0,
];

fn lanczos_sum(x: f64) -> f64 {
    let pairs = NUMERATOR.iter().zip(DENOMINATOR);
    let (numerator, denominator) = if x < 5.0 {
        pairs
            .rev()
            .fold((0.0, 0.0), |(n, d), (up, down)| (n * x + up, d * x + down))
    } else {
        pairs.fold((0.0, 0.0), |(n, d), (up, down)| (n / x + up, d / x + down))
    };
    numerator / denominator
}

/// sin(pi * x), accurate near whole numbers.
fn sin_pi(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let quarter = (2.0 * y).round();
    let result = if quarter == 0.0 {
        (PI * y).sin()
    } else if quarter == 1.0 {
        (PI * (y - 0.5)).cos()
    } else if quarter == 2.0 {
        // Written so that sin(pi * -1) is minus zero.
        (PI * (1.0 - y)).sin()
    } else if quarter == 3.0 {
        -(PI * (y - 1.5)).cos()
    } else {
        (PI * (y - 2.0)).sin()
    };
    1.0_f64.copysign(x) * result
}

/// Up to this whole number the gamma function is a product without rounding.
const MOST_EXACT: f64 = 23.0;

/// The gamma function.
pub(super) fn gamma(x: f64) -> Result<f64, Undefined> {
    if !x.is_finite() {
        return if x.is_nan() || x > 0.0 {
            Ok(x)
        } else {
            Err(Undefined::Domain)
        };
    }
    if x == x.floor() {
        if x <= 0.0 {
            return Err(Undefined::Domain);
        }
        if x <= MOST_EXACT {
            return Ok((2..x as u32).map(f64::from).product());
        }
    }
    let magnitude = x.abs();
    if magnitude < 1e-20 {
        let result = 1.0 / x;
        return if result.is_infinite() {
            Err(Undefined::Range)
        } else {
            Ok(result)
        };
    }
    if magnitude > 200.0 {
        return if x < 0.0 {
            Ok(0.0 / sin_pi(x))
        } else {
            Err(Undefined::Range)
        };
    }
    let result = lanczos_gamma(x, magnitude);
    if result.is_infinite() {
        Err(Undefined::Range)
    } else {
        Ok(result)
    }
}

/// The gamma function by Lanczos' approximation, with the rounding error of its base taken out.
fn lanczos_gamma(x: f64, magnitude: f64) -> f64 {
    let y = magnitude + LANCZOS_G_MINUS_HALF;
    let error = if magnitude > LANCZOS_G_MINUS_HALF {
        (y - magnitude) - LANCZOS_G_MINUS_HALF
    } else {
        (y - LANCZOS_G_MINUS_HALF) - magnitude
    };
    let z = error * LANCZOS_G / y;
    // A large power is taken in two halves, so that it does not overflow before the end.
    let (power, n_powers) = if magnitude < 140.0 {
        (y.powf(magnitude - 0.5), 1)
    } else {
        (y.powf(magnitude / 2.0 - 0.25), 2)
    };
    if x < 0.0 {
        let mut result = -PI / sin_pi(magnitude) / magnitude * y.exp() / lanczos_sum(magnitude);
        result -= z * result;
        (0..n_powers).fold(result, |it, _| it / power)
    } else {
        let mut result = lanczos_sum(magnitude) / y.exp();
        result += z * result;
        (0..n_powers).fold(result, |it, _| it * power)
    }
}

/// The logarithm of the absolute value of the gamma function.
pub(super) fn log_gamma(x: f64) -> Result<f64, Undefined> {
    /// The logarithm of pi.
    const LN_PI: f64 = 1.144_729_885_849_400_2;
    if !x.is_finite() {
        return Ok(if x.is_nan() { x } else { f64::INFINITY });
    }
    if x == x.floor() && x <= 2.0 {
        return if x <= 0.0 {
            Err(Undefined::Domain)
        } else {
            Ok(0.0)
        };
    }
    let magnitude = x.abs();
    if magnitude < 1e-20 {
        return Ok(-magnitude.ln());
    }
    let mut result = lanczos_sum(magnitude).ln() - LANCZOS_G;
    result += (magnitude - 0.5) * ((magnitude + LANCZOS_G - 0.5).ln() - 1.0);
    if x < 0.0 {
        result = LN_PI - sin_pi(magnitude).abs().ln() - magnitude.ln() - result;
    }
    if result.is_infinite() {
        return Err(Undefined::Range);
    }
    Ok(result)
}
