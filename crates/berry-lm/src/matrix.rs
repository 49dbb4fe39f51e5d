use std::borrow::Cow;

use candle_core::quantized::{GgmlDType, QTensor};

use crate::error::ModelError;
use crate::gguf::{Gguf, numbers};
use crate::parallel::for_each_chunk;
use crate::tile::{BLOCK, EightBitTile, FourBitTile, FullTile, Tile};
use crate::tiles::{Activations, Tiles};

/// The form in which a model's matrices are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WeightFormat {
    /// As small as the file has them. What GGUF calls `Q4_0`, `Q4_1` and `Q8_0` is kept bit by
    /// bit; everything else is rounded to 8 bits, with a scale for each 32.
    #[default]
    Compact,
    /// 32 bits a weight, whatever the file has: large and slow, for comparisons.
    Full,
}

/// Weights that rows of activations are multiplied with: a row of the matrix for each output, a
/// column for each input.
///
/// Products are of 32-bit numbers: activations are not rounded to 8 bits, as faster kernels do,
/// because small models lose names and numbers by it.
#[derive(Debug)]
pub(crate) struct Matrix {
    weights: Weights,
    columns: usize,
}

#[derive(Debug)]
enum Weights {
    FourBit(Tiles<FourBitTile>),
    EightBit(Tiles<EightBitTile>),
    Full(Tiles<FullTile>),
}

impl Matrix {
    /// Loads tensors of these names and heights as one matrix, one below the other.
    pub(crate) fn load(
        gguf: &Gguf,
        parts: &[(impl AsRef<str>, usize)],
        columns: usize,
        format: WeightFormat,
    ) -> Result<Self, ModelError> {
        let tensors = parts
            .iter()
            .map(|(name, rows)| gguf.tensor(name.as_ref(), &[*rows, columns]))
            .collect::<Result<Vec<_>, _>>()?;
        let weights = match common_form(&tensors) {
            Some(GgmlDType::Q4_0) if format == WeightFormat::Compact => {
                let blocks = Blocks::raw(&tensors, columns, FourBitTile::Q4_0_BYTES)?;
                Weights::FourBit(blocks.pack(FourBitTile::set_q4_0))
            }
            Some(GgmlDType::Q4_1) if format == WeightFormat::Compact => {
                let blocks = Blocks::raw(&tensors, columns, FourBitTile::Q4_1_BYTES)?;
                Weights::FourBit(blocks.pack(FourBitTile::set_q4_1))
            }
            Some(GgmlDType::Q8_0) if format == WeightFormat::Compact => {
                let blocks = Blocks::raw(&tensors, columns, EightBitTile::Q8_0_BYTES)?;
                Weights::EightBit(blocks.pack(EightBitTile::set_q8_0))
            }
            _ => {
                let blocks = Blocks::numbers(&tensors, columns)?;
                match format {
                    WeightFormat::Compact => Weights::EightBit(blocks.pack(EightBitTile::quantise)),
                    WeightFormat::Full => Weights::Full(blocks.pack(FullTile::set)),
                }
            }
        };
        Ok(Self { weights, columns })
    }

    /// The width of input rows that needs no copying: that of the matrix, padded. What stands past
    /// the columns must be 0.
    pub(crate) fn padded_columns(&self) -> usize {
        self.columns.next_multiple_of(BLOCK)
    }

    /// Writes the weights of one output.
    pub(crate) fn copy_row(&self, row: usize, numbers: &mut [f32]) {
        match &self.weights {
            Weights::FourBit(tiles) => tiles.copy_row(row, numbers),
            Weights::EightBit(tiles) => tiles.copy_row(row, numbers),
            Weights::Full(tiles) => tiles.copy_row(row, numbers),
        }
    }

    /// Multiplies each row. The rows that come out are as wide as the matrix is high, padded to
    /// whole strips.
    ///
    /// It runs in O(rows * columns * outputs). A row's products are added up in the order of the
    /// columns, whatever other rows there are and however many threads.
    pub(crate) fn multiply(&self, input: &Activations) -> Activations {
        if input.width != self.padded_columns() {
            return self.multiply(&self.pad(input));
        }
        match &self.weights {
            Weights::FourBit(tiles) => tiles.multiply(input),
            Weights::EightBit(tiles) => tiles.multiply(input),
            Weights::Full(tiles) => tiles.multiply(input),
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

/// The form of all tensors, if they have the same.
fn common_form(tensors: &[QTensor]) -> Option<GgmlDType> {
    let form = tensors.first()?.dtype();
    tensors
        .iter()
        .all(|tensor| tensor.dtype() == form)
        .then_some(form)
}

/// The rows of tensors, one below the other, in blocks of 32 weights.
struct Blocks<'a, E: Clone> {
    parts: Vec<Cow<'a, [E]>>,
    row_length: usize,
    block_length: usize,
}

impl<'a> Blocks<'a, u8> {
    /// Blocks in the form of the file.
    fn raw(
        tensors: &'a [QTensor],
        columns: usize,
        block_length: usize,
    ) -> Result<Self, ModelError> {
        let parts = tensors.iter().map(QTensor::data);
        Ok(Self {
            parts: parts
                .collect::<candle_core::Result<_>>()
                .map_err(|source| ModelError::Weights { source })?,
            row_length: columns / BLOCK * block_length,
            block_length,
        })
    }
}

impl Blocks<'_, f32> {
    fn numbers(tensors: &[QTensor], columns: usize) -> Result<Self, ModelError> {
        let parts = tensors.iter().map(|tensor| numbers(tensor).map(Cow::Owned));
        Ok(Self {
            parts: parts.collect::<Result<_, _>>()?,
            row_length: columns,
            block_length: BLOCK,
        })
    }
}

impl<E: Clone + Sync> Blocks<'_, E>
where
    [E]: ToOwned<Owned = Vec<E>>,
{
    /// Makes tiles of the rows, each of whose blocks `set` puts into a lane.
    fn pack<T: Tile>(&self, set: fn(&mut T, usize, &[E])) -> Tiles<T> {
        let rows: Vec<&[E]> = self
            .parts
            .iter()
            .flat_map(|part| part.chunks_exact(self.row_length))
            .collect();
        let blocks = self.row_length.div_ceil(self.block_length);
        Tiles::pack(rows.len(), blocks, |tile, lane, row, block| {
            let start = block * self.block_length;
            let end = self.row_length.min(start + self.block_length);
            set(tile, lane, &rows[row][start..end]);
        })
    }
}
