use candle_core::quantized::{GgmlDType, QTensor};
use candle_core::{CpuStorage, CustomOp1, Device, Layout, Result, Tensor};

use crate::parallel::for_each_chunk;

/// The fast kernels of candle work on 256 columns and 16 rows at a time, and it falls back to slow
/// ones without a word where a matrix is not made of such pieces.
const COLUMN_BLOCK: usize = 256;
const ROW_BLOCK: usize = 16;

/// The form in which a model's matrices are kept and multiplied.
///
/// Whatever form the file has, matrices are converted when the model is opened, because only a few
/// forms have fast kernels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WeightFormat {
    /// 8 bits a weight, with a scale for each 32 (`Q8_0`).
    #[default]
    EightBit,
    /// About 4.5 bits a weight (`Q4_K`): smaller and faster, and further from the file's weights.
    FourBit,
    /// 32 bits a weight: slow and large, exactly what the file says. For comparisons.
    Full,
}

impl WeightFormat {
    fn ggml(self) -> GgmlDType {
        match self {
            Self::EightBit => GgmlDType::Q8_0,
            Self::FourBit => GgmlDType::Q4K,
            Self::Full => GgmlDType::F32,
        }
    }
}

/// Rows of numbers, one for each token.
#[derive(Debug, Clone)]
pub(crate) struct Activations {
    pub(crate) values: Vec<f32>,
    /// The distance from one row to the next. Rows may end in numbers that mean nothing.
    pub(crate) width: usize,
}

impl Activations {
    pub(crate) fn zeros(rows: usize, width: usize) -> Self {
        Self {
            values: vec![0.0; rows * width],
            width,
        }
    }

    pub(crate) fn rows(&self) -> usize {
        self.values.len() / self.width
    }

    pub(crate) fn row(&self, index: usize) -> &[f32] {
        &self.values[index * self.width..][..self.width]
    }
}

/// A matrix that rows of activations are multiplied with.
///
/// It is padded with zeros to whole blocks of the fast kernels, which changes no product.
pub(crate) struct Linear {
    weights: QTensor,
    columns: usize,
}

impl Linear {
    /// Converts a matrix, given row by row, each row the weights of one output.
    pub(crate) fn new(values: &[f32], columns: usize, format: WeightFormat) -> Result<Self> {
        let rows = values.len() / columns;
        let padded_rows = rows.next_multiple_of(ROW_BLOCK);
        let padded_columns = columns.next_multiple_of(COLUMN_BLOCK);
        let mut padded = vec![0.0; padded_rows * padded_columns];
        for (padded, row) in padded
            .chunks_exact_mut(padded_columns)
            .zip(values.chunks_exact(columns))
        {
            padded[..columns].copy_from_slice(row);
        }
        let tensor = Tensor::from_vec(padded, (padded_rows, padded_columns), &Device::Cpu)?;
        let linear = Self {
            weights: QTensor::quantize(&tensor, format.ggml())?,
            columns,
        };
        // candle lays the weights out for its kernels at the first multiplication: let that be
        // now, not in the first answer.
        linear.forward(Activations::zeros(1, padded_columns))?;
        Ok(linear)
    }

    /// The width of input rows that needs no copying: that of the matrix, padded. What stands past
    /// [`Linear::columns`] must be 0.
    pub(crate) fn padded_columns(&self) -> usize {
        self.columns.next_multiple_of(COLUMN_BLOCK)
    }

    /// Multiplies each row. The rows that come out are as wide as the matrix is high, padded; the
    /// padding is 0.
    pub(crate) fn forward(&self, input: Activations) -> Result<Activations> {
        let width = self.padded_columns();
        let input = if input.width == width {
            input
        } else {
            self.pad(&input)
        };
        let layout = Layout::contiguous((input.rows(), width));
        let (storage, shape) = self
            .weights
            .cpu_fwd(&CpuStorage::F32(input.values), &layout)?;
        let (_, width) = shape.dims2()?;
        match storage {
            CpuStorage::F32(values) => Ok(Activations { values, width }),
            _ => candle_core::bail!("a product of 32-bit numbers has another type"),
        }
    }

    fn pad(&self, input: &Activations) -> Activations {
        let mut padded = Activations::zeros(input.rows(), self.padded_columns());
        for_each_chunk(&mut padded.values, self.padded_columns(), |index, row| {
            row[..self.columns].copy_from_slice(&input.row(index)[..self.columns]);
        });
        padded
    }
}
