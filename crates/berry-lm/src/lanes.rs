#![expect(
    clippy::inline_always,
    reason = "code gets its instruction set from what it is inlined into"
)]

use half::f16;

/// The numbers that are handled side by side.
pub(crate) const LANES: usize = 16;

/// Arithmetic on 16 numbers side by side, in the registers of one kind of processor.
///
/// A value of an implementing type exists only on a processor that has the instructions, which is
/// what makes its methods safe. They are fast only where the compiler may use these instructions
/// too: inside functions that [`vectorised!`] defines.
pub(crate) trait Simd: Copy {
    /// 16 numbers.
    type Lanes: Copy;

    /// Whether a multiplication and an addition are one instruction, rounded once.
    const FUSED: bool;

    /// Whether there are registers for twelve sums of 16 numbers and what goes into them; else
    /// there are for four.
    const MANY_REGISTERS: bool;

    fn splat(self, number: f32) -> Self::Lanes;
    fn load(self, numbers: &[f32; LANES]) -> Self::Lanes;
    fn store(self, lanes: Self::Lanes, numbers: &mut [f32; LANES]);

    /// `a * b`
    fn multiply(self, a: Self::Lanes, b: Self::Lanes) -> Self::Lanes;

    /// `a * b + c`
    fn multiply_add(self, a: Self::Lanes, b: Self::Lanes, c: Self::Lanes) -> Self::Lanes;

    /// The lower halves of the bytes and the upper ones, each from 0 to 15.
    fn nibbles(self, bytes: &[u8; LANES]) -> [Self::Lanes; 2];

    fn bytes(self, bytes: &[i8; LANES]) -> Self::Lanes;

    /// Widens numbers of 16 bits.
    fn halves(self, halves: &[f16; LANES]) -> Self::Lanes;

    /// `a * b + c` of single numbers, rounded as for 16.
    #[inline(always)]
    fn single_multiply_add(self, a: f32, b: f32, c: f32) -> f32 {
        if Self::FUSED {
            a.mul_add(b, c)
        } else {
            a * b + c
        }
    }
}

/// Defines a function that calls `$body` with the widest [`Simd`] that the processor has, compiled
/// for its instructions. `$body` and what it calls should be `#[inline(always)]`.
macro_rules! vectorised {
    (
        $(#[$attribute:meta])*
        fn $name:ident $(<$generic:ident: $bound:path>)? ($($argument:ident: $type:ty),* $(,)?)
        = $body:ident
    ) => {
        $(#[$attribute])*
        pub(crate) fn $name $(<$generic: $bound>)? ($($argument: $type),*) {
            #[cfg(target_arch = "x86_64")]
            {
                use crate::lanes::{Avx2, Avx512};

                #[target_feature(enable = "avx512f")]
                fn for_avx512 $(<$generic: $bound>)? (simd: Avx512, $($argument: $type),*) {
                    $body(simd, $($argument),*);
                }

                #[target_feature(enable = "avx2,fma,f16c")]
                fn for_avx2 $(<$generic: $bound>)? (simd: Avx2, $($argument: $type),*) {
                    $body(simd, $($argument),*);
                }

                if let Some(simd) = Avx512::detect() {
                    #[expect(unsafe_code, reason = "code for a newer processor is called")]
                    // SAFETY: the processor has these instructions, or there were no `simd`.
                    return unsafe { for_avx512(simd, $($argument),*) };
                }
                if let Some(simd) = Avx2::detect() {
                    #[expect(unsafe_code, reason = "code for a newer processor is called")]
                    // SAFETY: the processor has these instructions, or there were no `simd`.
                    return unsafe { for_avx2(simd, $($argument),*) };
                }
            }
            $body(crate::lanes::Portable, $($argument),*);
        }
    };
}
pub(crate) use vectorised;

#[cfg(target_arch = "x86_64")]
pub(crate) use x86::{Avx2, Avx512};

/// Plain arrays, for processors without instructions of their own here.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Portable;

impl Simd for Portable {
    type Lanes = [f32; LANES];

    const FUSED: bool = cfg!(target_arch = "aarch64");
    const MANY_REGISTERS: bool = false;

    #[inline(always)]
    fn splat(self, number: f32) -> Self::Lanes {
        [number; LANES]
    }

    #[inline(always)]
    fn load(self, numbers: &[f32; LANES]) -> Self::Lanes {
        *numbers
    }

    #[inline(always)]
    fn store(self, lanes: Self::Lanes, numbers: &mut [f32; LANES]) {
        *numbers = lanes;
    }

    #[inline(always)]
    fn multiply(self, a: Self::Lanes, b: Self::Lanes) -> Self::Lanes {
        std::array::from_fn(|lane| a[lane] * b[lane])
    }

    #[inline(always)]
    fn multiply_add(self, a: Self::Lanes, b: Self::Lanes, c: Self::Lanes) -> Self::Lanes {
        std::array::from_fn(|lane| self.single_multiply_add(a[lane], b[lane], c[lane]))
    }

    #[inline(always)]
    fn nibbles(self, bytes: &[u8; LANES]) -> [Self::Lanes; 2] {
        [
            bytes.map(|byte| f32::from(byte & 15)),
            bytes.map(|byte| f32::from(byte >> 4)),
        ]
    }

    #[inline(always)]
    fn bytes(self, bytes: &[i8; LANES]) -> Self::Lanes {
        bytes.map(f32::from)
    }

    #[inline(always)]
    fn halves(self, halves: &[f16; LANES]) -> Self::Lanes {
        // Without a branch, so that it vectorises: exponent and fraction move to their places, and
        // a factor makes up for what the exponents of the two forms are counted from. It holds for
        // all finite numbers.
        halves.map(|half| {
            let bits = u32::from(half.to_bits());
            let magnitude = f32::from_bits((bits & 0x7FFF) << 13) * f32::from_bits(0x7780_0000);
            f32::from_bits(magnitude.to_bits() | (bits & 0x8000) << 16)
        })
    }
}

#[cfg(target_arch = "x86_64")]
#[expect(unsafe_code, reason = "the processor's instructions are named")]
mod x86 {
    // SAFETY, for each block below: the instructions exist, since `self` does, and loads and stores
    // are of references to as many bytes as they touch, at any alignment.
    use std::arch::x86_64::{
        __m256, __m512, _mm_loadu_si128, _mm_srli_si128, _mm256_and_si256, _mm256_cvtepi8_epi32,
        _mm256_cvtepi32_ps, _mm256_cvtepu8_epi32, _mm256_cvtph_ps, _mm256_fmadd_ps,
        _mm256_loadu_ps, _mm256_loadu_si256, _mm256_mul_ps, _mm256_set1_epi32, _mm256_set1_ps,
        _mm256_srli_epi32, _mm256_storeu_ps, _mm512_and_si512, _mm512_cvtepi8_epi32,
        _mm512_cvtepi32_ps, _mm512_cvtepu8_epi32, _mm512_cvtph_ps, _mm512_fmadd_ps,
        _mm512_loadu_ps, _mm512_mul_ps, _mm512_set1_epi32, _mm512_set1_ps, _mm512_srli_epi32,
        _mm512_storeu_ps,
    };

    use half::f16;

    use super::{LANES, Simd};

    /// Registers of 16 numbers, and 32 of them.
    #[derive(Debug, Clone, Copy)]
    pub(crate) struct Avx512(());

    /// Registers of 8 numbers, and 16 of them.
    #[derive(Debug, Clone, Copy)]
    pub(crate) struct Avx2(());

    impl Avx512 {
        pub(crate) fn detect() -> Option<Self> {
            is_x86_feature_detected!("avx512f").then_some(Self(()))
        }
    }

    impl Avx2 {
        pub(crate) fn detect() -> Option<Self> {
            (is_x86_feature_detected!("avx2")
                && is_x86_feature_detected!("fma")
                && is_x86_feature_detected!("f16c"))
            .then_some(Self(()))
        }
    }

    impl Simd for Avx512 {
        type Lanes = __m512;

        const FUSED: bool = true;
        const MANY_REGISTERS: bool = true;

        #[inline(always)]
        fn splat(self, number: f32) -> __m512 {
            // SAFETY: see above.
            unsafe { _mm512_set1_ps(number) }
        }

        #[inline(always)]
        fn load(self, numbers: &[f32; LANES]) -> __m512 {
            // SAFETY: see above.
            unsafe { _mm512_loadu_ps(numbers.as_ptr()) }
        }

        #[inline(always)]
        fn store(self, lanes: __m512, numbers: &mut [f32; LANES]) {
            // SAFETY: see above.
            unsafe { _mm512_storeu_ps(numbers.as_mut_ptr(), lanes) }
        }

        #[inline(always)]
        fn multiply(self, a: __m512, b: __m512) -> __m512 {
            // SAFETY: see above.
            unsafe { _mm512_mul_ps(a, b) }
        }

        #[inline(always)]
        fn multiply_add(self, a: __m512, b: __m512, c: __m512) -> __m512 {
            // SAFETY: see above.
            unsafe { _mm512_fmadd_ps(a, b, c) }
        }

        #[inline(always)]
        fn nibbles(self, bytes: &[u8; LANES]) -> [__m512; 2] {
            // SAFETY: see above.
            unsafe {
                let whole = _mm512_cvtepu8_epi32(_mm_loadu_si128(bytes.as_ptr().cast()));
                let lower = _mm512_and_si512(whole, _mm512_set1_epi32(15));
                let upper = _mm512_srli_epi32::<4>(whole);
                [_mm512_cvtepi32_ps(lower), _mm512_cvtepi32_ps(upper)]
            }
        }

        #[inline(always)]
        fn bytes(self, bytes: &[i8; LANES]) -> __m512 {
            // SAFETY: see above.
            unsafe {
                let whole = _mm512_cvtepi8_epi32(_mm_loadu_si128(bytes.as_ptr().cast()));
                _mm512_cvtepi32_ps(whole)
            }
        }

        #[inline(always)]
        fn halves(self, halves: &[f16; LANES]) -> __m512 {
            // SAFETY: see above.
            unsafe { _mm512_cvtph_ps(_mm256_loadu_si256(halves.as_ptr().cast())) }
        }
    }

    impl Simd for Avx2 {
        type Lanes = [__m256; 2];

        const FUSED: bool = true;
        const MANY_REGISTERS: bool = false;

        #[inline(always)]
        fn splat(self, number: f32) -> [__m256; 2] {
            // SAFETY: see above.
            unsafe { [_mm256_set1_ps(number); 2] }
        }

        #[inline(always)]
        fn load(self, numbers: &[f32; LANES]) -> [__m256; 2] {
            let start = numbers.as_ptr();
            // SAFETY: see above.
            unsafe { [_mm256_loadu_ps(start), _mm256_loadu_ps(start.add(8))] }
        }

        #[inline(always)]
        fn store(self, [first, second]: [__m256; 2], numbers: &mut [f32; LANES]) {
            let start = numbers.as_mut_ptr();
            // SAFETY: see above.
            unsafe {
                _mm256_storeu_ps(start, first);
                _mm256_storeu_ps(start.add(8), second);
            }
        }

        #[inline(always)]
        fn multiply(self, a: [__m256; 2], b: [__m256; 2]) -> [__m256; 2] {
            // SAFETY: see above.
            unsafe { [_mm256_mul_ps(a[0], b[0]), _mm256_mul_ps(a[1], b[1])] }
        }

        #[inline(always)]
        fn multiply_add(self, a: [__m256; 2], b: [__m256; 2], c: [__m256; 2]) -> [__m256; 2] {
            // SAFETY: see above.
            unsafe {
                [
                    _mm256_fmadd_ps(a[0], b[0], c[0]),
                    _mm256_fmadd_ps(a[1], b[1], c[1]),
                ]
            }
        }

        #[inline(always)]
        fn nibbles(self, bytes: &[u8; LANES]) -> [[__m256; 2]; 2] {
            // SAFETY: see above.
            unsafe {
                let bytes = _mm_loadu_si128(bytes.as_ptr().cast());
                let first = _mm256_cvtepu8_epi32(bytes);
                let second = _mm256_cvtepu8_epi32(_mm_srli_si128::<8>(bytes));
                let mask = _mm256_set1_epi32(15);
                [
                    [
                        _mm256_cvtepi32_ps(_mm256_and_si256(first, mask)),
                        _mm256_cvtepi32_ps(_mm256_and_si256(second, mask)),
                    ],
                    [
                        _mm256_cvtepi32_ps(_mm256_srli_epi32::<4>(first)),
                        _mm256_cvtepi32_ps(_mm256_srli_epi32::<4>(second)),
                    ],
                ]
            }
        }

        #[inline(always)]
        fn bytes(self, bytes: &[i8; LANES]) -> [__m256; 2] {
            // SAFETY: see above.
            unsafe {
                let bytes = _mm_loadu_si128(bytes.as_ptr().cast());
                [
                    _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(bytes)),
                    _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(_mm_srli_si128::<8>(bytes))),
                ]
            }
        }

        #[inline(always)]
        fn halves(self, halves: &[f16; LANES]) -> [__m256; 2] {
            let start = halves.as_ptr();
            // SAFETY: see above.
            unsafe {
                [
                    _mm256_cvtph_ps(_mm_loadu_si128(start.cast())),
                    _mm256_cvtph_ps(_mm_loadu_si128(start.add(8).cast())),
                ]
            }
        }
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "these numbers are exact")]
mod tests {
    use super::*;

    /// Each method against its plain meaning.
    fn check(simd: impl Simd) {
        let a: [f32; LANES] = std::array::from_fn(|lane| lane as f32 * 0.5 - 3.0);
        let b: [f32; LANES] = std::array::from_fn(|lane| 7.0 - lane as f32);
        let shown = |lanes| {
            let mut numbers = [f32::NAN; LANES];
            simd.store(lanes, &mut numbers);
            numbers
        };
        assert_eq!(shown(simd.load(&a)), a);
        assert_eq!(shown(simd.splat(2.5)), [2.5; LANES]);
        let product: [f32; LANES] = std::array::from_fn(|lane| a[lane] * b[lane]);
        assert_eq!(shown(simd.multiply(simd.load(&a), simd.load(&b))), product);
        // Halves and whole numbers have no rounding.
        let sum = product.map(|number| number + 1.0);
        let one = simd.splat(1.0);
        assert_eq!(
            shown(simd.multiply_add(simd.load(&a), simd.load(&b), one)),
            sum
        );
        assert_eq!(simd.single_multiply_add(1.5, 2.0, 0.25), 3.25);
        let bytes: [u8; LANES] = std::array::from_fn(|lane| (lane * 16 + 15 - lane) as u8);
        let [lower, upper] = simd.nibbles(&bytes);
        assert_eq!(shown(lower), std::array::from_fn(|lane| 15.0 - lane as f32));
        assert_eq!(shown(upper), std::array::from_fn(|lane| lane as f32));
        let bytes: [i8; LANES] = std::array::from_fn(|lane| (lane as i8 - 8) * 16);
        assert_eq!(shown(simd.bytes(&bytes)), bytes.map(f32::from));
        for code in (0..=u16::MAX).step_by(LANES) {
            let halves: [f16; LANES] =
                std::array::from_fn(|lane| f16::from_bits(code + lane as u16));
            if halves[0].is_finite() {
                assert_eq!(shown(simd.halves(&halves)), halves.map(f16::to_f32));
            }
        }
    }

    #[test]
    fn portable_lanes_are_plain_arithmetic() {
        check(Portable);
    }

    #[cfg(target_arch = "x86_64")]
    #[test]
    fn the_lanes_of_this_processor_are_plain_arithmetic() {
        if let Some(simd) = Avx2::detect() {
            check(simd);
        }
        if let Some(simd) = Avx512::detect() {
            check(simd);
        }
    }
}
